using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using System.Linq;
using RemediationContracts.Model.Diagnostics;
using RemediationContracts.Model.Json;
using RemediationContracts.Model.Lint;
using RemediationContracts.Model.OpenApi;
using Xunit;

namespace RemediationContracts.Model.Tests.Lint;

/// <summary>Lints contracts in which a mark stands before each place that one rule must tell, and before no other.</summary>
internal static class LintRun
{
    private const char Mark = '▶';

    /// <summary>What one rule tells of a contract. It tells exactly the places with a mark, and each pointer leads to its place.</summary>
    public static IReadOnlyList<ContractDiagnostic> Of(ContractRule rule, string marked)
    {
        List<int> places = [];
        string contract = string.Concat(marked.Split(Mark).Select((part, index) =>
        {
            places.Add(part.Length + (index == 0 ? 0 : places[index - 1]));
            return part;
        }));
        JsonText text = JsonText.FromString("contract.json", contract);
        ContractReadResult read = ApiContractReader.Read(text);
        IReadOnlyList<ContractDiagnostic> findings = [.. ContractLint.Run(read).Where(diagnostic => diagnostic.Rule == rule)];

        Assert.Equal(
            places.Take(places.Count - 1).Select(place => (contract[..place].Count(c => c == '\n') + 1, place - contract[..place].LastIndexOf('\n'))),
            findings.Select(finding => (finding.Start.Line, finding.Start.Column)));
        return findings;
    }

    /// <summary>The messages of one rule at the places with a mark.</summary>
    public static IEnumerable<string> Messages(ContractRule rule, string marked) => Of(rule, marked).Select(finding => finding.Message);

    /// <summary>Holds a rule to say nothing.</summary>
    public static void IsSilent(ContractRule rule, [StringSyntax(StringSyntaxAttribute.Json)] string contract)
    {
        Assert.DoesNotContain(Mark, contract);
        Assert.Empty(Of(rule, contract));
    }
}
