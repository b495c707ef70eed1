using System.Text;

namespace RemediationContracts;

/// <summary>Text of others in the message of an exception, which ends up in logs.</summary>
internal static class ShownText
{
    /// <summary>The text on one line, without control and bidirectional characters, cut where it is longer than a message should be.</summary>
    /// <param name="text">The text.</param>
    /// <param name="most">The greatest length, in UTF-16 units.</param>
    public static string Of(string text, int most)
    {
        bool isCut = text.Length > most;

        // A surrogate pair stays whole.
        int length = !isCut ? text.Length : char.IsHighSurrogate(text[most - 1]) ? most - 1 : most;
        var shown = new StringBuilder(text, 0, length, length + 1);
        for (int i = 0; i < length; i++)
        {
            if (char.IsControl(shown[i]) || shown[i] is '\u2028' or '\u2029' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069'))
            {
                shown[i] = '\uFFFD';
            }
        }

        return isCut ? shown.Append('…').ToString() : shown.ToString();
    }
}
