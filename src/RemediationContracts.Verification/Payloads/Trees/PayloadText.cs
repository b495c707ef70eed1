using System;
using System.Globalization;
using System.Text;

namespace RemediationContracts.Verification.Payloads.Trees;

/// <summary>Spells strings as JSON.</summary>
internal static class PayloadText
{
    /// <summary>A string with no more escapes than there must be; half of a surrogate pair is escaped.</summary>
    public static string Quote(string text) => Quote(text, null);

    /// <summary>A string in which some characters are escaped by chance, in one of the ways to do so.</summary>
    public static string Quote(string text, Random? random)
    {
        StringBuilder quoted = new(text.Length + 2);
        quoted.Append('"');
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            bool isPair = char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]);
            bool isLone = char.IsSurrogate(c) && !isPair;
            if (c < ' ' || c is '"' or '\\' || isLone || random?.Next(8) == 0)
            {
                Escape(quoted, c, random);
                if (isPair)
                {
                    Escape(quoted, text[++i], random);
                }
            }
            else
            {
                quoted.Append(c);
                if (isPair)
                {
                    quoted.Append(text[++i]);
                }
            }
        }

        return quoted.Append('"').ToString();
    }

    private static void Escape(StringBuilder quoted, char c, Random? random)
    {
        char brief = c switch
        {
            '"' or '\\' or '/' => c,
            '\b' => 'b',
            '\f' => 'f',
            '\n' => 'n',
            '\r' => 'r',
            '\t' => 't',
            _ => '\0',
        };
        if (brief != '\0' && (random is null || random.Next(2) == 0))
        {
            quoted.Append('\\').Append(brief);
            return;
        }

        string digits = ((int)c).ToString("x4", CultureInfo.InvariantCulture);
        quoted.Append("\\u").Append(random?.Next(2) == 0 ? digits.ToUpperInvariant() : digits);
    }
}
