using System;
using System.Buffers;
using System.Buffers.Text;
using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Text;

namespace RemediationContracts.Runtime;

/// <summary>Writes a payload that has been found valid. Generated code drives it with names that are baked as bytes.</summary>
/// <remarks>It escapes only what RFC 8259 requires: quotes, backslashes and control characters.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public ref partial struct PayloadWriter
{
    private const int LeastSpan = 256;

    /// <summary>Up to this length a string's greatest size is asked for at once; a longer one is measured first.</summary>
    private const int ShortLength = 512;

    private const int BytesPerChar = 3;
    private const int BytesPerEscape = 6;

    private static readonly SearchValues<char> NeedsEscape = SearchValues.Create(
        "\"\\\u0000\u0001\u0002\u0003\u0004\u0005\u0006\u0007\u0008\u0009\u000A\u000B\u000C\u000D\u000E\u000F\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017\u0018\u0019\u001A\u001B\u001C\u001D\u001E\u001F");

    private static readonly SearchValues<byte> ByteNeedsEscape = SearchValues.Create(
    [
        0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, (byte)'"', (byte)'\\',
    ]);

    private readonly IBufferWriter<byte> _output;
    private Span<byte> _span;
    private int _at;

    internal PayloadWriter(IBufferWriter<byte> output, PayloadDirection direction)
    {
        _output = output;
        Direction = direction;
        _span = output.GetSpan(LeastSpan);
    }

    /// <summary>The way that the payload goes.</summary>
    public PayloadDirection Direction { get; }

    /// <summary>Whether the payload goes from the service to the client.</summary>
    public readonly bool IsResponse => Direction == PayloadDirection.Response;

    /// <summary>Writes bytes as they are: a bracket, or a name with what stands around it.</summary>
    /// <param name="utf8">The bytes.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
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

    /// <summary>Writes a string in quotes.</summary>
    /// <param name="value">The text; it has no lone surrogates.</param>
    public void String(scoped ReadOnlySpan<char> value) => String([], value);

    /// <summary>Writes a string in quotes, behind the bytes that come before it.</summary>
    /// <param name="before">The bytes: a bracket or comma, and the name.</param>
    /// <param name="value">The text; it has no lone surrogates.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void String(scoped ReadOnlySpan<byte> before, scoped ReadOnlySpan<char> value)
    {
        // Narrowed at once as far as it is ASCII; what needs an escape is then looked for among half as many bytes.
        Reserve(before.Length + value.Length + 2);
        Span<byte> free = _span[_at..];
        before.CopyTo(free);
        free[before.Length] = (byte)'"';
        Span<byte> text = free.Slice(before.Length + 1, value.Length);
        Ascii.FromUtf16(value, text, out int narrowed);
        int escaped = text[..narrowed].IndexOfAny(ByteNeedsEscape);
        if (escaped < 0 && narrowed == value.Length)
        {
            free[before.Length + 1 + narrowed] = (byte)'"';
            _at += before.Length + narrowed + 2;
            return;
        }

        int plain = escaped < 0 ? narrowed : escaped;
        _at += before.Length + 1 + plain;
        Rest(value[plain..]);
    }

    /// <summary>Writes what follows in a string, and the closing quote.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Rest(scoped ReadOnlySpan<char> value)
    {
        int escaped = value.IndexOfAny(NeedsEscape);
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

    /// <summary>Writes the name of an entry of a map, and the colon.</summary>
    /// <param name="name">The name; it has no lone surrogates.</param>
    /// <param name="any">Whether an entry or member was written already; then a comma is written too.</param>
    public void Key(string name, ref bool any)
    {
        String(any ? ","u8 : [], name);
        Raw(":"u8);
        any = true;
    }

    /// <summary>Writes an object.</summary>
    /// <typeparam name="T">Its type.</typeparam>
    /// <param name="value">The object.</param>
    public void Object<T>(T value)
        where T : class, IPayload<T> => T.Write(ref this, value);

    /// <summary>Writes the members that the contract does not declare.</summary>
    /// <param name="members">The members, or null.</param>
    /// <param name="any">Whether a member was written already.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Extra(ExtraMembers? members, bool any)
    {
        if (members is not null)
        {
            Members(members, any);
        }
    }

    internal void Flush()
    {
        _output.Advance(_at);
        _span = default;
        _at = 0;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Members(ExtraMembers members, bool any)
    {
        foreach (ExtraMember member in members)
        {
            String(any ? ","u8 : [], member.Name);
            any = true;
            Raw(":"u8);
            Raw(member.Json.Span);
        }
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

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Reserve(int bytes)
    {
        if (_span.Length - _at < bytes)
        {
            Grow(bytes);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Grow(int bytes)
    {
        _output.Advance(_at);
        _at = 0;
        _span = _output.GetSpan(Math.Max(bytes, LeastSpan));
    }
}
