using System;

namespace RemediationContracts.Shared;

/// <summary>The format <c>date</c> (RFC 3339, section 5.6: full-date), of the years 1 to 9999.</summary>
internal static class DateText
{
    private const int Length = 10;

    /// <summary>Whether a text is a date that exists.</summary>
    public static bool IsMatch(string text) => TryParse(text, out _, out _, out _);

    /// <summary>Reads a date that exists; year, month and day count from 1.</summary>
    public static bool TryParse(string text, out int year, out int month, out int day)
    {
        year = month = day = 0;
        return text.Length == Length
            && AsciiDigits.TryRead(text, 0, 4, out year) && text[4] == '-'
            && AsciiDigits.TryRead(text, 5, 2, out month) && text[7] == '-'
            && AsciiDigits.TryRead(text, 8, 2, out day)
            && year >= 1 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month);
    }
}
