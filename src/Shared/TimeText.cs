using System;

namespace RemediationContracts.Shared;

/// <summary>The format <c>time</c> (RFC 3339, section 5.6): a full-time, or a partial-time, which has no offset. There is no leap second.</summary>
internal static class TimeText
{
    private const int PartialLength = 8;
    private const int TickDigits = 7;

    /// <summary>Whether a text is one.</summary>
    public static bool IsMatch(string text) => TryParse(text, out _, out _);

    /// <summary>Reads a time to the tick; digits beyond it are dropped.</summary>
    /// <param name="text">The text.</param>
    /// <param name="ticks">The ticks since midnight, as the clock shows them.</param>
    /// <param name="offsetMinutes">The offset from UTC, 0 for <c>Z</c>; null where there is none.</param>
    public static bool TryParse(string text, out long ticks, out int? offsetMinutes)
    {
        ticks = 0;
        offsetMinutes = null;
        if (text.Length < PartialLength
            || !AsciiDigits.TryRead(text, 0, 2, out int hour) || text[2] != ':'
            || !AsciiDigits.TryRead(text, 3, 2, out int minute) || text[5] != ':'
            || !AsciiDigits.TryRead(text, 6, 2, out int second)
            || hour > 23 || minute > 59 || second > 59)
        {
            return false;
        }

        ticks = (((((hour * 60L) + minute) * 60) + second) * TimeSpan.TicksPerSecond) + Fraction(text, PartialLength, out int at);
        return at >= 0 && (at == text.Length || Offset(text, at, out offsetMinutes));
    }

    /// <summary>The ticks of a fraction, and the place behind it; that is negative where there is a point without digits.</summary>
    private static long Fraction(string text, int start, out int end)
    {
        end = start;
        if (start == text.Length || text[start] != '.')
        {
            return 0;
        }

        end = AsciiDigits.Skip(text, start + 1);
        long ticks = 0;
        for (int i = 0; i < TickDigits; i++)
        {
            int at = start + 1 + i;
            ticks = (ticks * 10) + (at < end ? text[at] - '0' : 0);
        }

        end = end == start + 1 ? -1 : end;
        return ticks;
    }

    private static bool Offset(string text, int at, out int? minutes)
    {
        minutes = 0;
        if (at + 1 == text.Length)
        {
            return text[at] is 'Z' or 'z';
        }

        if (at + 6 != text.Length || text[at] is not ('+' or '-') || text[at + 3] != ':'
            || !AsciiDigits.TryRead(text, at + 1, 2, out int hours) || !AsciiDigits.TryRead(text, at + 4, 2, out int rest)
            || hours > 23 || rest > 59)
        {
            return false;
        }

        int all = (hours * 60) + rest;
        minutes = text[at] == '-' ? -all : all;
        return true;
    }
}
