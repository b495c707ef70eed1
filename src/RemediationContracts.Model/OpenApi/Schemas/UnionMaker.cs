using System.Collections.Generic;
using System.Linq;
using RemediationContracts.Model.Diagnostics;

namespace RemediationContracts.Model.OpenApi.Schemas;

/// <summary>Makes the alternatives of one keyword into a union, or into less where there is no choice.</summary>
internal sealed class UnionMaker(ReadContext context, SchemaMerger merger, UnionDiscriminator discriminators)
{
    /// <summary>The union; its one alternative where there is but one; null where no value fits.</summary>
    public ApiSchema? Make(SchemaDraft draft, SchemaChoice choice, Place place)
    {
        bool allowsNull = choice.AllowsNull;
        List<ApiSchema> branches = [];
        HashSet<(ApiSchema, bool)> seen = [];
        foreach (ApiSchema branch in choice.Branches)
        {
            if (branch.Definition.Type == ApiSchemaType.Null)
            {
                allowsNull = true;
            }
            else if (branch.IsImpossible && choice.IsOfTypes)
            {
                continue;
            }
            else if (seen.Add((branch.Definition, branch.AllowsNull)))
            {
                branches.Add(branch);
            }
            else if (choice.Kind == ApiUnionKind.OneOf)
            {
                context.Report(ContractRules.ContradictoryLimits, "An alternative of 'oneOf' stands twice, so that no value fits it alone.", place.Offset, 1, place.Pointer);
            }
        }

        ApiSchema union = place.Schema();
        union.Nullable = allowsNull;
        switch (branches.Count)
        {
            case 0 when allowsNull:
                union.Type = ApiSchemaType.Null;
                return union;
            case 0:
                merger.Contradict("No alternative is left, so that no value fits.");
                return null;
            case 1 when !allowsNull || SchemaMerger.AllowsNull(branches[0]):
                return branches[0];
            case 1:
                union.Alias = branches[0];
                return union;
        }

        if (!choice.IsOfTypes && ListedValues.AreAll(branches, draft.InlineParts.Contains))
        {
            ListedValues.Join(branches, union);
            return union;
        }

        ApiDiscriminator? discriminator = choice.IsOfTypes ? null : discriminators.Read(draft, branches);
        union.Union = new ApiUnion(choice.Kind, branches, discriminator);
        union.NullFits = allowsNull || branches.Any(SchemaMerger.AllowsNull);
        return union;
    }
}
