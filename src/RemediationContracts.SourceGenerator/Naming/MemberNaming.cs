using System;
using System.Collections.Generic;
using RemediationContracts.Model.Diagnostics;
using RemediationContracts.SourceGenerator.Binding;

namespace RemediationContracts.SourceGenerator.Naming;

/// <summary>
/// Names the members of a type, in the contract's order. One whose name is taken, by an earlier member or by what every such type
/// has, takes the suffix <c>Value</c>, and after it a number from 2. Each such choice is told.
/// </summary>
internal static class MemberNaming
{
    /// <summary>Gives each member a name of the scope; names that the contract gives come first.</summary>
    /// <param name="members">The members.</param>
    /// <param name="scope">The names that are taken; it takes the new ones.</param>
    /// <param name="type">What they are members of, for messages.</param>
    /// <param name="diagnostics">What is told.</param>
    /// <param name="spell">How a name is made; in PascalCase where it is not given.</param>
    public static string[] Resolve(
        IReadOnlyList<NameRequest> members, NameScope scope, string type, BindingDiagnostics diagnostics, Func<string, string>? spell = null)
    {
        var names = new string[members.Count];
        GivenNames.Take(members, names, scope, diagnostics);
        for (int i = 0; i < names.Length; i++)
        {
            if (names[i] is null)
            {
                string wanted = (spell ?? CSharpName.Pascal)(members[i].Name);
                names[i] = scope.Take(wanted, MemberNames.Suffix);
                if (names[i] != wanted)
                {
                    diagnostics.Add(
                        GeneratorRules.RenamedMember,
                        $"'{members[i].Name}' is called {names[i]} in {type}, since {wanted} is taken; x-csharp-name gives it another name.",
                        members[i].Offset);
                }
            }
        }

        return names;
    }
}
