using System.Collections.Generic;
using RemediationContracts.Model;
using RemediationContracts.SourceGenerator.Spec;

namespace RemediationContracts.SourceGenerator.Binding;

/// <summary>The alternatives of a union, as C# knows them.</summary>
internal static class UnionBranches
{
    /// <summary>The alternatives, and those that only the discriminator names; none where the schema is no union.</summary>
    public static IReadOnlyList<ApiSchema> Of(ApiSchema definition)
    {
        if (definition.Union is not { } union)
        {
            return [];
        }

        List<ApiSchema> branches = [.. union.Branches];
        foreach (ApiDiscriminatorValue named in union.Discriminator?.Mapping ?? [])
        {
            if (!branches.Exists(branch => IsNamed(branch, named)))
            {
                branches.Add(named.Schema);
            }
        }

        return branches;
    }

    /// <summary>Whether a value of the discriminator names an alternative.</summary>
    public static bool IsNamed(ApiSchema branch, ApiDiscriminatorValue value) =>
        branch == value.Schema || branch.Definition == value.Schema.Definition;

    /// <summary>What an alternative is, for the name of an inline type.</summary>
    public static string RoleOf(ApiSchema branch) =>
        Text.OrNull(branch.Title) ?? Text.OrNull(branch.Definition.Title) ?? WordOf(SchemaShape.KindOf(branch));

    /// <summary>A kind of value as a word.</summary>
    public static string WordOf(ValueKind kind) => kind switch
    {
        ValueKind.Array => "List",
        ValueKind.Enum => "Value",
        ValueKind.Base64 or ValueKind.Base64Url => "Bytes",
        >= ValueKind.Int8 and <= ValueKind.UInt64 => "Integer",
        ValueKind.Single or ValueKind.Double or ValueKind.Decimal => "Number",
        _ => kind.ToString(),
    };
}
