using System.Linq;

namespace RemediationContracts.Cli;

/// <summary>Makes untrusted text fit for a terminal.</summary>
internal static class Text
{
    /// <summary>A text on one line, without what could move a terminal's cursor or turn the direction of writing.</summary>
    public static string Plain(string text) => string.Concat(text.Select(c => IsHarmful(c) ? '\uFFFD' : c));

    private static bool IsHarmful(char c) =>
        char.IsControl(c) || c is '\u2028' or '\u2029' or '\u061C' or '\u200E' or '\u200F' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');
}
