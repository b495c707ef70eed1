using System;
using System.Collections.Generic;
using System.Linq;

namespace RemediationContracts.Stub;

/// <summary>Headers as a list of names and values.</summary>
internal static class StubHeaders
{
    public static string? Find(IReadOnlyList<KeyValuePair<string, string>> headers, string name)
    {
        string[] values = [.. headers.Where(header => header.Key.Equals(name, StringComparison.OrdinalIgnoreCase)).Select(header => header.Value)];
        return values.Length == 0 ? null : string.Join(", ", values);
    }
}
