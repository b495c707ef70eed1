using System;
using System.Buffers;
using System.Text;
using System.Text.Unicode;
using RemediationContracts.Shared;

namespace RemediationContracts.Runtime;

/// <content>JSON itself (RFC 8259): white space, strings, numbers, literals, and values that nobody asks for.</content>
public ref partial struct PayloadReader
{
    private static readonly SearchValues<byte> EndsRun = SearchValues.Create(
    [
        0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, (byte)'"', (byte)'\\',
    ]);

    /// <summary>Skips a value by grammar alone; within it the reader's place does not move, so a fault is told of the whole value.</summary>
    private void SkipValue()
    {
        int depth = _depth;
        ulong objects = 0;
        do
        {
            if (!TryReachValue())
            {
                return;
            }

            byte first = _utf8[_at];
            if (first is (byte)'{' or (byte)'[')
            {
                if (depth == PathStack.Depth)
                {
                    Stop(ViolationRules.JsonDepth, _at, ViolationMessages.Depth(PathStack.Depth));
                    return;
                }

                _at++;
                objects = (objects << 1) | (first == '{' ? 1UL : 0UL);
                depth++;
                SkipWhiteSpace();
                if (first == '{' ? !TryTake((byte)'}') : !TryTake((byte)']'))
                {
                    if (first == '{' && !TrySkipName(JsonMessages.FirstNameExpected))
                    {
                        return;
                    }

                    continue;
                }

                objects >>= 1;
                depth--;
            }
            else
            {
                SkipScalar(first);
            }

            if (!TrySkipEnds(ref depth, ref objects))
            {
                return;
            }
        }
        while (depth > _depth);
    }

    /// <summary>Behind a value within a skipped one: takes closing brackets, or the comma and name before the next value.</summary>
    private bool TrySkipEnds(ref int depth, ref ulong objects)
    {
        while (!IsStopped && depth > _depth)
        {
            SkipWhiteSpace();
            bool inObject = (objects & 1) == 1;
            if (TryTake((byte)','))
            {
                SkipWhiteSpace();
                return !inObject || TrySkipName(JsonMessages.NameExpected);
            }

            if (!TryTake(inObject ? (byte)'}' : (byte)']'))
            {
                StopAtSyntax(inObject ? JsonMessages.MemberEndExpected : JsonMessages.ItemEndExpected);
                return false;
            }

            objects >>= 1;
            depth--;
        }

        return !IsStopped;
    }

    private bool TrySkipName(string expected)
    {
        if (_at == _utf8.Length || _utf8[_at] != '"')
        {
            StopAtSyntax(expected);
            return false;
        }

        if (!TryScanString(out _))
        {
            return false;
        }

        SkipWhiteSpace();
        if (TryTake((byte)':'))
        {
            return true;
        }

        StopAtSyntax(JsonMessages.ColonExpected);
        return false;
    }

    private void SkipScalar(byte first)
    {
        switch (first)
        {
            case (byte)'"':
                TryScanString(out _);
                break;
            case (byte)'t':
                TakeLiteral("true"u8);
                break;
            case (byte)'f':
                TakeLiteral("false"u8);
                break;
            case (byte)'n':
                TakeLiteral("null"u8);
                break;
            default:
                SkipNumber();
                break;
        }
    }

    private void SkipNumber()
    {
        TryTake((byte)'-');
        bool complete = (TryTake((byte)'0') || TakeDigits())
            && (!TryTake((byte)'.') || TakeDigits())
            && (!(TryTake((byte)'e') || TryTake((byte)'E')) || TakeExponent());
        if (!complete)
        {
            StopAtSyntax(JsonMessages.DigitExpected);
        }
    }

    private bool TakeExponent()
    {
        _ = TryTake((byte)'+') || TryTake((byte)'-');
        return TakeDigits();
    }

    private bool TakeDigits()
    {
        int start = _at;
        while (_at < _utf8.Length && _utf8[_at] is >= (byte)'0' and <= (byte)'9')
        {
            _at++;
        }

        return _at > start;
    }

    private void TakeLiteral(ReadOnlySpan<byte> literal)
    {
        foreach (byte expected in literal)
        {
            if (!TryTake(expected))
            {
                StopAtSyntax(JsonMessages.LiteralExpected(Encoding.ASCII.GetString(literal)));
                return;
            }
        }
    }

    /// <summary>Goes to the first byte of a value.</summary>
    private bool TryReachValue()
    {
        if (IsStopped)
        {
            return false;
        }

        SkipWhiteSpace();
        if (_at == _utf8.Length)
        {
            StopAtSyntax(JsonMessages.EndBeforeValue);
            return false;
        }

        if (_utf8[_at] is (byte)'{' or (byte)'[' or (byte)'"' or (byte)'t' or (byte)'f' or (byte)'n' or (byte)'-' or (>= (byte)'0' and <= (byte)'9'))
        {
            return true;
        }

        StopAtSyntax(JsonMessages.ValueExpected);
        return false;
    }

    private void SkipWhiteSpace()
    {
        while (_at < _utf8.Length && _utf8[_at] <= ' ' && _utf8[_at] is (byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t')
        {
            _at++;
        }
    }

    private bool TryTake(byte expected)
    {
        if (_at < _utf8.Length && _utf8[_at] == expected)
        {
            _at++;
            return true;
        }

        return false;
    }

    /// <summary>Takes a string, from its opening quote to behind its closing one.</summary>
    /// <param name="text">The decoded text: of the payload itself, or of a copy where it has escapes.</param>
    private bool TryScanString(out ReadOnlySpan<byte> text)
    {
        text = default;
        int run = _at + 1;
        ArrayBufferWriter<byte>? decoded = null;
        while (true)
        {
            int length = _utf8[run..].IndexOfAny(EndsRun);
            ReadOnlySpan<byte> plain = length < 0 ? _utf8[run..] : _utf8.Slice(run, length);
            if (!Utf8.IsValid(plain))
            {
                Stop(ViolationRules.JsonEncoding, run + ValidLength(plain), JsonMessages.NotUtf8);
                return false;
            }

            if (length < 0)
            {
                Stop(ViolationRules.JsonSyntax, _utf8.Length, JsonMessages.EndInString);
                return false;
            }

            int end = run + length;
            switch (_utf8[end])
            {
                case (byte)'"':
                    _at = end + 1;
                    if (decoded is null)
                    {
                        text = plain;
                        return true;
                    }

                    decoded.Write(plain);
                    text = decoded.WrittenSpan;
                    return true;
                case (byte)'\\':
                    (decoded ??= new()).Write(plain);
                    run = end;
                    if (!TryUnescape(ref run, decoded))
                    {
                        return false;
                    }

                    break;
                default:
                    Stop(ViolationRules.JsonSyntax, end, JsonMessages.ControlCharacter);
                    return false;
            }
        }
    }

    /// <summary>How many bytes at the beginning are well-formed UTF-8.</summary>
    private static int ValidLength(ReadOnlySpan<byte> bytes)
    {
        int at = 0;
        while (Rune.DecodeFromUtf8(bytes[at..], out _, out int consumed) == OperationStatus.Done)
        {
            at += consumed;
        }

        return at;
    }

    private bool TryUnescape(ref int at, ArrayBufferWriter<byte> decoded)
    {
        int backslash = at++;
        if (at == _utf8.Length)
        {
            Stop(ViolationRules.JsonSyntax, at, JsonMessages.EndInEscape);
            return false;
        }

        int plain = (char)_utf8[at] switch
        {
            '"' => '"',
            '\\' => '\\',
            '/' => '/',
            'b' => '\b',
            'f' => '\f',
            'n' => '\n',
            'r' => '\r',
            't' => '\t',
            'u' => 'u',
            _ => -1,
        };
        if (plain < 0)
        {
            Stop(ViolationRules.JsonSyntax, at, JsonMessages.UnknownEscape);
            return false;
        }

        at++;
        Rune rune = default;
        if (plain == 'u' ? !TryTakeRune(backslash, ref at, out rune) : !Rune.TryCreate(plain, out rune))
        {
            return false;
        }

        decoded.Advance(rune.EncodeToUtf8(decoded.GetSpan(4)));
        return true;
    }

    private bool TryTakeRune(int backslash, ref int at, out Rune rune)
    {
        rune = default;
        if (!TryTakeHexDigits(ref at, out char first))
        {
            return false;
        }

        if (Rune.TryCreate(first, out rune))
        {
            return true;
        }

        if (char.IsHighSurrogate(first) && _utf8[at..].StartsWith("\\u"u8))
        {
            at += 2;
            if (!TryTakeHexDigits(ref at, out char second))
            {
                return false;
            }

            if (Rune.TryCreate(first, second, out rune))
            {
                return true;
            }
        }

        Stop(ViolationRules.JsonEncoding, backslash, JsonMessages.LoneSurrogate);
        return false;
    }

    private bool TryTakeHexDigits(ref int at, out char value)
    {
        int digits = 0;
        value = '\0';
        for (int end = at + 4; at < end; at++)
        {
            if (at == _utf8.Length || !char.IsAsciiHexDigit((char)_utf8[at]))
            {
                Stop(ViolationRules.JsonSyntax, at, at == _utf8.Length ? JsonMessages.EndInEscape : JsonMessages.HexDigitsExpected);
                return false;
            }

            digits = (digits << 4) | HexValue(_utf8[at]);
        }

        value = (char)digits;
        return true;
    }

    private static int HexValue(byte digit) => digit <= '9' ? digit - '0' : (digit | 0x20) - 'a' + 10;
}
