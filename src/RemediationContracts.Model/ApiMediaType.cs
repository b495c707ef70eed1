using System.Collections.Generic;

namespace RemediationContracts.Model;

/// <summary>A body in one media type (OpenAPI: Media Type Object).</summary>
public sealed class ApiMediaType
{
    /// <summary>The media type, such as <c>application/json</c>.</summary>
    public required string Name { get; init; }

    /// <summary>The schema of the body.</summary>
    public required ApiSchema Schema { get; init; }

    /// <summary>The examples, in document order.</summary>
    public IReadOnlyList<ApiExample> Examples { get; init; } = [];
}
