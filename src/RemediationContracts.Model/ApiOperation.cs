using System.Collections.Generic;

namespace RemediationContracts.Model;

/// <summary>One method on one path (OpenAPI: Operation Object).</summary>
public sealed class ApiOperation
{
    /// <summary>The id: <c>operationId</c>, or method and path (<c>POST /path</c>) where the contract gives none.</summary>
    public required string Id { get; init; }

    /// <summary>Whether the contract itself gives <see cref="Id"/>.</summary>
    public bool HasOperationId { get; init; }

    /// <summary>The HTTP method, in capitals.</summary>
    public required string Method { get; init; }

    /// <summary>The path, as the contract writes it; appended to the server's address.</summary>
    public required string Path { get; init; }

    /// <summary>The JSON Pointer of the operation in the contract.</summary>
    public required string Pointer { get; init; }

    /// <summary>The offset of the operation's key in the contract.</summary>
    public required int Offset { get; init; }

    /// <summary>The name that <c>x-csharp-name</c> gives, or null.</summary>
    public string? CSharpName { get; init; }

    /// <summary>The operation in a line.</summary>
    public string? Summary { get; init; }

    /// <summary>The operation at length.</summary>
    public string? Description { get; init; }

    /// <summary>Whether the operation should no longer be used.</summary>
    public bool Deprecated { get; init; }

    /// <summary>The servers that serve it: its own, else those of its path, else the contract's; empty where none is given.</summary>
    public IReadOnlyList<ApiServer> Servers { get; init; } = [];

    /// <summary>The parameters, those of the path first; in document order.</summary>
    public IReadOnlyList<ApiParameter> Parameters { get; init; } = [];

    /// <summary>The body of the request, or null where it has none.</summary>
    public ApiRequestBody? RequestBody { get; init; }

    /// <summary>The responses, in document order.</summary>
    public IReadOnlyList<ApiResponse> Responses { get; init; } = [];

    /// <summary>The ways in, of which one is enough; empty where the operation is open to all.</summary>
    public IReadOnlyList<ApiSecurityRequirement> Security { get; init; } = [];

    /// <summary>Where the documentation departs from its own rules (<c>x-deviations</c>).</summary>
    public IReadOnlyList<ApiDeviation> Deviations { get; init; } = [];

    /// <summary>What the operation destroys (<c>x-effect</c>), or null where the contract does not say.</summary>
    public ApiEffect? Effect { get; init; }

    /// <summary>Whether no fault of level error stands in what the operation reaches.</summary>
    public bool IsUsable { get; internal set; } = true;
}
