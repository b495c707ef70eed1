using System.Collections.Generic;

namespace RemediationContracts.Model;

/// <summary>A response of an operation (OpenAPI: Response Object).</summary>
public sealed class ApiResponse
{
    /// <summary>The key: a code (<c>204</c>), a range (<c>4XX</c>) or <c>default</c>.</summary>
    public required string Status { get; init; }

    /// <summary>When the response is given.</summary>
    public required string Description { get; init; }

    /// <summary>The JSON Pointer of the response under its operation.</summary>
    public required string Pointer { get; init; }

    /// <summary>The offset of the response's key in the contract.</summary>
    public int Offset { get; init; }

    /// <summary>The headers, in document order.</summary>
    public IReadOnlyList<ApiHeader> Headers { get; init; } = [];

    /// <summary>The media types of its body, in document order; empty where it has none.</summary>
    public IReadOnlyList<ApiMediaType> Content { get; init; } = [];

    /// <summary>Where code, message and so on stand in an error's body (<c>x-error</c>), or null.</summary>
    public ApiErrorShape? Error { get; init; }
}
