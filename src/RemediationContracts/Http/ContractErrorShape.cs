using System.Collections.Generic;

namespace RemediationContracts.Http;

/// <summary>Where the parts of an error stand in the body of a response, as JSON Pointers; null where it has no such part.</summary>
public sealed class ContractErrorShape
{
    /// <summary>The responses that have this shape: codes (<c>404</c>), ranges (<c>4XX</c>) and <c>default</c>.</summary>
    public required IReadOnlyList<string> Statuses { get; init; }

    /// <summary>The error's code, for programs.</summary>
    public string? Code { get; init; }

    /// <summary>The error's message, for people.</summary>
    public string? Message { get; init; }

    /// <summary>What the error is about.</summary>
    public string? Target { get; init; }

    /// <summary>An array of further errors.</summary>
    public string? Details { get; init; }

    /// <summary>The service's id of the request.</summary>
    public string? RequestId { get; init; }

    /// <summary>The caller's id of the request.</summary>
    public string? ClientRequestId { get; init; }

    /// <summary>When the error happened.</summary>
    public string? Date { get; init; }
}
