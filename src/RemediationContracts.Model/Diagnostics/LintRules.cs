using System.Collections.Generic;

namespace RemediationContracts.Model.Diagnostics;

/// <summary>The rules of the family <c>RC06nn</c>: what a contract may say, and hardly means. They take no operation out; <c>lint</c> alone tells them.</summary>
public static class LintRules
{
    /// <summary>A declared deviation breaks other rules than it lists.</summary>
    public static readonly ContractRule IdleDeviation = new("RC0601", "A deviation deviates as it says", DiagnosticLevel.Error);

    /// <summary>Every rule of the family, by id.</summary>
    public static IReadOnlyList<ContractRule> All { get; } =
    [
        IdleDeviation,
    ];
}
