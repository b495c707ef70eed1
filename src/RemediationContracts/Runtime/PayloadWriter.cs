using System;
using System.Buffers;
using System.Buffers.Text;
using System.ComponentModel;
using System.Globalization;
using System.Text;

namespace RemediationContracts.Runtime;

/// <summary>Writes a payload that has been found valid. Generated code drives it with names that are baked as bytes.</summary>
/// <remarks>It escapes only what RFC 8259 requires: quotes, backslashes and control characters.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public ref struct PayloadWriter
{
    private const int LeastSpan = 256;

    /// <summary>Up to this length a string's greatest size is asked for at once; a longer one is measured first.</summary>
    private const int ShortLength = 512;

    private const int BytesPerChar = 3;
    private const int BytesPerEscape = 6;

    private static readonly SearchValues<char> NeedsEscape = SearchValues.Create(
        "\"\\\u0000\u0001\u0002\u0003\u0004\u0005\u0006\u0007\u0008\u0009\u000A\u000B\u000C\u000D\u000E\u000F\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017\u0018\u0019\u001A\u001B\u001C\u001D\u001E\u001F");

    private readonly IBufferWriter<byte> _output;
    private Span<byte> _span;
    private int _at;

    internal PayloadWriter(IBufferWriter<byte> output)
    {
        _output = output;
        _span = output.GetSpan(LeastSpan);
    }

    /// <summary>Writes bytes as they are: a bracket, or a name with what stands around it.</summary>
    /// <param name="utf8">The bytes.</param>
    public void Raw(scoped ReadOnlySpan<byte> utf8)
    {
        Reserve(utf8.Length);
        utf8.CopyTo(_span[_at..]);
        _at += utf8.Length;
    }

    /// <summary>Writes a name before which there may be no other.</summary>
    /// <param name="name">A comma, the name in quotes, and the colon.</param>
    /// <param name="any">Whether a member was written already; then the comma is written too.</param>
    public void Name(scoped ReadOnlySpan<byte> name, ref bool any)
    {
        Raw(any ? name : name[1..]);
        any = true;
    }

    /// <summary>Writes a Boolean.</summary>
    /// <param name="value">The value.</param>
    public void Boolean(bool value) => Raw(value ? "true"u8 : "false"u8);

    /// <summary>Writes a UUID.</summary>
    /// <param name="value">The value.</param>
    public void Uuid(Guid value)
    {
        const int length = 38;
        Reserve(length);
        _span[_at] = (byte)'"';
        Utf8Formatter.TryFormat(value, _span[(_at + 1)..], out int written);
        _span[_at + 1 + written] = (byte)'"';
        _at += written + 2;
    }

    /// <summary>Writes a date-time (RFC 3339): the same instant and offset, <c>Z</c> for none, and no digit more than it needs.</summary>
    /// <param name="value">The value.</param>
    public void DateTime(DateTimeOffset value)
    {
        const int most = 35;
        Reserve(most);
        string format = value.Offset == TimeSpan.Zero ? "'\"'yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z\"'" : "'\"'yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz'\"'";
        value.TryFormat(_span[_at..], out int written, format, CultureInfo.InvariantCulture);
        _at += written;
    }

    /// <summary>Writes a string in quotes.</summary>
    /// <param name="value">The text; it has no lone surrogates.</param>
    public void String(scoped ReadOnlySpan<char> value)
    {
        int escaped = value.IndexOfAny(NeedsEscape);
        int bytes = value.Length <= ShortLength ? value.Length * BytesPerChar : Encoding.UTF8.GetByteCount(value);
        Reserve(bytes + 2);
        _span[_at++] = (byte)'"';
        while (escaped >= 0)
        {
            Plain(value[..escaped]);
            Escape(value[escaped]);
            value = value[(escaped + 1)..];
            escaped = value.IndexOfAny(NeedsEscape);
        }

        Plain(value);
        Reserve(1);
        _span[_at++] = (byte)'"';
    }

    /// <summary>Writes an object.</summary>
    /// <typeparam name="T">Its type.</typeparam>
    /// <param name="value">The object.</param>
    public void Object<T>(T value)
        where T : class, IPayload<T> => T.Write(ref this, value);

    /// <summary>Writes the members that the contract does not declare.</summary>
    /// <param name="members">The members, or null.</param>
    /// <param name="any">Whether a member was written already.</param>
    public void Extra(ExtraMembers? members, bool any)
    {
        if (members is null)
        {
            return;
        }

        foreach (ExtraMember member in members)
        {
            if (any)
            {
                Raw(","u8);
            }

            any = true;
            String(member.Name);
            Raw(":"u8);
            Raw(member.Json.Span);
        }
    }

    internal void Flush()
    {
        _output.Advance(_at);
        _span = default;
        _at = 0;
    }

    private void Plain(scoped ReadOnlySpan<char> text)
    {
        Reserve(text.Length <= ShortLength ? text.Length * BytesPerChar : Encoding.UTF8.GetByteCount(text));
        _at += Encoding.UTF8.GetBytes(text, _span[_at..]);
    }

    private void Escape(char c)
    {
        Reserve(BytesPerEscape);
        byte brief = c switch
        {
            '"' => (byte)'"',
            '\\' => (byte)'\\',
            '\b' => (byte)'b',
            '\f' => (byte)'f',
            '\n' => (byte)'n',
            '\r' => (byte)'r',
            '\t' => (byte)'t',
            _ => 0,
        };
        _span[_at++] = (byte)'\\';
        if (brief != 0)
        {
            _span[_at++] = brief;
            return;
        }

        "u00"u8.CopyTo(_span[_at..]);
        _at += 3;
        Utf8Formatter.TryFormat((byte)c, _span[_at..], out int written, new StandardFormat('x', 2));
        _at += written;
    }

    private void Reserve(int bytes)
    {
        if (_span.Length - _at >= bytes)
        {
            return;
        }

        _output.Advance(_at);
        _at = 0;
        _span = _output.GetSpan(Math.Max(bytes, LeastSpan));
    }
}
