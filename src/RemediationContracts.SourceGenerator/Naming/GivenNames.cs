using System.Collections.Generic;
using RemediationContracts.Model.Diagnostics;
using RemediationContracts.SourceGenerator.Binding;

namespace RemediationContracts.SourceGenerator.Naming;

/// <summary>Takes the names that a contract gives by <c>x-csharp-name</c>, before any is made.</summary>
internal static class GivenNames
{
    /// <summary>Fills in the names that are given; one that cannot be taken is told, and its place left null.</summary>
    public static void Take(IReadOnlyList<NameRequest> requests, string[] names, NameScope scope, BindingDiagnostics diagnostics)
    {
        for (int i = 0; i < requests.Count; i++)
        {
            if (requests[i].Given is not { } given)
            {
                continue;
            }

            if (!CSharpName.IsUsable(given))
            {
                diagnostics.Add(GeneratorRules.UnusableName, $"x-csharp-name '{given}' is not an identifier of at most 120 characters, or is a word of C#.", requests[i].Offset);
            }
            else if (!scope.TryTake(given))
            {
                diagnostics.Add(GeneratorRules.UnusableName, $"x-csharp-name '{given}' is taken already.", requests[i].Offset);
            }
            else
            {
                names[i] = given;
            }
        }
    }
}
