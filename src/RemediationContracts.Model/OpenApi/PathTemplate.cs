using System.Collections.Generic;

namespace RemediationContracts.Model.OpenApi;

/// <summary>Reads the parameters in a path, such as <c>/tickets/{id}</c>.</summary>
internal static class PathTemplate
{
    /// <summary>The names between braces, in order.</summary>
    public static IEnumerable<string> NamesIn(string path)
    {
        int at = 0;
        while (path.IndexOf('{', at) is int open and >= 0 && path.IndexOf('}', open) is int close and >= 0)
        {
            yield return path.Substring(open + 1, close - open - 1);
            at = close + 1;
        }
    }
}
