using System;
using System.Collections.Generic;
using System.Linq;
using RemediationContracts.Model.Diagnostics;

namespace RemediationContracts.Model.OpenApi.Schemas;

/// <summary>Reads the discriminator of alternatives.</summary>
internal sealed class UnionDiscriminator(ReadContext context, ListedNames listed)
{
    /// <summary>The values that name the alternatives; null where there is no discriminator, or it cannot tell all of them apart.</summary>
    public ApiDiscriminator? Read(SchemaDraft draft, IReadOnlyList<ApiSchema> branches)
    {
        if (draft.Discriminator is not ObjectCursor cursor || cursor.Text("propertyName") is not string property)
        {
            return null;
        }

        List<ApiDiscriminatorValue> mapping = ReadMapping(draft, branches);
        HashSet<string> values = new(mapping.Select(entry => entry.Value), StringComparer.Ordinal);
        HashSet<ApiSchema> named = [.. mapping.Select(entry => entry.Schema)];
        List<ApiSchema> byValues = [];
        foreach (ApiSchema branch in branches.Where(branch => !named.Contains(branch)))
        {
            if (branch.ComponentName is not string name)
            {
                return TellUnused(cursor, "An alternative has no name");
            }

            if (listed.Of(branch, property)?.Contains(name) == false)
            {
                byValues.Add(branch);
            }
            else if (values.Add(name))
            {
                mapping.Add(new ApiDiscriminatorValue(name, branch));
            }
        }

        foreach (ApiSchema branch in byValues)
        {
            IReadOnlyList<string> own = listed.Of(branch, property)!;
            if (own.Count == 0 || !own.All(values.Add))
            {
                return TellUnused(cursor, Shared(branch, own, mapping, property));
            }

            mapping.AddRange(own.Select(value => new ApiDiscriminatorValue(value, branch)));
        }

        MappingTeller.TellMisfits(context, draft, mapping, property, listed);
        MappingTeller.TellNamedByValues(context, cursor, property, [.. byValues.Select(branch => branch.ComponentName!)]);
        return new ApiDiscriminator(property, mapping);
    }

    private static string Shared(ApiSchema branch, IReadOnlyList<string> own, List<ApiDiscriminatorValue> mapping, string property) =>
        mapping.FirstOrDefault(entry => own.Contains(entry.Value)) is { } other
            ? $"'{other.Value}' as '{property}' means '{ApiUnion.LabelOf(other.Schema)}' and '{branch.ComponentName}'"
            : $"'{branch.ComponentName}' allows no text as '{property}'";

    private List<ApiDiscriminatorValue> ReadMapping(SchemaDraft draft, IReadOnlyList<ApiSchema> branches)
    {
        List<ApiDiscriminatorValue> mapping = [];
        HashSet<string> values = new(StringComparer.Ordinal);
        foreach (MappedSchema entry in draft.Mapped)
        {
            if (branches.FirstOrDefault(branch => ReferenceEquals(branch, entry.Schema)) is not ApiSchema target)
            {
                context.Report(ContractRules.BadMapping, $"'{entry.Value}' is mapped to a schema that is none of the alternatives.", entry.Node, entry.Pointer);
            }
            else if (values.Add(entry.Value))
            {
                mapping.Add(new ApiDiscriminatorValue(entry.Value, target));
            }
        }

        return mapping;
    }

    private ApiDiscriminator? TellUnused(ObjectCursor cursor, string reason)
    {
        context.Report(ContractRules.UnusedDiscriminator, $"{reason}, so that the discriminator does not tell them apart; each is tried.", cursor.Node.Offset, 1, cursor.Pointer);
        return null;
    }
}
