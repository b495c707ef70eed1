using System.Collections.Generic;
using System.Globalization;
using System.Text;

namespace RemediationContracts.Pact.Checking;

/// <summary>Reads the paths of matching rules as the Pact core does: <c>$.a[0]['b'].*</c>, or <c>a[0]</c>, or nothing for the root.</summary>
internal static class MatcherPath
{
    /// <summary>The token that stands for any name and any index.</summary>
    public const string Any = "*";

    /// <summary>The names and indices of a path; null where it is one that the core does not take.</summary>
    public static IReadOnlyList<string>? Read(string path)
    {
        List<string> tokens = [];
        if (path.Length == 0)
        {
            return tokens;
        }

        int at = 1;
        if (path[0] != '$')
        {
            at = EndOfName(path, 0);
            if (at == 0 || path[0] is '-' or '_' or ':' or '#' or '@')
            {
                return null;
            }

            tokens.Add(path[..at]);
        }

        while (at < path.Length)
        {
            bool isRead = path[at] switch
            {
                '.' => TakeName(path, ref at, tokens),
                '[' => TakeBracket(path, ref at, tokens),
                _ => false,
            };
            if (!isRead)
            {
                return null;
            }
        }

        return tokens;
    }

    private static bool TakeName(string path, ref int at, List<string> tokens)
    {
        int start = at + 1;
        at = start < path.Length && path[start] == '*' ? start + 1 : EndOfName(path, start);
        tokens.Add(path[start..at]);
        return at > start;
    }

    private static bool TakeBracket(string path, ref int at, List<string> tokens)
    {
        int start = at + 1;
        int end = start < path.Length ? path.IndexOf(path[start] == '\'' ? '\'' : ']', start + 1) : -1;
        if (end < 0)
        {
            return false;
        }

        string token = path[start..end];
        if (token[0] == '\'')
        {
            token = token[1..];
            end++;
            tokens.Add(token);
            at = end + 1;
            return token.Length > 0 && end < path.Length && path[end] == ']';
        }

        bool isIndex = ulong.TryParse(token, NumberStyles.None, CultureInfo.InvariantCulture, out ulong index);
        tokens.Add(isIndex ? index.ToString(CultureInfo.InvariantCulture) : token);
        at = end + 1;
        return isIndex || token == Any;
    }

    /// <summary>Where the name ends that begins here. Marks are taken for letters, which some are to the core and others not.</summary>
    private static int EndOfName(string path, int at)
    {
        while (at < path.Length && Rune.TryGetRuneAt(path, at, out Rune rune) && (rune.Value is '-' or '_' or ':' or '#' or '@' || Rune.IsLetterOrDigit(rune) || IsNumberOrMark(rune)))
        {
            at += rune.Utf16SequenceLength;
        }

        return at;
    }

    private static bool IsNumberOrMark(Rune rune) =>
        Rune.IsNumber(rune) || Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark or UnicodeCategory.OtherSymbol;
}
