namespace RemediationContracts.Pact.Checking;

/// <summary>What is wrong with a matching rule in itself, whatever the contract says.</summary>
/// <param name="Rule">The rule of the comparison.</param>
/// <param name="Place">Where it stands.</param>
/// <param name="Message">What is wrong, as a sentence.</param>
internal sealed record MatcherFault(PactRule Rule, PactValue Place, string Message);
