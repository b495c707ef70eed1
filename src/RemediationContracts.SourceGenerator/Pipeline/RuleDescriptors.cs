using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using RemediationContracts.Model.Diagnostics;

namespace RemediationContracts.SourceGenerator.Pipeline;

/// <summary>Shows the model's rules to the compiler. Their ids, titles and levels live in the model, for every host alike.</summary>
internal static class RuleDescriptors
{
    private const string Category = "RemediationContracts";

    // The one place that knows where the pages of docs/rules are read.
    private const string Pages = "https://github.com/remediation-contracts/remediation-contracts/blob/main/docs/rules/";

    private static readonly ConcurrentDictionary<string, DiagnosticDescriptor> Known = new();

    /// <summary>The descriptor of a rule.</summary>
    public static DiagnosticDescriptor For(ContractRule rule) => Known.GetOrAdd(rule.Id, _ => Create(rule));

    private static DiagnosticDescriptor Create(ContractRule rule) => new(
        rule.Id,
        rule.Title,
        "{0}",
        Category,
        SeverityOf(rule.Level),
        isEnabledByDefault: true,
        helpLinkUri: Pages + rule.Id + ".md",
        customTags: rule.Level == DiagnosticLevel.Error ? [WellKnownDiagnosticTags.NotConfigurable] : []);

    private static DiagnosticSeverity SeverityOf(DiagnosticLevel level) => level switch
    {
        DiagnosticLevel.Error => DiagnosticSeverity.Error,
        DiagnosticLevel.Warning => DiagnosticSeverity.Warning,
        _ => DiagnosticSeverity.Info,
    };
}
