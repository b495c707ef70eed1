namespace RemediationContracts.Model;

/// <summary>A server that serves the contract's paths (OpenAPI: Server Object).</summary>
/// <param name="Url">The address that paths are appended to.</param>
/// <param name="Description">What the server is for.</param>
public sealed record ApiServer(string Url, string? Description);
