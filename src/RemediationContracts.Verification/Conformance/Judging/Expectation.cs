using RemediationContracts.Verification.Payloads;

namespace RemediationContracts.Verification.Conformance.Judging;

/// <summary>What the contract says of a request.</summary>
/// <param name="Kind">What is to happen to it.</param>
/// <param name="Rule">The rule that it breaks, or on whose edge it lies, and where; null for none.</param>
internal sealed record Expectation(ExpectationKind Kind, RulePlace? Rule = null)
{
    /// <summary>What it is, in a few words.</summary>
    public string What { get; init; } = string.Empty;
}
