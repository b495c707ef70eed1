using System.Collections.Generic;

namespace RemediationContracts.Pact.Checking;

/// <summary>The matchers of one place.</summary>
/// <param name="Matchers">The matchers.</param>
/// <param name="IsOr">Whether one of them is enough.</param>
internal sealed record MatcherSet(IReadOnlyList<PactMatcher> Matchers, bool IsOr);
