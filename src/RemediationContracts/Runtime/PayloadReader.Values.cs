using System;
using System.Text;
using RemediationContracts.Shared;

namespace RemediationContracts.Runtime;

/// <content>Values of each type.</content>
public ref partial struct PayloadReader
{
    /// <summary>Reads a Boolean.</summary>
    public bool ReadBoolean()
    {
        if (!TryReachValue())
        {
            return false;
        }

        switch (_utf8[_at])
        {
            case (byte)'t':
                TakeLiteral("true"u8);
                return true;
            case (byte)'f':
                TakeLiteral("false"u8);
                return false;
            default:
                RefuseType(JsonTypeNames.Boolean);
                return false;
        }
    }

    /// <summary>Reads a string.</summary>
    /// <returns>The decoded text, or null where there is none; what stands there instead has been told.</returns>
    public string? ReadString() => TryReadText(out ReadOnlySpan<byte> text, out _) ? Encoding.UTF8.GetString(text) : null;

    /// <summary>Reads a string whose length is limited.</summary>
    /// <param name="least">The least length, in code points.</param>
    /// <param name="most">The greatest length, in code points.</param>
    /// <returns>The decoded text, or null where there is none; what stands there instead has been told.</returns>
    public string? ReadString(int least, int most)
    {
        if (!TryReadText(out ReadOnlySpan<byte> text, out int start))
        {
            return null;
        }

        int length = 0;
        foreach (byte unit in text)
        {
            // Every byte but those that go on with a code point begins one.
            length += (unit & 0xC0) == 0x80 ? 0 : 1;
        }

        if (length < least)
        {
            Tell(ViolationRules.MinLength, PointerText(), start, ViolationMessages.MinLength(least, length));
        }

        if (length > most)
        {
            Tell(ViolationRules.MaxLength, PointerText(), start, ViolationMessages.MaxLength(most, length));
        }

        return Encoding.UTF8.GetString(text);
    }

    /// <summary>Reads a date-time (RFC 3339) to the tick.</summary>
    public DateTimeOffset ReadDateTime()
    {
        DateTimeOffset value = default;
        if (TryReadText(out ReadOnlySpan<byte> text, out int start) && !Rfc3339.TryParse(Encoding.UTF8.GetString(text), out value))
        {
            Tell(ViolationRules.Format, PointerText(), start, ViolationMessages.NotOfFormat("date-time"));
        }

        return value;
    }

    /// <summary>Reads a UUID.</summary>
    public Guid ReadUuid()
    {
        if (!TryReadText(out ReadOnlySpan<byte> text, out int start))
        {
            return default;
        }

        string value = Encoding.UTF8.GetString(text);
        if (UuidText.IsMatch(value))
        {
            return Guid.ParseExact(value, "D");
        }

        Tell(ViolationRules.Format, PointerText(), start, ViolationMessages.NotOfFormat("uuid"));
        return default;
    }

    /// <summary>Reads an object.</summary>
    /// <typeparam name="T">Its type.</typeparam>
    /// <returns>The object, or null where a violation has been told.</returns>
    public T? ReadObject<T>()
        where T : class, IPayload<T> => T.Read(ref this);

    /// <summary>Reads a string as it is to be compared.</summary>
    /// <param name="text">The decoded text.</param>
    /// <param name="start">The offset of the opening quote.</param>
    /// <returns>False where there is none; what stands there instead has been told.</returns>
    public bool TryReadText(out ReadOnlySpan<byte> text, out int start)
    {
        text = default;
        start = _at;
        if (!TryReachValue())
        {
            return false;
        }

        start = _at;
        if (_utf8[_at] == '"')
        {
            return TryScanString(out text);
        }

        RefuseType(JsonTypeNames.String);
        return false;
    }

    /// <summary>Tells a string that is no value of its enumeration.</summary>
    /// <param name="text">The decoded text.</param>
    /// <param name="start">The offset of its opening quote.</param>
    /// <param name="allowed">The values that may be sent, for the message.</param>
    public void RefuseEnum(ReadOnlySpan<byte> text, int start, string allowed) =>
        Tell(ViolationRules.Enum, PointerText(), start, ViolationMessages.Enum(Encoding.UTF8.GetString(text), allowed));

    /// <summary>Tells a sentinel, which stands for values still to come and is never sent.</summary>
    /// <param name="text">The decoded text.</param>
    /// <param name="start">The offset of its opening quote.</param>
    public void RefuseSentinel(ReadOnlySpan<byte> text, int start) =>
        Tell(ViolationRules.Sentinel, PointerText(), start, ViolationMessages.Sentinel(Encoding.UTF8.GetString(text)));
}
