using System.Collections.Generic;

namespace RemediationContracts.Pact.Checking;

/// <summary>A pair of a query.</summary>
/// <param name="Encoded">Name and value, percent-encoded as they are sent.</param>
/// <param name="Name">The decoded name.</param>
/// <param name="Place">Where it stands.</param>
internal sealed record PactPair(KeyValuePair<string, string> Encoded, string Name, PactValue Place);
