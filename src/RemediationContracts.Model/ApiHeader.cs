namespace RemediationContracts.Model;

/// <summary>A header of a response (OpenAPI: Header Object).</summary>
public sealed class ApiHeader
{
    /// <summary>The header's name.</summary>
    public required string Name { get; init; }

    /// <summary>Whether a response must have it.</summary>
    public bool Required { get; init; }

    /// <summary>What the header is for.</summary>
    public string? Description { get; init; }

    /// <summary>The schema of its value.</summary>
    public required ApiSchema Schema { get; init; }

    /// <summary>The URI template (RFC 6570) that names the parts of the value (<c>x-uri-template</c>), or null.</summary>
    public string? UriTemplate { get; init; }

    /// <summary>What the header says about which request is meant.</summary>
    public ApiCorrelation Correlation { get; init; }

    /// <summary>The JSON Pointer of the header; of one that is referred to, that of the component.</summary>
    public string Pointer { get; init; } = string.Empty;
}
