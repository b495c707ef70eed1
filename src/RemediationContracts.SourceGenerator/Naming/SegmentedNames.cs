using System.Collections.Generic;
using System.Linq;
using RemediationContracts.Model.Diagnostics;
using RemediationContracts.SourceGenerator.Binding;

namespace RemediationContracts.SourceGenerator.Naming;

/// <summary>
/// Names things by the last segment of their dotted names. Where two meet, or meet a name that is taken, each takes as many more
/// segments as it needs; where segments run out, a number from 2 follows in document order. Each such choice is told.
/// </summary>
internal static class SegmentedNames
{
    /// <summary>Gives each request a name of the scope.</summary>
    /// <returns>The names, in the order of the requests.</returns>
    public static string[] Resolve(IReadOnlyList<NameRequest> requests, NameScope scope, BindingDiagnostics diagnostics)
    {
        var names = new string[requests.Count];
        GivenNames.Take(requests, names, scope, diagnostics);

        string[][] segments = [.. requests.Select(static r => r.IsDotted ? r.Name.Split('.') : [r.Name])];
        var depths = new int[requests.Count];
        int[] open = [.. Enumerable.Range(0, requests.Count).Where(i => names[i] is null)];
        foreach (int i in open)
        {
            depths[i] = 1;
        }

        string Candidate(int i) =>
            CSharpName.Pascal(string.Join(".", segments[i].Skip(segments[i].Length - depths[i])));

        bool grown = true;
        while (grown)
        {
            grown = false;
            foreach (IGrouping<string, int> met in open.GroupBy(Candidate, scope.Comparer).Where(g => g.Count() > 1 || !scope.IsFree(g.Key)).ToArray())
            {
                foreach (int i in met.Where(i => depths[i] < segments[i].Length && met.Key.Length < CSharpName.MaxLength))
                {
                    depths[i]++;
                    grown = true;
                }
            }
        }

        foreach (int i in open)
        {
            string candidate = Candidate(i);
            names[i] = scope.Take(candidate, suffix: string.Empty);
            if (depths[i] > 1 || names[i] != candidate)
            {
                diagnostics.Add(
                    GeneratorRules.LengthenedName,
                    $"'{requests[i].Name}' is called {names[i]}, since {(names[i] == candidate ? "a shorter name" : candidate)} is taken; x-csharp-name gives it another.",
                    requests[i].Offset);
            }
        }

        return names;
    }
}
