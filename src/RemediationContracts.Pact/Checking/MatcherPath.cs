using System;
using System.Collections.Generic;

namespace RemediationContracts.Pact.Checking;

/// <summary>Reads the paths of matching rules: <c>$.a[0]['b'].*</c>.</summary>
internal static class MatcherPath
{
    /// <summary>The token that stands for any name and any index.</summary>
    public const string Any = "*";

    /// <summary>The names and indices of a path; null where it is none.</summary>
    public static IReadOnlyList<string>? Read(string path)
    {
        if (!path.StartsWith('$'))
        {
            return null;
        }

        List<string> tokens = [];
        int at = 1;
        while (at < path.Length)
        {
            int end;
            if (path[at] == '.')
            {
                end = path.AsSpan(at + 1).IndexOfAny('.', '[') is int length and >= 0 ? at + 1 + length : path.Length;
                tokens.Add(path[(at + 1)..end]);
                at = end;
            }
            else if (path[at] == '[' && at + 1 < path.Length && path[at + 1] is '\'' or '"')
            {
                end = path.IndexOf(path[at + 1] + "]", at + 2, StringComparison.Ordinal);
                if (end < 0)
                {
                    return null;
                }

                tokens.Add(path[(at + 2)..end]);
                at = end + 2;
            }
            else
            {
                end = path[at] == '[' ? path.IndexOf(']', at) : -1;
                if (end < 0)
                {
                    return null;
                }

                tokens.Add(path[(at + 1)..end]);
                at = end + 1;
            }
        }

        return tokens;
    }
}
