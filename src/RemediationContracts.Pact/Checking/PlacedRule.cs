using System.Collections.Generic;

namespace RemediationContracts.Pact.Checking;

/// <summary>Where a matching rule points.</summary>
/// <param name="Category">The part of the message: <c>body</c>, <c>query</c>, <c>header</c>, and others.</param>
/// <param name="Path">The names and indices within the part.</param>
/// <param name="Place">Where the rule stands.</param>
internal sealed record PlacedRule(string Category, IReadOnlyList<string> Path, PactValue Place);
