using System.Collections.Generic;
using System.Linq;
using RemediationContracts.Model.Diagnostics;

namespace RemediationContracts.Model.OpenApi.Schemas;

/// <summary>Reads the discriminator of alternatives.</summary>
internal static class UnionDiscriminator
{
    /// <summary>The values that name the alternatives; null where there is no discriminator, or it cannot tell all of them apart.</summary>
    public static ApiDiscriminator? Read(ReadContext context, SchemaDraft draft, IReadOnlyList<ApiSchema> branches)
    {
        if (draft.Discriminator is not ObjectCursor cursor || cursor.Text("propertyName") is not string property)
        {
            return null;
        }

        List<ApiDiscriminatorValue> mapping = [];
        HashSet<string> values = new(System.StringComparer.Ordinal);
        HashSet<ApiSchema> named = [];
        foreach (MappedSchema entry in draft.Mapped)
        {
            if (branches.FirstOrDefault(branch => ReferenceEquals(branch, entry.Schema)) is not ApiSchema target)
            {
                context.Report(ContractRules.BadMapping, $"'{entry.Value}' is mapped to a schema that is none of the alternatives.", entry.Node, entry.Pointer);
                continue;
            }

            if (values.Add(entry.Value))
            {
                named.Add(target);
                mapping.Add(new ApiDiscriminatorValue(entry.Value, target));
            }
        }

        foreach (ApiSchema branch in branches.Where(branch => !named.Contains(branch)))
        {
            if (branch.ComponentName is not string name)
            {
                context.Report(ContractRules.UnusedDiscriminator, "An alternative has no name, so that the discriminator does not tell them apart; each is tried.", cursor.Node.Offset, 1, cursor.Pointer);
                return null;
            }

            if (values.Add(name))
            {
                mapping.Add(new ApiDiscriminatorValue(name, branch));
            }
        }

        return new ApiDiscriminator(property, mapping);
    }
}
