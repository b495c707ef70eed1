namespace RemediationContracts.Model;

/// <summary>A parameter of an operation (OpenAPI: Parameter Object).</summary>
public sealed class ApiParameter
{
    /// <summary>The name as it stands in a request.</summary>
    public required string Name { get; init; }

    /// <summary>Where the parameter stands.</summary>
    public required ApiParameterLocation Location { get; init; }

    /// <summary>Whether a request must have it.</summary>
    public bool Required { get; init; }

    /// <summary>What the parameter is for.</summary>
    public string? Description { get; init; }

    /// <summary>The schema of its value.</summary>
    public required ApiSchema Schema { get; init; }

    /// <summary>How the value is written (OpenAPI: <c>style</c>); what OpenAPI takes for the location where the contract does not say.</summary>
    public ApiParameterStyle Style { get; init; }

    /// <summary>Whether each item or member of the value is written on its own (OpenAPI: <c>explode</c>); what OpenAPI takes for the style where the contract does not say.</summary>
    public bool Explode { get; init; }

    /// <summary>Whether the reserved characters of RFC 3986 are written as they are (<c>allowReserved</c>, in a query).</summary>
    public bool AllowReserved { get; init; }

    /// <summary>Whether the parameter should no longer be used.</summary>
    public bool Deprecated { get; init; }

    /// <summary>The JSON Pointer of the parameter in the contract.</summary>
    public string Pointer { get; init; } = string.Empty;

    /// <summary>The offset of the parameter in the contract.</summary>
    public int Offset { get; init; }

    /// <summary>The name that <c>x-csharp-name</c> gives, or null.</summary>
    public string? CSharpName { get; init; }

    /// <summary>What the parameter says about which request is meant.</summary>
    public ApiCorrelation Correlation { get; init; }
}
