using System;
using System.Text;
using RemediationContracts.Shared;

namespace RemediationContracts.Runtime;

/// <content>Values of each type.</content>
public ref partial struct PayloadReader
{
    /// <summary>Takes <c>null</c> where it stands next.</summary>
    /// <returns>False where something else does; then nothing has moved but white space.</returns>
    public bool TryReadNull()
    {
        if (IsStopped)
        {
            return false;
        }

        SkipWhiteSpace();
        if (!_utf8[_at..].StartsWith("null"u8))
        {
            return false;
        }

        _at += 4;
        return true;
    }

    /// <summary>Reads a Boolean.</summary>
    /// <param name="rules">What the contract asks beyond the type; null for nothing.</param>
    public bool ReadBoolean(BooleanRules? rules = null)
    {
        if (!TryReachValue())
        {
            return false;
        }

        int start = _at;
        bool value = _utf8[_at] == 't';
        if (!value && _utf8[_at] != 'f')
        {
            RefuseType(JsonTypeNames.Boolean);
            return false;
        }

        TakeLiteral(value ? "true"u8 : "false"u8);
        if (rules is not null && !IsStopped && value != rules.Allowed)
        {
            (string rule, string words) = rules.Describe();
            Tell(rule, PointerText(), start, words);
        }

        return value;
    }

    /// <summary>Reads a string.</summary>
    /// <param name="rules">What the contract asks beyond the type; null for nothing.</param>
    /// <returns>The decoded text, or null where there is none; what stands there instead has been told.</returns>
    public string? ReadString(StringRules? rules = null) => TryReadString(rules, out string text, out _) ? text : null;

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

    /// <summary>Reads any JSON.</summary>
    /// <returns>The value, or null where there is none, which has been told; the value <c>null</c> is one.</returns>
    public RawJson? ReadJson()
    {
        if (!TryReachValue())
        {
            return null;
        }

        int start = _at;
        SkipValue();
        return IsStopped ? null : _utf8[start.._at].SequenceEqual("null"u8) ? RawJson.Null : new RawJson(_utf8[start.._at].ToArray());
    }

    /// <summary>Reads <c>null</c>, which is the only value.</summary>
    /// <returns>The value <c>null</c>, or null where something else stands there, which has been told.</returns>
    public RawJson? ReadNull()
    {
        if (!TryReachValue())
        {
            return null;
        }

        if (TryReadNull())
        {
            return RawJson.Null;
        }

        RefuseType(JsonTypeNames.Null);
        return null;
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

    /// <summary>Keeps a string that is no known value of an enumeration that may grow, as it is spelt.</summary>
    /// <typeparam name="T">The enumeration.</typeparam>
    /// <param name="text">The decoded text.</param>
    /// <param name="start">The offset of its opening quote.</param>
    public readonly OpenEnum<T> KeepUnknown<T>(ReadOnlySpan<byte> text, int start)
        where T : struct, Enum
    {
        ReadOnlySpan<byte> spelt = _utf8[start.._at];
        return new OpenEnum<T>(Encoding.UTF8.GetString(text), spelt.Length == text.Length + 2 ? null : spelt.ToArray());
    }

    /// <summary>Reads a string, and tells what a contract asks of it.</summary>
    private bool TryReadString(StringRules? rules, out string text, out int start)
    {
        if (!TryReadText(out ReadOnlySpan<byte> utf8, out start))
        {
            text = string.Empty;
            return false;
        }

        text = Encoding.UTF8.GetString(utf8);
        if (rules is not null && rules.Judge(text, out int length) is StringFaults faults and not StringFaults.None)
        {
            for (StringFaults fault = StringFaults.Allowed; fault <= StringFaults.Pattern; fault = (StringFaults)((int)fault << 1))
            {
                if ((faults & fault) != 0)
                {
                    (string rule, string words) = rules.Describe(fault, text, length);
                    Tell(rule, PointerText(), start, words);
                }
            }
        }

        return true;
    }
}
