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

    /// <summary>Whether a status is meant by some of several keys: by its code, or by its range where no key among all is its code.</summary>
    public static bool IsMeant(IEnumerable<string> keys, IEnumerable<string> all, int status)
    {
        string code = status.ToString(CultureInfo.InvariantCulture);
        return keys.Contains(code) || (keys.Any(key => IsRangeOf(key, status)) && !all.Contains(code));
    }

    private static bool IsRangeOf(string key, int status) =>
        key.Length == 3 && key.EndsWith("XX", StringComparison.OrdinalIgnoreCase) && key[0] - '0' == status / 100;
}
