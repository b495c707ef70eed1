namespace RemediationContracts.Pact.Checking;

/// <summary>A header.</summary>
/// <param name="Name">The name.</param>
/// <param name="Value">The value; several are joined by commas.</param>
/// <param name="Place">Where it stands.</param>
internal sealed record PactHeader(string Name, string Value, PactValue Place);
