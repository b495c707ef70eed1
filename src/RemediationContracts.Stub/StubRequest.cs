using System;
using System.Collections.Generic;

namespace RemediationContracts.Stub;

/// <summary>A request as it came.</summary>
public sealed record StubRequest
{
    /// <summary>The method, as it was sent.</summary>
    public required string Method { get; init; }

    /// <summary>The path, percent-encoded as it was sent, without query.</summary>
    public required string Path { get; init; }

    /// <summary>The query without its question mark; empty where there is none.</summary>
    public string Query { get; init; } = string.Empty;

    /// <summary>The headers in order; one that was sent several times stands several times.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Headers { get; init; } = [];

    /// <summary>The bytes of the body, as they were sent; empty where there is none.</summary>
    public ReadOnlyMemory<byte> Body { get; init; }

    /// <summary>The value of a header; several are joined by commas, as HTTP allows. Null where it was not sent.</summary>
    /// <param name="name">The header's name, in any case.</param>
    public string? Header(string name) => StubHeaders.Find(Headers, name);
}
