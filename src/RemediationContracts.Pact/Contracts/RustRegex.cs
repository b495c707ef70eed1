using System;
using System.Linq;
using System.Text;

namespace RemediationContracts.Pact.Contracts;

/// <summary>Writes regular expressions for the core, which reads the syntax of Rust's <c>regex</c>.</summary>
internal static class RustRegex
{
    private const string Special = @"\.+*?()|[]{}^$";

    /// <summary>The escapes that mean the same in ECMA-262 and in Rust, or in Rust a few characters more.</summary>
    private const string CommonEscapes = @"dDwWsStnr.*+?()[]{}|^$\/-";

    /// <summary>An expression that takes the text and nothing else.</summary>
    internal static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (char character in text)
        {
            if (Special.Contains(character, StringComparison.Ordinal))
            {
                escaped.Append('\\');
            }

            escaped.Append(character);
        }

        return escaped.ToString();
    }

    /// <summary>
    /// Whether Rust reads a pattern of ECMA-262 as it is meant. In doubt it does not: groups with a question mark but <c>(?:</c>, escapes of
    /// characters by number or property, and within brackets what Rust takes for a set in a set.
    /// </summary>
    internal static bool Takes(string pattern)
    {
        bool isInClass = false;
        for (int i = 0; i < pattern.Length; i++)
        {
            char next = i + 1 < pattern.Length ? pattern[i + 1] : '\0';
            switch (pattern[i])
            {
                case '\\':
                    if (!CommonEscapes.Contains(next, StringComparison.Ordinal))
                    {
                        return false;
                    }

                    i++;
                    break;
                case '[' when isInClass:
                    return false;
                case '[':
                    isInClass = true;

                    // A bracket that closes at once is a character for Rust, and an empty set for ECMA-262.
                    if (next == ']' || (next == '^' && i + 2 < pattern.Length && pattern[i + 2] == ']'))
                    {
                        return false;
                    }

                    break;
                case ']' when isInClass:
                    isInClass = false;
                    break;
                case ']' or '}' when !isInClass && !IsEndOfTimes(pattern, i):
                    return false;
                case '&' or '-' or '~' when isInClass && next == pattern[i]:
                    return false;
                case '(' when !isInClass && next == '?' && !(i + 2 < pattern.Length && pattern[i + 2] == ':'):
                    return false;
                case '{' when !isInClass && !char.IsAsciiDigit(next):
                    return false;
            }
        }

        return !isInClass;
    }

    private static bool IsEndOfTimes(string pattern, int at)
    {
        int open = pattern.LastIndexOf('{', at);
        return pattern[at] == '}' && open >= 0 && pattern[(open + 1)..at].All(c => char.IsAsciiDigit(c) || c == ',');
    }
}
