using System.Collections.Generic;
using System.Linq;
using RemediationContracts.Model;
using RemediationContracts.SourceGenerator.Spec;

namespace RemediationContracts.SourceGenerator.Binding;

/// <summary>Tells what keeps a schema from becoming a type of C#.</summary>
internal static class EmissionObstacles
{
    private const int MostLists = 16;
    private const int MostBranches = 64;
    private const int MostFlags = 63;

    /// <summary>What keeps a schema from becoming a type, or null.</summary>
    public static string? Of(ApiSchema schema)
    {
        if (schema.Alias is not null)
        {
            return null;
        }

        if (IsTooDeep(schema))
        {
            return $"arrays and maps that stand within each other more than {MostLists} deep";
        }

        if (UnionBranches.Of(schema).Count > MostBranches)
        {
            return $"a union of more than {MostBranches} alternatives";
        }

        if ((schema.Union ?? (object?)schema.Not) is not null && IsEndless(schema))
        {
            return "alternatives that lead back to themselves";
        }

        if (schema.Union?.Discriminator is { } named && UnionBranches.Of(schema).Any(branch => !IsText(branch.Definition, named.PropertyName)))
        {
            return $"a union whose discriminator '{named.PropertyName}' is no string in each alternative";
        }

        return schema.Enum is { IsFlags: true, Members.Count: > MostFlags }
            ? $"an enumeration of flags with more than {MostFlags} members"
            : OfHierarchy(schema);
    }

    /// <summary>Whether a member can hold a text that names a type; one that is not declared can.</summary>
    private static bool IsText(ApiSchema schema, string name) =>
        schema.Properties.FirstOrDefault(p => p.Name == name) is not { } property || SchemaShape.KindOf(property.Schema) is ValueKind.String or ValueKind.Enum;

    private static string? OfHierarchy(ApiSchema schema)
    {
        if (schema.Discriminator is { } discriminator
            && schema.Properties.FirstOrDefault(p => p.Name == discriminator.PropertyName) is var property
            && (property is null || SchemaShape.KindOf(property.Schema) is not (ValueKind.String or ValueKind.Enum)))
        {
            return "a discriminator that is no property of strings";
        }

        if (schema.Discriminator is { } named && named.Mapping.FirstOrDefault(value => !IsOrExtends(value.Schema.Definition, schema)) is { } stranger)
        {
            return $"a hierarchy whose descendant '{stranger.Value}' extends another one first, while a record has one base";
        }

        if (schema.Base?.Definition is not { } extended)
        {
            return null;
        }

        foreach (ApiProperty inherited in schema.Properties)
        {
            if (SchemaShape.Inherited(schema, inherited) is { } declared
                && !SchemaShape.IsSameType(declared.Schema, inherited.Schema)
                && !SchemaShape.IsNarrowedText(declared.Schema, inherited.Schema))
            {
                return $"an object whose member '{inherited.Name}' is of another type than in what it extends";
            }
        }

        return schema.AdditionalProperties is { } others && extended.AdditionalProperties is { } before && !SchemaShape.IsSameItem(before, others)
            ? "an object whose undeclared members are of another type than in what it extends"
            : null;
    }

    private static bool IsOrExtends(ApiSchema schema, ApiSchema extended)
    {
        HashSet<ApiSchema> seen = [];
        for (ApiSchema? at = schema; at is not null && seen.Add(at); at = at.Base?.Definition)
        {
            if (at == extended)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether arrays and maps hold each other without end, or nearly so: such a list has no type in C#.</summary>
    private static bool IsTooDeep(ApiSchema schema)
    {
        int depth = 0;
        ApiSchema? at = schema;
        while (at is not null && depth <= MostLists && SchemaShape.KindOf(at) is ValueKind.Array or ValueKind.Map)
        {
            depth++;
            at = at.Definition.Items ?? at.Definition.AdditionalProperties;
        }

        return depth > MostLists;
    }

    /// <summary>Whether a value would have to be judged to judge it.</summary>
    private static bool IsEndless(ApiSchema schema)
    {
        HashSet<ApiSchema> seen = [];
        Stack<ApiSchema> open = new(SamePlace(schema));
        while (open.Count > 0)
        {
            ApiSchema at = open.Pop();
            if (at == schema)
            {
                return true;
            }

            if (seen.Add(at))
            {
                foreach (ApiSchema next in SamePlace(at))
                {
                    open.Push(next);
                }
            }
        }

        return false;
    }

    private static IEnumerable<ApiSchema> SamePlace(ApiSchema schema) =>
        UnionBranches.Of(schema).Concat(schema.Not is { } not ? [not] : []).Select(static s => s.Definition);
}
