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

    /// <summary>What the parameter says about which request is meant.</summary>
    public ApiCorrelation Correlation { get; init; }
}
