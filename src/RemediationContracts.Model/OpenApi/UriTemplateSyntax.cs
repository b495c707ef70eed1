using System;

namespace RemediationContracts.Model.OpenApi;

/// <summary>
/// The part of RFC 6570 that names the parts of a header's value: literals, and the expressions <c>{var}</c>, <c>{+var}</c>,
/// <c>{/var}</c>, <c>{?var}</c> and <c>{&amp;var}</c> with one or more names.
/// </summary>
internal static class UriTemplateSyntax
{
    /// <summary>What is wrong with a template, or null.</summary>
    public static string? FindFault(string template)
    {
        int at = 0;
        while (at < template.Length)
        {
            int open = template.IndexOfAny(['{', '}'], at);
            if (open < 0)
            {
                return null;
            }

            if (template[open] == '}')
            {
                return "'}' stands without '{'";
            }

            int close = template.IndexOf('}', open);
            if (close < 0)
            {
                return "'{' is never closed";
            }

            string expression = template.Substring(open + 1, close - open - 1).TrimStart('+', '/', '?', '&');
            foreach (string name in expression.Split(','))
            {
                if (!IsName(name))
                {
                    return $"'{name}' is no name of a variable";
                }
            }

            if (close - open - 1 - expression.Length > 1)
            {
                return "an expression has one operator";
            }

            at = close + 1;
        }

        return null;
    }

    private static bool IsName(string name)
    {
        foreach (char c in name)
        {
            if (c is not ((>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '_'))
            {
                return false;
            }
        }

        return name.Length > 0 && Array.IndexOf(['0', '1', '2', '3', '4', '5', '6', '7', '8', '9'], name[0]) < 0;
    }
}
