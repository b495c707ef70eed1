using System;
using RemediationContracts.Shared;

namespace RemediationContracts.Runtime;

/// <content>Strings of a format.</content>
public ref partial struct PayloadReader
{
    /// <summary>Reads a date-time (RFC 3339) to the tick.</summary>
    /// <param name="rules">What the contract asks beyond the format; null for nothing.</param>
    public DateTimeOffset ReadDateTime(StringRules? rules = null)
    {
        DateTimeOffset value = default;
        if (TryReadString(rules, out string text, out int start) && !Rfc3339.TryParse(text, out value))
        {
            RefuseFormat("date-time", start);
        }

        return value;
    }

    /// <summary>Reads a date (RFC 3339).</summary>
    /// <param name="rules">What the contract asks beyond the format; null for nothing.</param>
    public DateOnly ReadDate(StringRules? rules = null)
    {
        if (!TryReadString(rules, out string text, out int start))
        {
            return default;
        }

        if (DateText.TryParse(text, out int year, out int month, out int day))
        {
            return new DateOnly(year, month, day);
        }

        RefuseFormat("date", start);
        return default;
    }

    /// <summary>Reads a time of day (RFC 3339), with an offset or without one, to the tick.</summary>
    /// <param name="rules">What the contract asks beyond the format; null for nothing.</param>
    public TimeValue ReadTime(StringRules? rules = null)
    {
        TimeValue value = default;
        if (TryReadString(rules, out string text, out int start) && !TimeValue.TryParse(text, out value))
        {
            RefuseFormat("time", start);
        }

        return value;
    }

    /// <summary>Reads a duration (ISO 8601).</summary>
    /// <param name="rules">What the contract asks beyond the format; null for nothing.</param>
    public Duration ReadDuration(StringRules? rules = null)
    {
        Duration value = default;
        if (TryReadString(rules, out string text, out int start) && !Duration.TryParse(text, out value))
        {
            RefuseFormat("duration", start);
        }

        return value;
    }

    /// <summary>Reads a UUID.</summary>
    /// <param name="rules">What the contract asks beyond the format; null for nothing.</param>
    public Guid ReadUuid(StringRules? rules = null)
    {
        if (!TryReadString(rules, out string text, out int start))
        {
            return default;
        }

        if (UuidText.IsMatch(text))
        {
            return Guid.ParseExact(text, "D");
        }

        RefuseFormat("uuid", start);
        return default;
    }

    /// <summary>Reads bytes: base64 with its padding (the format <c>byte</c>).</summary>
    /// <param name="rules">What the contract asks beyond the format; null for nothing.</param>
    public ByteString ReadBase64(StringRules? rules = null) => ReadBytes(isUrl: false, "byte", rules);

    /// <summary>Reads bytes: base64url, with its padding or without.</summary>
    /// <param name="rules">What the contract asks beyond the format; null for nothing.</param>
    public ByteString ReadBase64Url(StringRules? rules = null) => ReadBytes(isUrl: true, "base64url", rules);

    private ByteString ReadBytes(bool isUrl, string format, StringRules? rules)
    {
        if (!TryReadString(rules, out string text, out int start))
        {
            return default;
        }

        if (Base64Text.TryDecode(text, isUrl, out byte[] bytes))
        {
            return bytes;
        }

        RefuseFormat(format, start);
        return default;
    }

    private void RefuseFormat(string format, int start) =>
        Tell(ViolationRules.Format, PointerText(), start, ViolationMessages.NotOfFormat(format));
}
