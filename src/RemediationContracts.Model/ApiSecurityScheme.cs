namespace RemediationContracts.Model;

/// <summary>A way to authenticate (OpenAPI: Security Scheme Object).</summary>
/// <param name="Name">The name under <c>components/securitySchemes</c>.</param>
/// <param name="Type"><c>http</c> and so on.</param>
/// <param name="Scheme">The HTTP authentication scheme, such as <c>bearer</c>; null where the type has none.</param>
/// <param name="Description">What a caller needs, permissions included.</param>
public sealed record ApiSecurityScheme(string Name, string Type, string? Scheme, string? Description);
