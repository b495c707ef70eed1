using System;
using System.Collections.Generic;

namespace RemediationContracts.Stub;

/// <summary>A response as it goes out.</summary>
public sealed record StubResponse
{
    /// <summary>The status code.</summary>
    public required int Status { get; init; }

    /// <summary>The headers, in order.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Headers { get; init; } = [];

    /// <summary>The bytes of the body; empty where there is none.</summary>
    public ReadOnlyMemory<byte> Body { get; init; }

    /// <summary>The value of a header; null where the response does not have it.</summary>
    /// <param name="name">The header's name, in any case.</param>
    public string? Header(string name) => StubHeaders.Find(Headers, name);
}
