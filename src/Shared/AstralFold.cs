using System;
using System.Collections.Generic;
using System.Globalization;
using System.Text;

namespace RemediationContracts.Shared;

/// <summary>
/// Writes each character beyond the Basic Multilingual Plane as one unit, so that an expression of .NET counts it once. The unit is half of a
/// pair of surrogates, which stands alone in no text of JSON; which half, says all that the expression tells of the character.
/// </summary>
internal sealed class AstralFold
{
    /// <summary>The first unit that stands for characters.</summary>
    public const int FirstUnit = 0xD800;

    /// <summary>So many units there are.</summary>
    public const int MostUnits = 0x800;

    private readonly int[] _starts;
    private readonly char[] _units;

    /// <summary>Reads where the unit changes.</summary>
    /// <param name="changes">Pairs such as <c>1F600:1</c>, with spaces between: from this code point on, in hexadecimal, the unit of this number. The first unit is number 0.</param>
    public AstralFold(string changes)
    {
        List<int> starts = [0];
        List<char> units = [(char)FirstUnit];
        foreach (string change in changes.Split([' '], StringSplitOptions.RemoveEmptyEntries))
        {
            string[] parts = change.Split(':');
            starts.Add(int.Parse(parts[0], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture));
            units.Add((char)(FirstUnit + int.Parse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture)));
        }

        _starts = [.. starts];
        _units = [.. units];
    }

    /// <summary>Where the unit changes, as the constructor reads it.</summary>
    /// <param name="changes">Each code point with the number of the unit from there on.</param>
    public static string Write(IEnumerable<(int Start, int Unit)> changes)
    {
        StringBuilder text = new();
        foreach ((int start, int unit) in changes)
        {
            text.Append(text.Length == 0 ? string.Empty : " ")
                .Append(start.ToString("X", CultureInfo.InvariantCulture)).Append(':').Append(unit.ToString(CultureInfo.InvariantCulture));
        }

        return text.ToString();
    }

    /// <summary>The text with a unit for each pair of surrogates.</summary>
    /// <param name="text">A text without a lone surrogate.</param>
    public string Fold(string text)
    {
        StringBuilder? folded = null;
        for (int i = 0; i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length)
            {
                folded ??= new StringBuilder(text.Length).Append(text, 0, i);
                int at = Array.BinarySearch(_starts, char.ConvertToUtf32(text[i], text[i + 1]));
                folded.Append(_units[at < 0 ? ~at - 1 : at]);
                i++;
            }
            else
            {
                folded?.Append(text[i]);
            }
        }

        return folded?.ToString() ?? text;
    }
}
