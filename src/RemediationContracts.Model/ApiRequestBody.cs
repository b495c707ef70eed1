using System.Collections.Generic;

namespace RemediationContracts.Model;

/// <summary>The body of a request (OpenAPI: Request Body Object).</summary>
public sealed class ApiRequestBody
{
    /// <summary>The JSON Pointer of the body in the contract.</summary>
    public string Pointer { get; init; } = string.Empty;

    /// <summary>The offset of the body in the contract.</summary>
    public int Offset { get; init; }

    /// <summary>Whether a request must have a body.</summary>
    public bool Required { get; init; }

    /// <summary>What the body is.</summary>
    public string? Description { get; init; }

    /// <summary>The media types that are understood, in document order.</summary>
    public IReadOnlyList<ApiMediaType> Content { get; init; } = [];
}
