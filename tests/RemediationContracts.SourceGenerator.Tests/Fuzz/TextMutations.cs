using System;
using System.Collections.Generic;

namespace RemediationContracts.SourceGenerator.Tests.Fuzz;

/// <summary>Changes of a contract's text, after which it need not be JSON any more.</summary>
internal static class TextMutations
{
    private static readonly string[] Bits = ["\"", "\\", "{", "}", "[", "]", ",", ":", "\0", "\uFEFF", "\\u0000", "\\ud800", "\\udc00\\ud800", "\uFFFD", "\u2028", "/*", "//", "'", "-", "0", "e", "null", "NaN", "\r", "\t", "\u00A0"];

    /// <summary>Puts bits of text somewhere, or takes a character out.</summary>
    public static string Characters(string text, Random random)
    {
        for (int times = random.Next(1, 4); times > 0 && text.Length > 0; times--)
        {
            int at = random.Next(text.Length);
            text = random.Next(2) == 0 ? text.Remove(at, 1) : text.Insert(at, Bits[random.Next(Bits.Length)]);
        }

        return text;
    }

    /// <summary>Doubles a line, takes one out, or swaps two; the text is written with a token or two in each.</summary>
    public static string Tokens(string text, Random random)
    {
        List<string> lines = [.. text.Split('\n')];
        for (int times = random.Next(1, 3); times > 0 && lines.Count > 0; times--)
        {
            int at = random.Next(lines.Count);
            int other = random.Next(lines.Count);
            switch (random.Next(3))
            {
                case 0:
                    lines.RemoveAt(at);
                    break;
                case 1:
                    lines.Insert(at, lines[at].TrimEnd().EndsWith(',') ? lines[at] : lines[at] + ",");
                    break;
                default:
                    (lines[at], lines[other]) = (lines[other], lines[at]);
                    break;
            }
        }

        return string.Join('\n', lines);
    }

    /// <summary>Cuts the text off.</summary>
    public static string Truncate(string text, Random random) => text[..random.Next(text.Length + 1)];
}
