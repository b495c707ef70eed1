using System.Collections.Generic;
using RemediationContracts.Model.Json;

namespace RemediationContracts.Model.OpenApi.Schemas;

/// <summary>A schema on its way from the keywords of one place to the normal form.</summary>
internal sealed class SchemaDraft(ApiSchema schema, JsonNode node, int id)
{
    /// <summary>The number of the draft, in the order in which places are met.</summary>
    public int Id { get; } = id;

    /// <summary>The schema that everyone else holds; it is filled once.</summary>
    public ApiSchema Schema { get; } = schema;

    /// <summary>What stands at the place.</summary>
    public JsonNode Node { get; } = node;

    /// <summary>What the place itself says, beside what it is composed of. The schema itself where it is composed of nothing.</summary>
    public ApiSchema Own { get; set; } = schema;

    /// <summary>The schemas that a value must fit too: <c>allOf</c>, and a <c>$ref</c> with siblings.</summary>
    public List<ApiSchema> AllOf { get; } = [];

    /// <summary>The alternatives of each of the keywords <c>oneOf</c>, <c>anyOf</c> and <c>type</c> that gives some.</summary>
    public List<SchemaChoice> Choices { get; } = [];

    /// <summary>The keyword <c>discriminator</c>, or null.</summary>
    public ObjectCursor? Discriminator { get; set; }

    /// <summary>The schemas that the discriminator maps values to.</summary>
    public List<MappedSchema> Mapped { get; } = [];

    /// <summary>Whether <c>nullable: true</c> stands beside what the schema is composed of.</summary>
    public bool IsNullableBeside { get; set; }

    /// <summary>Whether the schema is Graph's way to write a reference that may be null.</summary>
    public bool IsNullableReference { get; set; }

    /// <summary>Those of its parts that stand within it, and not elsewhere.</summary>
    public List<ApiSchema> InlineParts { get; } = [];

    /// <summary>Whether <c>unevaluatedProperties: false</c> closes what the parts leave open.</summary>
    public bool ClosesUnevaluated { get; set; }

    /// <summary>Names in <c>required</c> that the place itself does not declare, with their places: told once all parts are merged.</summary>
    public List<(string Name, JsonNode Node, string Pointer)> RequiredElsewhere { get; } = [];

    /// <summary>Whether the schema is a part of another, which speaks for it.</summary>
    public bool IsPart { get; set; }

    /// <summary>The schemas of which this one is the intersection, where no place says it; empty otherwise.</summary>
    public IReadOnlyList<ApiSchema> Sources { get; set; } = [];

    /// <summary>Whether the schema is composed of itself.</summary>
    public bool IsCircular { get; set; }

    /// <summary>How far the composing has come.</summary>
    public DraftState State { get; set; }

    /// <summary>Whether the schema is composed of others.</summary>
    public bool IsComposed => AllOf.Count > 0 || Choices.Count > 0 || Sources.Count > 0;
}
