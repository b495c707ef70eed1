using System;

namespace RemediationContracts.Shared;

/// <summary>
/// The format <c>duration</c>: <c>PnYnMnDTnHnMnS</c> or <c>PnW</c> (RFC 3339, appendix A), where each part but one may be absent; with a
/// minus before it and a fraction of seconds, as XML Schema and OData write it.
/// </summary>
internal static class DurationText
{
    private const string DateParts = "YMD";
    private const string TimeParts = "HMS";

    /// <summary>Whether a text is one.</summary>
    public static bool IsMatch(string text)
    {
        int at = Start(text);
        if (at < 0)
        {
            return false;
        }

        if (IsWeeks(text, at))
        {
            return true;
        }

        int date = SkipParts(text, at, DateParts);
        if (date < 0 || date == text.Length)
        {
            return date > at;
        }

        return text[date] == 'T' && date + 1 < text.Length && SkipParts(text, date + 1, TimeParts) == text.Length;
    }

    /// <summary>
    /// The ticks of a duration that <see cref="IsMatch"/> takes; false where it has years or months, is not a whole number of ticks, or is
    /// more than <see cref="TimeSpan"/> holds.
    /// </summary>
    public static bool TryToTicks(string text, out long ticks)
    {
        // Summed below zero, since there is one tick more on that side.
        ticks = 0;
        bool isTime = false;
        int at = Start(text);
        while (at < text.Length)
        {
            if (text[at] == 'T')
            {
                isTime = true;
                at++;
                continue;
            }

            int end = AsciiDigits.Skip(text, at);
            int fractionEnd = text[end] == '.' ? AsciiDigits.Skip(text, end + 1) : end;
            long unit = Unit(text[fractionEnd], isTime);
            if (unit == 0 || !TrySubtract(text, at, end, unit, ref ticks) || !TrySubtractFraction(text, end + 1, fractionEnd, ref ticks))
            {
                return false;
            }

            at = fractionEnd + 1;
        }

        if (text[0] != '-')
        {
            if (ticks == long.MinValue)
            {
                return false;
            }

            ticks = -ticks;
        }

        return true;
    }

    /// <summary>The place behind the <c>P</c>; negative where there is none.</summary>
    private static int Start(string text)
    {
        int at = text.Length > 0 && text[0] == '-' ? 1 : 0;
        return at < text.Length && text[at] == 'P' ? at + 1 : -1;
    }

    private static bool IsWeeks(string text, int at)
    {
        int end = AsciiDigits.Skip(text, at);
        return end > at && end + 1 == text.Length && text[end] == 'W';
    }

    /// <summary>The place behind numbers with these letters, in their order; negative where a number has no letter of them.</summary>
    private static int SkipParts(string text, int at, string letters)
    {
        int next = 0;
        while (true)
        {
            int end = AsciiDigits.Skip(text, at);
            if (end == at)
            {
                return at;
            }

            bool hasFraction = letters == TimeParts && end < text.Length && text[end] == '.';
            if (hasFraction)
            {
                int fraction = end + 1;
                end = AsciiDigits.Skip(text, fraction);
                if (end == fraction)
                {
                    return -1;
                }
            }

            int letter = end < text.Length ? letters.IndexOf(text[end], next) : -1;
            if (letter < 0 || (hasFraction && text[end] != 'S'))
            {
                return -1;
            }

            next = letter + 1;
            at = end + 1;
        }
    }

    private static long Unit(char letter, bool isTime) => letter switch
    {
        'W' => 7 * TimeSpan.TicksPerDay,
        'D' => TimeSpan.TicksPerDay,
        'H' => TimeSpan.TicksPerHour,
        'M' when isTime => TimeSpan.TicksPerMinute,
        'S' => TimeSpan.TicksPerSecond,
        _ => 0,
    };

    private static bool TrySubtract(string text, int start, int end, long unit, ref long ticks)
    {
        long count = 0;
        for (int i = start; i < end; i++)
        {
            if (count > (long.MaxValue / 10) - 1)
            {
                return false;
            }

            count = (count * 10) + (text[i] - '0');
        }

        if (count > (long.MaxValue / unit) || ticks < long.MinValue + (count * unit))
        {
            return false;
        }

        ticks -= count * unit;
        return true;
    }

    /// <summary>Takes off a fraction of a second; false where it is no whole number of ticks.</summary>
    private static bool TrySubtractFraction(string text, int start, int end, ref long ticks)
    {
        long unit = TimeSpan.TicksPerSecond / 10;
        for (int i = start; i < end; i++)
        {
            long part = (text[i] - '0') * unit;
            if ((unit == 0 && text[i] != '0') || ticks < long.MinValue + part)
            {
                return false;
            }

            ticks -= part;
            unit /= 10;
        }

        return true;
    }
}
