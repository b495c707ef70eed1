namespace RemediationContracts.Pact.Checking;

/// <summary>A matcher that is not what the contract says.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Matcher">The matcher.</param>
/// <param name="Message">How, as a sentence.</param>
internal sealed record WiderMatcher(PactRule Rule, PactMatcher Matcher, string Message);
