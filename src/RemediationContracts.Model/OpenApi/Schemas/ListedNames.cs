using System;
using System.Collections.Generic;
using System.Linq;

namespace RemediationContracts.Model.OpenApi.Schemas;

/// <summary>The values that schemas list for the member by which a discriminator tells them apart.</summary>
/// <param name="draftOf">What a schema is composed of where it is not composed yet; null where nothing stands for it.</param>
internal sealed class ListedNames(Func<ApiSchema, SchemaDraft?> draftOf)
{
    /// <summary>How many schemas may stand within each other before the answer is that any text fits.</summary>
    private const int MostLevels = 64;

    /// <summary>A longer list names nothing: it is a register and no name.</summary>
    private const int MostValues = 1_000;

    private readonly Dictionary<(ApiSchema Schema, string Property), IReadOnlyList<string>?> _known = [];

    /// <summary>The values that a schema lists for a member, each once, in document order; null where it lists none, so that any text may stand there.</summary>
    public IReadOnlyList<string>? Of(ApiSchema schema, string property)
    {
        if (!_known.TryGetValue((schema, property), out IReadOnlyList<string>? values))
        {
            values = Member(schema, property, 0);
            _known.Add((schema, property), values);
        }

        return values;
    }

    private List<string>? Member(ApiSchema schema, string property, int level)
    {
        ApiSchema definition = schema.Definition;
        if (level > MostLevels)
        {
            return null;
        }

        return definition.Union is ApiUnion union
            ? Either(union.Branches.Select(branch => Member(branch, property, level + 1)))
            : definition.Find(property) is ApiProperty member ? Values(member.Schema, level + 1) : null;
    }

    private List<string>? Values(ApiSchema schema, int level)
    {
        if (level > MostLevels)
        {
            return null;
        }

        return draftOf(schema) is { IsComposed: true, State: not DraftState.Done } draft
            ? OfParts(draft, level)
            : OfComposed(schema.Definition, level);
    }

    private List<string>? OfComposed(ApiSchema definition, int level) => definition switch
    {
        { Union: { } union } => Either(union.Branches.Select(branch => Values(branch, level + 1))),
        { Type: ApiSchemaType.Null } => [],
        { Type: ApiSchemaType.String, Enum: { IsFlags: false } listed } => Short(listed.Members.Select(member => member.Value)),
        { Type: ApiSchemaType.String, AllowedValues: { } listed } => Short(listed.Select(value => value.Text!)),
        _ => null,
    };

    private List<string>? OfParts(SchemaDraft draft, int level)
    {
        List<string>? values = ReferenceEquals(draft.Own, draft.Schema) ? null : OfComposed(draft.Own, level);
        foreach (List<string>? part in draft.AllOf.Concat(draft.Sources).Select(part => Values(part, level + 1))
            .Concat(draft.Choices.Select(choice => Either(choice.Branches.Select(branch => Values(branch, level + 1))))))
        {
            values = values is null || part is null ? values ?? part : [.. values.Intersect(part, StringComparer.Ordinal)];
        }

        return values;
    }

    private static List<string>? Either(IEnumerable<List<string>?> lists)
    {
        List<string> all = [];
        foreach (List<string>? list in lists)
        {
            if (list is null)
            {
                return null;
            }

            all.AddRange(list);
        }

        return Short(all.Distinct(StringComparer.Ordinal));
    }

    private static List<string>? Short(IEnumerable<string> values)
    {
        List<string> list = [.. values.Take(MostValues + 1)];
        return list.Count > MostValues ? null : list;
    }
}
