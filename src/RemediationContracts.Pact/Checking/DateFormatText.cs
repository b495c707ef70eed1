using System.Collections.Generic;
using System.Text;

namespace RemediationContracts.Pact.Checking;

/// <summary>Writes an instant by a format of Pact's date matchers, which are those of Java's SimpleDateFormat: every text of a format has the same shape.</summary>
internal static class DateFormatText
{
    /// <summary>Letters and what they write, by how often they stand: 2026-01-31 13:45:06.789 at +01:00, a Saturday.</summary>
    private static readonly Dictionary<char, string[]> Letters = new()
    {
        ['y'] = ["2026", "26", "2026", "2026"],
        ['u'] = ["2026", "26", "2026", "2026"],
        ['M'] = ["1", "01", "Jan", "January"],
        ['L'] = ["1", "01", "Jan", "January"],
        ['d'] = ["31", "31"],
        ['H'] = ["13", "13"],
        ['k'] = ["13", "13"],
        ['h'] = ["1", "01"],
        ['K'] = ["1", "01"],
        ['m'] = ["45", "45"],
        ['s'] = ["6", "06"],
        ['S'] = ["7", "78", "789", "7890", "78900", "789000", "7890000", "78900000", "789000000"],
        ['n'] = ["789000000", "789000000", "789000000", "789000000", "789000000", "789000000", "789000000", "789000000", "789000000"],
        ['a'] = ["PM"],
        ['E'] = ["Sat", "Sat", "Sat", "Saturday"],
        ['X'] = ["+01", "+0100", "+01:00"],
        ['x'] = ["+01", "+0100", "+01:00"],
        ['Z'] = ["+0100", "+0100", "+0100", "GMT+01:00", "+01:00"],
    };

    /// <summary>The text; null where the format has letters that are not known here.</summary>
    public static string? Write(string format)
    {
        StringBuilder text = new();
        for (int at = 0; at < format.Length;)
        {
            char letter = format[at];
            if (letter == '\'')
            {
                int end = format.IndexOf('\'', at + 1);
                if (end < 0)
                {
                    return null;
                }

                text.Append(end == at + 1 ? "'" : format[(at + 1)..end]);
                at = end + 1;
                continue;
            }

            int count = 1;
            while (at + count < format.Length && format[at + count] == letter)
            {
                count++;
            }

            if (!char.IsAsciiLetter(letter))
            {
                text.Append(letter, count);
            }
            else if (Letters.TryGetValue(letter, out string[]? forms) && count <= forms.Length)
            {
                text.Append(forms[count - 1]);
            }
            else
            {
                return null;
            }

            at += count;
        }

        return text.ToString();
    }
}
