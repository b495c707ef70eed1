using System;
using System.Globalization;
using System.Text;
using System.Text.Json.Serialization;
using RemediationContracts.Runtime;
using RemediationContracts.Shared;

namespace RemediationContracts;

/// <summary>
/// A span of time (ISO 8601, as RFC 3339 writes it in appendix A), such as <c>P1DT12H</c>. It keeps its text, since years and months are no
/// fixed number of days; two are equal where their texts are. The default is <c>PT0S</c>.
/// </summary>
[JsonConverter(typeof(DurationConverter))]
public readonly struct Duration : IEquatable<Duration>
{
    private const string Zero = "PT0S";

    private readonly string? _text;

    private Duration(string text) => _text = text;

    /// <summary>Whether the texts of both are the same.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    public static bool operator ==(Duration left, Duration right) => left.Equals(right);

    /// <summary>Whether their texts differ.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    public static bool operator !=(Duration left, Duration right) => !left.Equals(right);

    /// <summary>Takes a text.</summary>
    /// <param name="text">The text: <c>PnYnMnDTnHnMnS</c> or <c>PnW</c>, perhaps with a minus before it and a fraction of seconds.</param>
    /// <exception cref="FormatException">The text is no duration.</exception>
    public static Duration Parse(string text) =>
        TryParse(text, out Duration value) ? value : throw new FormatException("The text is no duration (ISO 8601).");

    /// <summary>Takes a text.</summary>
    /// <param name="text">The text: <c>PnYnMnDTnHnMnS</c> or <c>PnW</c>, perhaps with a minus before it and a fraction of seconds.</param>
    /// <param name="value">The duration.</param>
    /// <returns>Whether the text is one.</returns>
    public static bool TryParse(string? text, out Duration value)
    {
        bool isMatch = text is not null && DurationText.IsMatch(text);
        value = isMatch ? new Duration(text!) : default;
        return isMatch;
    }

    /// <summary>The duration of a span: days, hours, minutes and seconds.</summary>
    /// <param name="span">The span.</param>
    public static Duration FromTimeSpan(TimeSpan span)
    {
        if (span == TimeSpan.Zero)
        {
            return default;
        }

        // The least span has no opposite.
        ulong ticks = span.Ticks < 0 ? unchecked((ulong)-span.Ticks) : (ulong)span.Ticks;
        StringBuilder text = new(span.Ticks < 0 ? "-P" : "P");
        Append(text, ticks / TimeSpan.TicksPerDay, 'D');
        ulong rest = ticks % TimeSpan.TicksPerDay;
        if (rest > 0)
        {
            text.Append('T');
            Append(text, rest / TimeSpan.TicksPerHour, 'H');
            Append(text, rest / TimeSpan.TicksPerMinute % 60, 'M');
            AppendSeconds(text, rest % TimeSpan.TicksPerMinute);
        }

        return new Duration(text.ToString());
    }

    /// <summary>The span of the duration, where it is exactly one.</summary>
    /// <param name="span">The span.</param>
    /// <returns>False where the duration has years or months, is no whole number of ticks, or is too long.</returns>
    public bool TryToTimeSpan(out TimeSpan span)
    {
        bool isExact = DurationText.TryToTicks(ToString(), out long ticks);
        span = isExact ? new TimeSpan(ticks) : default;
        return isExact;
    }

    /// <inheritdoc/>
    public bool Equals(Duration other) => ToString() == other.ToString();

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Duration other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => string.GetHashCode(ToString(), StringComparison.Ordinal);

    /// <summary>The text.</summary>
    public override string ToString() => _text ?? Zero;

    private static void Append(StringBuilder text, ulong count, char unit)
    {
        if (count > 0)
        {
            text.Append(CultureInfo.InvariantCulture, $"{count}{unit}");
        }
    }

    private static void AppendSeconds(StringBuilder text, ulong ticks)
    {
        if (ticks > 0)
        {
            text.Append(CultureInfo.InvariantCulture, $"{(decimal)ticks / TimeSpan.TicksPerSecond:0.#######}S");
        }
    }
}
