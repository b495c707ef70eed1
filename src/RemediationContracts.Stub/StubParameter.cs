using RemediationContracts.Model;

namespace RemediationContracts.Stub;

/// <summary>A parameter of a request that keeps the contract.</summary>
/// <param name="Location">Where it stood.</param>
/// <param name="Name">Its name.</param>
/// <param name="Json">Its value, as JSON.</param>
public sealed record StubParameter(ApiParameterLocation Location, string Name, string Json);
