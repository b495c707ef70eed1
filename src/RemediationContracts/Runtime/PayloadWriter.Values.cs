using System;
using System.Buffers.Text;
using System.Globalization;

namespace RemediationContracts.Runtime;

/// <content>Values of each type.</content>
public ref partial struct PayloadWriter
{
    /// <summary>No number is written longer: a decimal has 29 digits, a sign and a point, a double 24 characters.</summary>
    private const int MostNumber = 32;

    private const int MostDateTime = 35;
    private const int UuidLength = 38;
    private const int DateLength = 12;

    /// <summary>So many bytes are encoded at once; a multiple of three, so that only the last part is padded.</summary>
    private const int Base64Part = 3 * 1024;

    /// <summary>Writes <c>null</c>.</summary>
    public void Null() => Raw("null"u8);

    /// <summary>Writes a Boolean.</summary>
    /// <param name="value">The value.</param>
    public void Boolean(bool value) => Raw(value ? "true"u8 : "false"u8);

    /// <summary>Writes an integer.</summary>
    /// <param name="value">The value.</param>
    public void Int64(long value)
    {
        Reserve(MostNumber);
        Utf8Formatter.TryFormat(value, _span[_at..], out int written);
        _at += written;
    }

    /// <summary>Writes an integer.</summary>
    /// <param name="value">The value.</param>
    public void UInt64(ulong value)
    {
        Reserve(MostNumber);
        Utf8Formatter.TryFormat(value, _span[_at..], out int written);
        _at += written;
    }

    /// <summary>Writes a decimal, with the zeros at its end that it has.</summary>
    /// <param name="value">The value.</param>
    public void Decimal(decimal value)
    {
        Reserve(MostNumber);
        value.TryFormat(_span[_at..], out int written, default, CultureInfo.InvariantCulture);
        _at += written;
    }

    /// <summary>Writes a double: the shortest text that reads back the same.</summary>
    /// <param name="value">The value; it is finite.</param>
    public void Double(double value)
    {
        Reserve(MostNumber);
        value.TryFormat(_span[_at..], out int written, default, CultureInfo.InvariantCulture);
        _at += written;
    }

    /// <summary>Writes a float: the shortest text that reads back the same.</summary>
    /// <param name="value">The value; it is finite.</param>
    public void Single(float value)
    {
        Reserve(MostNumber);
        value.TryFormat(_span[_at..], out int written, default, CultureInfo.InvariantCulture);
        _at += written;
    }

    /// <summary>Writes a UUID.</summary>
    /// <param name="value">The value.</param>
    public void Uuid(Guid value)
    {
        Reserve(UuidLength);
        _span[_at] = (byte)'"';
        Utf8Formatter.TryFormat(value, _span[(_at + 1)..], out int written);
        _span[_at + 1 + written] = (byte)'"';
        _at += written + 2;
    }

    /// <summary>Writes a date-time (RFC 3339): the same instant and offset, <c>Z</c> for none, and no digit more than it needs.</summary>
    /// <param name="value">The value.</param>
    public void DateTime(DateTimeOffset value)
    {
        Reserve(MostDateTime);
        string format = value.Offset == TimeSpan.Zero ? "'\"'yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z\"'" : "'\"'yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz'\"'";
        value.TryFormat(_span[_at..], out int written, format, CultureInfo.InvariantCulture);
        _at += written;
    }

    /// <summary>Writes a date (RFC 3339).</summary>
    /// <param name="value">The value.</param>
    public void Date(DateOnly value)
    {
        Reserve(DateLength);
        value.TryFormat(_span[_at..], out int written, "'\"'yyyy-MM-dd'\"'", CultureInfo.InvariantCulture);
        _at += written;
    }

    /// <summary>Writes a time of day (RFC 3339): the same clock and offset, and no digit more than it needs.</summary>
    /// <param name="value">The value.</param>
    public void Time(TimeValue value)
    {
        Reserve(TimeValue.MostLength + 2);
        _span[_at++] = (byte)'"';
        _at += value.Format(_span[_at..]);
        _span[_at++] = (byte)'"';
    }

    /// <summary>Writes a duration, as its text is.</summary>
    /// <param name="value">The value.</param>
    public void Duration(Duration value) => String(value.ToString());

    /// <summary>Writes bytes as base64, with its padding.</summary>
    /// <param name="value">The value.</param>
    public void Base64(ByteString value) => Bytes(value.Span, isUrl: false);

    /// <summary>Writes bytes as base64url, without padding.</summary>
    /// <param name="value">The value.</param>
    public void Base64Url(ByteString value) => Bytes(value.Span, isUrl: true);

    /// <summary>Writes any JSON as it is.</summary>
    /// <param name="value">The value.</param>
    public void Json(RawJson value)
    {
        ArgumentNullException.ThrowIfNull(value);
        Raw(value.Utf8.Span);
    }

    /// <summary>Writes a value of an enumeration that is not known, as it was spelt.</summary>
    /// <typeparam name="T">The enumeration.</typeparam>
    /// <param name="value">The value; it is not known.</param>
    public void Unknown<T>(OpenEnum<T> value)
        where T : struct, Enum
    {
        if (value.Spelling is byte[] spelling)
        {
            Raw(spelling);
        }
        else
        {
            String(value.UnknownText);
        }
    }

    private void Bytes(scoped ReadOnlySpan<byte> bytes, bool isUrl)
    {
        Raw("\""u8);
        while (!bytes.IsEmpty)
        {
            ReadOnlySpan<byte> part = bytes[..Math.Min(Base64Part, bytes.Length)];
            bytes = bytes[part.Length..];
            Reserve(System.Buffers.Text.Base64.GetMaxEncodedToUtf8Length(part.Length));
            System.Buffers.Text.Base64.EncodeToUtf8(part, _span[_at..], out _, out int written);
            _at += isUrl ? ToUrl(_span.Slice(_at, written)) : written;
        }

        Raw("\""u8);
    }

    /// <summary>Makes base64url of base64, and gives its length.</summary>
    private static int ToUrl(scoped Span<byte> base64)
    {
        base64.Replace((byte)'+', (byte)'-');
        base64.Replace((byte)'/', (byte)'_');
        return base64.TrimEnd((byte)'=').Length;
    }
}
