using System.Collections.Generic;

namespace RemediationContracts.Http;

/// <summary>What generated code says of an operation, so that the library can call it.</summary>
public sealed class ContractOperation
{
    /// <summary>The contract's id of the operation.</summary>
    public required string Id { get; init; }

    /// <summary>The HTTP method, in capitals.</summary>
    public required string Method { get; init; }

    /// <summary>The path below the server's address, as the contract writes it: <c>/users/{id}</c>.</summary>
    public required string Path { get; init; }

    /// <summary>The contract's first server, for a client without a base address; null where the contract names none.</summary>
    public string? Server { get; init; }

    /// <summary>The media type of the request's body; null where it has none.</summary>
    public string? RequestMediaType { get; init; }

    /// <summary>The header that carries the caller's id of the request; null where the contract has none.</summary>
    public string? ClientRequestIdHeader { get; init; }

    /// <summary>The header of a response that carries the service's id of the request; null where the contract has none.</summary>
    public string? RequestIdHeader { get; init; }

    /// <summary>The codes (<c>204</c>) and ranges (<c>2XX</c>) that mean success.</summary>
    public required IReadOnlyList<string> SuccessStatuses { get; init; }

    /// <summary>Where the parts of an error stand in its body.</summary>
    public IReadOnlyList<ContractErrorShape> Errors { get; init; } = [];

    /// <summary>Whether a success can have a body that is read.</summary>
    public bool ReadsBody { get; init; }

    /// <summary>
    /// Whether a response can have a member of an enumeration that came after its sentinel: those are asked for by the preference
    /// <c>include-unknown-enum-members</c> (Microsoft Graph; <c>Prefer</c> is RFC 7240), without which the service sends the sentinel.
    /// </summary>
    public bool PrefersLaterMembers { get; init; }

    /// <summary>The media types of bodies that are read; asked for where the <see cref="System.Net.Http.HttpClient"/> asks for none.</summary>
    public IReadOnlyList<string> Accept { get; init; } = ["application/json"];
}
