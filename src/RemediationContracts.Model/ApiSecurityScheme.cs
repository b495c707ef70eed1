namespace RemediationContracts.Model;

/// <summary>A way to authenticate (OpenAPI: Security Scheme Object).</summary>
/// <param name="Name">The name under <c>components/securitySchemes</c>.</param>
/// <param name="Type"><c>http</c> and so on.</param>
/// <param name="Scheme">The HTTP authentication scheme, such as <c>bearer</c>; null where the type has none.</param>
/// <param name="Description">What a caller needs, permissions included.</param>
public sealed record ApiSecurityScheme(string Name, string Type, string? Scheme, string? Description)
{
    /// <summary>Where the key of an <c>apiKey</c> stands: <c>header</c>, <c>query</c> or <c>cookie</c>; null for other types.</summary>
    public string? In { get; init; }

    /// <summary>The name of the header, parameter or cookie that holds the key of an <c>apiKey</c>; null for other types.</summary>
    public string? ParameterName { get; init; }
}
