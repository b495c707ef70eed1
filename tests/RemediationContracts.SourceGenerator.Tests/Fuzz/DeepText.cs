using System;
using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;

namespace RemediationContracts.SourceGenerator.Tests.Fuzz;

/// <summary>JSON that stands within itself many times; a mark holds its place until the tree is written.</summary>
internal static partial class DeepText
{
    /// <summary>The mark, as the text of a string.</summary>
    /// <param name="depth">How often.</param>
    /// <param name="opening">How each begins; what closes it follows from that.</param>
    public static string Mark(int depth, string opening) => $"deep {depth} {Convert.ToHexString(System.Text.Encoding.ASCII.GetBytes(opening))} deep";

    /// <summary>Puts the text in the place of each mark.</summary>
    public static string Fill(string json) => Pattern().Replace(json, static match =>
    {
        int depth = int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture);
        string opening = System.Text.Encoding.ASCII.GetString(Convert.FromHexString(match.Groups[2].Value));
        string closing = string.Concat(opening.Where(static c => c is '[' or '{').Reverse().Select(static c => c == '[' ? ']' : '}'));
        return string.Concat(Enumerable.Repeat(opening, depth)) + "{}" + string.Concat(Enumerable.Repeat(closing, depth));
    });

    [GeneratedRegex("\"deep ([0-9]+) ([0-9A-F]+) deep\"")]
    private static partial Regex Pattern();
}
