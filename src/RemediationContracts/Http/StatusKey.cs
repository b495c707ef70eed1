using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace RemediationContracts.Http;

/// <summary>Compares a status with the keys of a contract's responses: a code comes before its range, and that before <c>default</c>.</summary>
internal static class StatusKey
{
    /// <summary>The item one of whose keys fits a status best, or null.</summary>
    public static T? Best<T>(IEnumerable<T> items, Func<T, IReadOnlyList<string>> keys, int status)
        where T : class
    {
        T[] all = [.. items];
        return Array.Find(all, item => keys(item).Contains(status.ToString(CultureInfo.InvariantCulture)))
            ?? Array.Find(all, item => keys(item).Any(key => IsRangeOf(key, status)))
            ?? Array.Find(all, item => keys(item).Contains("default"));
    }

    /// <summary>Whether a status is one of several keys.</summary>
    public static bool IsAmong(IEnumerable<string> keys, int status) =>
        keys.Any(key => key == status.ToString(CultureInfo.InvariantCulture) || IsRangeOf(key, status));

    private static bool IsRangeOf(string key, int status) =>
        key.Length == 3 && key.EndsWith("XX", StringComparison.OrdinalIgnoreCase) && key[0] - '0' == status / 100;
}
