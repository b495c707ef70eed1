using System.Collections.Generic;
using System.Globalization;
using RemediationContracts.Model;
using RemediationContracts.Model.Diagnostics;
using RemediationContracts.SourceGenerator.Naming;
using RemediationContracts.SourceGenerator.Spec;

namespace RemediationContracts.SourceGenerator.Binding;

/// <summary>Names the nested records of a union: <c>Of</c> and the emitted type, the title, or the kind of value.</summary>
internal static class BranchNames
{
    /// <summary>Gives each alternative a name of the scope; one that is taken gets a number from 2, which is told.</summary>
    public static string[] Resolve(
        IReadOnlyList<ApiSchema> branches, IReadOnlyList<ValueSpec> values, NameScope scope, string union, BindingDiagnostics diagnostics)
    {
        var names = new string[branches.Count];
        for (int i = 0; i < names.Length; i++)
        {
            string wanted = "Of" + (values[i].TypeName ?? CSharpName.Pascal(UnionBranches.RoleOf(branches[i])));
            names[i] = scope.Take(wanted, suffix: string.Empty);
            if (names[i] != wanted)
            {
                diagnostics.Add(
                    GeneratorRules.RenamedMember,
                    $"Alternative {(i + 1).ToString(CultureInfo.InvariantCulture)} is called {names[i]} in {union}, since {wanted} is taken.",
                    branches[i].Offset);
            }
        }

        return names;
    }
}
