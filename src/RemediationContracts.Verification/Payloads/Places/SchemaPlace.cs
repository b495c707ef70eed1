using System.Collections.Generic;
using RemediationContracts.Model;
using RemediationContracts.Model.Json;

namespace RemediationContracts.Verification.Payloads.Places;

/// <summary>A place in the payloads of a schema, and what is judged there.</summary>
internal sealed class SchemaPlace
{
    private SchemaPlace(ApiSchema schema, SchemaPlace? parent, PlaceStep step, string pattern)
    {
        Schema = schema;
        Definition = schema.Definition;
        Parent = parent;
        Step = step;
        Pattern = pattern;
        Level = parent is null ? 0 : parent.Level + (IsSameValue ? 0 : 1);
        IsTried = parent is not null && (parent.IsTried || (step == PlaceStep.Branch && parent.Definition.Union!.Discriminator is null));
    }

    /// <summary>The schema, as it is named here.</summary>
    public ApiSchema Schema { get; }

    /// <summary>The schema that says what it is.</summary>
    public ApiSchema Definition { get; }

    /// <summary>The place around it; for an alternative and a descendant, the choice.</summary>
    public SchemaPlace? Parent { get; }

    /// <summary>How it lies in the place around it.</summary>
    public PlaceStep Step { get; }

    /// <summary>The member's name, or the value by which a discriminator names the schema; null where there is none.</summary>
    public string? Name { get; private init; }

    /// <summary>The member whose value names the schema; null where none does.</summary>
    public string? Tag { get; private init; }

    /// <summary>The pointer, with <c>*</c> for items and undeclared members.</summary>
    public string Pattern { get; }

    /// <summary>How deep the value lies.</summary>
    public int Level { get; }

    /// <summary>Whether it lies in an alternative that is tried, so that what is broken in it is told of the union.</summary>
    public bool IsTried { get; }

    /// <summary>Whether its value is that of the place around it.</summary>
    public bool IsSameValue => Step is PlaceStep.Branch or PlaceStep.Descendant or PlaceStep.Declared;

    /// <summary>Whether members are judged here: an object that is no union, its hierarchy resolved.</summary>
    public bool IsObject => Definition is { Type: ApiSchemaType.Object, Union: null }
        && (Definition.Discriminator is null || Step is PlaceStep.Descendant or PlaceStep.Declared);

    /// <summary>The outermost union around it whose alternatives are tried: what is broken here is told there. The place itself where it is not tried.</summary>
    public SchemaPlace Told => IsTried ? Parent!.Told : this;

    /// <summary>The whole payload.</summary>
    public static SchemaPlace Root(ApiSchema schema) => new(schema, null, PlaceStep.Root, JsonPointer.Root);

    /// <summary>The places just below, in document order.</summary>
    public IEnumerable<SchemaPlace> Below(Model.Validation.PayloadDirection direction)
    {
        if (Definition.Union is ApiUnion union)
        {
            if (union.Discriminator is ApiDiscriminator told)
            {
                foreach (ApiDiscriminatorValue entry in told.Mapping)
                {
                    yield return new(entry.Schema, this, PlaceStep.Branch, Pattern) { Name = entry.Value, Tag = told.PropertyName };
                }
            }
            else
            {
                foreach (ApiSchema branch in union.Branches)
                {
                    yield return new(branch, this, PlaceStep.Branch, Pattern);
                }
            }
        }
        else if (IsObject)
        {
            foreach (ApiProperty property in Definition.Properties)
            {
                if (property.IsWrittenIn(direction))
                {
                    yield return new(property.Schema, this, PlaceStep.Member, JsonPointer.Append(Pattern, property.Name)) { Name = property.Name };
                }
            }

            if (Definition.AdditionalProperties is ApiSchema others)
            {
                yield return new(others, this, PlaceStep.Undeclared, JsonPointer.Append(Pattern, "*"));
            }
        }
        else if (Definition is { Type: ApiSchemaType.Object, Discriminator: ApiDiscriminator discriminator })
        {
            yield return new(Definition, this, PlaceStep.Declared, Pattern) { Tag = discriminator.PropertyName };
            foreach (ApiDiscriminatorValue entry in discriminator.Mapping)
            {
                yield return new(entry.Schema, this, PlaceStep.Descendant, Pattern) { Name = entry.Value, Tag = discriminator.PropertyName };
            }
        }
        else if (Definition is { Type: ApiSchemaType.Array, Items: ApiSchema item })
        {
            yield return new(item, this, PlaceStep.Item, JsonPointer.Append(Pattern, "*"));
        }
    }

    /// <summary>How often a schema stands around this place, this one not counted.</summary>
    public int TimesAround(ApiSchema definition)
    {
        int times = 0;
        for (SchemaPlace? at = Parent; at is not null; at = at.Parent)
        {
            times += at.Definition == definition && !at.IsSameValue ? 1 : 0;
        }

        return times;
    }

    /// <inheritdoc/>
    public override string ToString() => Pattern.Length == 0 ? "the root" : Pattern;
}
