using System;
using System.Collections.Generic;
using System.Linq;

namespace RemediationContracts.Pact.Checking;

/// <summary>What a request and a response have in common.</summary>
/// <param name="Place">Where it stands.</param>
/// <param name="Headers">The headers.</param>
/// <param name="Body">The body; null where none is stated, and any is meant.</param>
/// <param name="Matchers">The matchers.</param>
internal sealed record PactPart(PactValue Place, IReadOnlyList<PactHeader> Headers, PactBody? Body, MatchingRules Matchers)
{
    /// <summary>A header by its name, without regard to case.</summary>
    public PactHeader? Header(string name) => Headers.FirstOrDefault(header => header.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
}
