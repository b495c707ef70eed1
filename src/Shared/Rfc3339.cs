using System;

namespace RemediationContracts.Shared;

/// <summary>The format <c>date-time</c> (RFC 3339, section 5.6), as far as <see cref="DateTimeOffset"/> can hold it.</summary>
internal static class Rfc3339
{
    private const int DateLength = 10;
    private const int TimeEnd = 19;
    private const int TickDigits = 7;

    /// <summary>
    /// Reads a date-time to the tick; digits beyond it are dropped. A leap second, an offset of more than 14 hours, and an instant
    /// outside of the years 1 to 9999 are refused.
    /// </summary>
    public static bool TryParse(string text, out DateTimeOffset value)
    {
        value = default;
        if (text.Length < TimeEnd + 1
            || !AsciiDigits.TryRead(text, 0, 4, out int year) || text[4] != '-'
            || !AsciiDigits.TryRead(text, 5, 2, out int month) || text[7] != '-'
            || !AsciiDigits.TryRead(text, 8, 2, out int day) || text[DateLength] is not ('T' or 't')
            || !AsciiDigits.TryRead(text, 11, 2, out int hour) || text[13] != ':'
            || !AsciiDigits.TryRead(text, 14, 2, out int minute) || text[16] != ':'
            || !AsciiDigits.TryRead(text, 17, 2, out int second)
            || year < 1 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month)
            || hour > 23 || minute > 59 || second > 59)
        {
            return false;
        }

        int at = TimeEnd;
        if (!Fraction(text, ref at, out long ticks) || !Offset(text, at, out int offsetMinutes))
        {
            return false;
        }

        DateTime local = new DateTime(year, month, day, hour, minute, second, DateTimeKind.Unspecified).AddTicks(ticks);
        long utcTicks = local.Ticks - (offsetMinutes * TimeSpan.TicksPerMinute);
        if (utcTicks < DateTime.MinValue.Ticks || utcTicks > DateTime.MaxValue.Ticks)
        {
            return false;
        }

        value = new DateTimeOffset(local, TimeSpan.FromMinutes(offsetMinutes));
        return true;
    }

    private static bool Fraction(string text, ref int at, out long ticks)
    {
        ticks = 0;
        if (text[at] != '.')
        {
            return true;
        }

        int start = ++at;
        long scale = TimeSpan.TicksPerSecond / 10;
        for (; at < text.Length && AsciiDigits.IsDigit(text[at]); at++)
        {
            if (at - start < TickDigits)
            {
                ticks += (text[at] - '0') * scale;
                scale /= 10;
            }
        }

        return at > start;
    }

    private static bool Offset(string text, int at, out int minutes)
    {
        minutes = 0;
        if (at + 1 == text.Length)
        {
            return text[at] is 'Z' or 'z';
        }

        if (at + 6 != text.Length || text[at] is not ('+' or '-') || text[at + 3] != ':'
            || !AsciiDigits.TryRead(text, at + 1, 2, out int hours) || !AsciiDigits.TryRead(text, at + 4, 2, out int rest) || rest > 59)
        {
            return false;
        }

        minutes = (hours * 60) + rest;
        if (minutes > 14 * 60)
        {
            return false;
        }

        minutes = text[at] == '-' ? -minutes : minutes;
        return true;
    }
}
