using System;
using System.Collections.Generic;
using System.Linq;

namespace RemediationContracts.Verification.Conformance.Exchanges;

/// <summary>What came back for a request.</summary>
/// <param name="Failure">Why no answer came, as a sentence; null where one did.</param>
/// <param name="IsLate">Whether it was not whole in time.</param>
internal sealed record Answer(string? Failure, bool IsLate = false)
{
    /// <summary>The status; 0 where no answer came.</summary>
    public int Status { get; init; }

    /// <summary>The headers, those of the body among them.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Headers { get; init; } = [];

    /// <summary>The body, as far as it was read.</summary>
    public byte[] Body { get; init; } = [];

    /// <summary>Whether the body is larger than the bound.</summary>
    public bool IsTruncated { get; init; }

    /// <summary>The value of a header, several joined by commas; null where it is not there.</summary>
    public string? Header(string name)
    {
        string[] values = [.. Headers.Where(header => header.Key.Equals(name, StringComparison.OrdinalIgnoreCase)).Select(static header => header.Value)];
        return values.Length == 0 ? null : string.Join(", ", values);
    }
}
