using System;
using System.Collections.Generic;
using System.Linq;

namespace RemediationContracts.Pact.Checking;

/// <summary>The matchers of one place.</summary>
/// <param name="Matchers">The matchers.</param>
/// <param name="IsOr">Whether one of them is enough.</param>
internal sealed record MatcherSet(IReadOnlyList<PactMatcher> Matchers, bool IsOr)
{
    /// <summary>Reads a list of matchers with a word of how it is combined (V3, V4); anything else matches nothing.</summary>
    public static MatcherSet Of(PactValue value) => value.Find("matchers") is { IsArray: true } matchers
        ? new MatcherSet([.. matchers.Items.Select(PactMatcher.Of)], "OR".Equals(value.Find("combine")?.Text, StringComparison.OrdinalIgnoreCase))
        : new MatcherSet([], IsOr: false);
}
