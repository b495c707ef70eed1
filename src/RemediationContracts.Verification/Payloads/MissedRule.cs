namespace RemediationContracts.Verification.Payloads;

/// <summary>A rule that was not broken.</summary>
/// <param name="Rule">The rule and its place.</param>
/// <param name="CanBeBroken">Whether a payload can be made that breaks it alone, so that a longer run would.</param>
/// <param name="Reason">Why it was not, as a sentence.</param>
public sealed record MissedRule(RulePlace Rule, bool CanBeBroken, string Reason)
{
    /// <summary>The rule, its place and the reason.</summary>
    public override string ToString() => $"{Rule}: {Reason}";
}
