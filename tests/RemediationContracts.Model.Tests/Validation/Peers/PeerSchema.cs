using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using NJsonSchema;
using NJsonSchema.Infrastructure;

namespace RemediationContracts.Model.Tests.Validation.Peers;

/// <summary>A component of a contract as NJsonSchema reads it, from the raw file.</summary>
internal sealed class PeerSchema
{
    private readonly SchemaType _dialect;
    private readonly JsonSchema _schema;

    private PeerSchema(JsonSchema schema, SchemaType dialect)
    {
        _schema = schema;
        _dialect = dialect;
    }

    /// <summary>Reads a component: OpenAPI 3.0 in its own dialect, and what is later as JSON Schema.</summary>
    /// <param name="document">The contract.</param>
    /// <param name="component">The component's name.</param>
    public static PeerSchema Of(JsonObject document, string component)
    {
        SchemaType dialect = document["openapi"]!.GetValue<string>().StartsWith("3.0", StringComparison.Ordinal) ? SchemaType.OpenApi3 : SchemaType.JsonSchema;

        // NJsonSchema looks for referred schemas under definitions, which is where JSON Schema of that age kept them.
        JsonObject schemas = document["components"]!["schemas"]!.AsObject();
        JsonObject root = schemas[component]!.DeepClone().AsObject();
        root["definitions"] = schemas.DeepClone();
        string json = root.ToJsonString().Replace("#/components/schemas/", "#/definitions/", StringComparison.Ordinal);
        JsonSchema schema = JsonSchemaSerialization.FromJsonAsync<JsonSchema>(
            json,
            dialect,
            null,
            read => new JsonReferenceResolver(new JsonSchemaAppender(read, new DefaultTypeNameGenerator())),
            JsonSchema.CreateJsonSerializerContractResolver(dialect),
            default).GetAwaiter().GetResult();
        return new PeerSchema(schema, dialect);
    }

    /// <summary>What is wrong with a payload.</summary>
    /// <param name="json">The payload.</param>
    public IReadOnlyList<PeerFault> Judge(string json)
    {
        try
        {
            return [.. _schema.Validate(json, _dialect).SelectMany(PeerFault.Of)];
        }
        catch (Exception fault) when (fault is InvalidCastException or OverflowException or FormatException or Newtonsoft.Json.JsonException)
        {
            return [new PeerFault(fault.GetType().Name, "#/", _schema, [])];
        }
    }

    /// <summary>The schemas on the way to a place: of the whole, of each step, and last of the place.</summary>
    /// <param name="pointer">The place.</param>
    public IReadOnlyList<IReadOnlyList<JsonSchema>> Way(string pointer)
    {
        List<IReadOnlyList<JsonSchema>> way = [[.. Parts(_schema)]];
        foreach (string step in pointer.Split('/').Skip(1).Select(step => step.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal)))
        {
            way.Add([.. way[^1].SelectMany(schema => Next(schema, step)).SelectMany(Parts).Distinct()]);
        }

        return way;
    }

    private static IEnumerable<JsonSchema> Next(JsonSchema schema, string step) =>
        schema.Properties.TryGetValue(step, out JsonSchemaProperty? property) ? [property]
        : schema.Item is { } item ? [item]
        : schema.AdditionalPropertiesSchema is { } others ? [others]
        : [];

    /// <summary>A schema, what it refers to, and what it is put together of, in the manner that several schemas of one place are.</summary>
    private static IEnumerable<JsonSchema> Parts(JsonSchema schema) =>
        new[] { schema, schema.ActualSchema }.Distinct().Concat(
            schema.ActualSchema.AllOf.Concat(schema.ActualSchema.AnyOf).Concat(schema.ActualSchema.OneOf).Where(part => part.ActualSchema != schema).SelectMany(Parts));
}
