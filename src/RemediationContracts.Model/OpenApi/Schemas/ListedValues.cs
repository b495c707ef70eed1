using System;
using System.Collections.Generic;
using System.Linq;
using RemediationContracts.Model.Conventions.Graph;
using RemediationContracts.Model.Json;
using RemediationContracts.Shared;

namespace RemediationContracts.Model.OpenApi.Schemas;

/// <summary>
/// Alternatives that do nothing but list values of one scalar type, which is how JSON Schema describes the values of an enumeration one by one
/// (<c>oneOf</c> of <c>const</c>, each with a <c>title</c> or a <c>description</c>): they are the enumeration of all the values.
/// </summary>
internal static class ListedValues
{
    /// <summary>Whether each alternative is written at the place itself and only lists values, no value twice among them.</summary>
    public static bool AreAll(IReadOnlyList<ApiSchema> branches, Func<ApiSchema, bool> isInline)
    {
        ApiSchema first = branches[0];
        return branches.All(branch => isInline(branch) && IsPlain(branch) && branch.Type == first.Type && branch.Format == first.Format)
            && (first.Type == ApiSchemaType.String ? AreDistinct(branches.SelectMany(Members).Select(member => member.Value))
                : first.Type is ApiSchemaType.Integer or ApiSchemaType.Number ? AreDistinct(Values(branches).Select(value => NumberText.Parse(value.Text!)))
                : first.Type == ApiSchemaType.Boolean && AreDistinct(Values(branches).Select(value => value.Kind)));
    }

    /// <summary>Gives a schema the values of all alternatives.</summary>
    public static void Join(IReadOnlyList<ApiSchema> branches, ApiSchema schema)
    {
        schema.Type = branches[0].Type;
        schema.Format = branches[0].Format;
        if (schema.Type == ApiSchemaType.String)
        {
            ApiEnumMember[] members = [.. branches.SelectMany(Members)];
            schema.Enum = new ApiEnum { Members = members, Sentinel = members.FirstOrDefault(member => member.Value == EvolvableEnum.Sentinel) };
        }
        else
        {
            schema.AllowedValues = [.. Values(branches)];
        }
    }

    private static bool IsPlain(ApiSchema branch) =>
        (branch.Enum is { IsFlags: false } || branch.AllowedValues is { Count: > 0 })
        && !SchemaMerger.AllowsNull(branch)
        && branch is
        {
            HasErrors: false, IsImpossible: false, Alias: null, Union: null, Not: null, Pattern: null, MinLength: null, MaxLength: null,
            Minimum: null, Maximum: null, MultipleOf: null, ReadOnly: false, WriteOnly: false, Deprecated: false, CSharpName: null,
        };

    private static IEnumerable<ApiEnumMember> Members(ApiSchema branch)
    {
        string? words = branch.Description ?? branch.Title;
        return branch.Enum is { } listed
            ? listed.Members.Select(member => listed.Members.Count == 1 ? member with { Description = member.Description ?? words } : member)
            : branch.AllowedValues!.Select(value => new ApiEnumMember(value.Text!, words, branch.Pointer + "/const", value.Offset));
    }

    private static IEnumerable<JsonNode> Values(IEnumerable<ApiSchema> branches) => branches.SelectMany(branch => branch.AllowedValues!);

    private static bool AreDistinct<T>(IEnumerable<T> values)
    {
        HashSet<T> seen = [];
        return values.All(seen.Add);
    }
}
