using System;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json.Serialization;
using RemediationContracts.Runtime;
using RemediationContracts.Shared;

namespace RemediationContracts;

/// <summary>
/// A time of day (RFC 3339), with an offset from UTC or without one. Two are equal where clock and offset are; the default is midnight
/// without an offset.
/// </summary>
[JsonConverter(typeof(TimeValueConverter))]
public readonly struct TimeValue : IEquatable<TimeValue>
{
    private const int MostMinutes = (23 * 60) + 59;

    /// <summary>A time of day.</summary>
    /// <param name="time">What the clock shows.</param>
    /// <param name="offset">The offset from UTC, in whole minutes and less than 24 hours; null where there is none.</param>
    /// <exception cref="ArgumentOutOfRangeException">The offset cannot be written.</exception>
    public TimeValue(TimeOnly time, TimeSpan? offset = null)
    {
        if (offset is TimeSpan difference && (difference.Ticks % TimeSpan.TicksPerMinute != 0 || Math.Abs(difference.TotalMinutes) > MostMinutes))
        {
            throw new ArgumentOutOfRangeException(nameof(offset), offset, "An offset has whole minutes and less than 24 hours.");
        }

        Time = time;
        Offset = offset;
    }

    /// <summary>What the clock shows.</summary>
    public TimeOnly Time { get; }

    /// <summary>The offset from UTC; null where the time says none.</summary>
    public TimeSpan? Offset { get; }

    /// <summary>A time without an offset.</summary>
    /// <param name="time">What the clock shows.</param>
    [SuppressMessage("Usage", "CA2225:Operator overloads have named alternates", Justification = "The constructor is the alternate.")]
    public static implicit operator TimeValue(TimeOnly time) => new(time);

    /// <summary>Whether both show the same clock and offset.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    public static bool operator ==(TimeValue left, TimeValue right) => left.Equals(right);

    /// <summary>Whether clock or offset differ.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    public static bool operator !=(TimeValue left, TimeValue right) => !left.Equals(right);

    /// <summary>Reads a time to the tick; digits beyond it are dropped.</summary>
    /// <param name="text">The text: an RFC 3339 full-time or partial-time.</param>
    /// <exception cref="FormatException">The text is no time.</exception>
    public static TimeValue Parse(string text) =>
        TryParse(text, out TimeValue value) ? value : throw new FormatException("The text is no time (RFC 3339).");

    /// <summary>Reads a time to the tick; digits beyond it are dropped.</summary>
    /// <param name="text">The text: an RFC 3339 full-time or partial-time.</param>
    /// <param name="value">The time.</param>
    /// <returns>Whether the text is one.</returns>
    public static bool TryParse(string? text, out TimeValue value)
    {
        value = default;
        if (text is null || !TimeText.TryParse(text, out long ticks, out int? offsetMinutes))
        {
            return false;
        }

        value = new TimeValue(new TimeOnly(ticks), offsetMinutes is int minutes ? TimeSpan.FromMinutes(minutes) : null);
        return true;
    }

    /// <inheritdoc/>
    public bool Equals(TimeValue other) => Time == other.Time && Offset == other.Offset;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is TimeValue other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Time, Offset);

    /// <summary>The time as JSON has it: no digit more than it needs, and <c>Z</c> for no difference from UTC.</summary>
    public override string ToString()
    {
        Span<byte> utf8 = stackalloc byte[MostLength];
        return System.Text.Encoding.ASCII.GetString(utf8[..Format(utf8)]);
    }

    /// <summary>The greatest length of a time.</summary>
    internal const int MostLength = 22;

    /// <summary>Writes the time, and gives its length.</summary>
    internal int Format(Span<byte> utf8)
    {
        Time.TryFormat(utf8, out int length, "HH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture);
        if (Offset is not TimeSpan offset)
        {
            return length;
        }

        if (offset == TimeSpan.Zero)
        {
            utf8[length] = (byte)'Z';
            return length + 1;
        }

        utf8[length] = (byte)(offset < TimeSpan.Zero ? '-' : '+');
        offset.Duration().TryFormat(utf8[(length + 1)..], out int rest, @"hh\:mm", CultureInfo.InvariantCulture);
        return length + 1 + rest;
    }
}
