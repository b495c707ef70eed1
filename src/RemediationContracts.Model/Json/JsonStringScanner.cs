using System.Text;
using RemediationContracts.Shared;

namespace RemediationContracts.Model.Json;

/// <summary>Reads strings: quotes, escapes, and the well-formedness of what stands between (RFC 3629, RFC 8259 section 7).</summary>
internal sealed class JsonStringScanner(byte[] utf8)
{
    private readonly StringBuilder _decoded = new();

    /// <summary>Reads a string.</summary>
    /// <param name="at">The opening quote; afterwards the byte behind the closing one.</param>
    /// <param name="fault">What is wrong, or null.</param>
    /// <returns>The decoded text, or null where there is a fault.</returns>
    public string? Read(ref int at, out (string Rule, int Offset, string Message)? fault)
    {
        fault = null;
        _decoded.Clear();
        int run = ++at;
        while (at < utf8.Length)
        {
            byte current = utf8[at];
            if (current == '"')
            {
                string tail = Encoding.UTF8.GetString(utf8, run, at - run);
                at++;
                return _decoded.Length == 0 ? tail : _decoded.Append(tail).ToString();
            }

            if (current == '\\')
            {
                _decoded.Append(Encoding.UTF8.GetString(utf8, run, at - run));
                fault = ReadEscape(ref at);
                run = at;
            }
            else if (current < 0x20)
            {
                fault = (JsonRules.Syntax, at, JsonMessages.ControlCharacter);
            }
            else if (current < 0x80)
            {
                at++;
            }
            else if (SequenceLength(at) is int length && length > 0)
            {
                at += length;
            }
            else
            {
                fault = (JsonRules.Encoding, at, JsonMessages.NotUtf8);
            }

            if (fault is not null)
            {
                return null;
            }
        }

        fault = (JsonRules.Syntax, utf8.Length, JsonMessages.EndInString);
        return null;
    }

    private (string Rule, int Offset, string Message)? ReadEscape(ref int at)
    {
        int backslash = at++;
        if (at == utf8.Length)
        {
            return (JsonRules.Syntax, at, JsonMessages.EndInEscape);
        }

        char plain = (char)utf8[at] switch
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
            _ => '\0',
        };
        switch (plain)
        {
            case '\0':
                return (JsonRules.Syntax, at, JsonMessages.UnknownEscape);
            case 'u':
                at++;
                return ReadUnicodeEscape(backslash, ref at);
            default:
                at++;
                _decoded.Append(plain);
                return null;
        }
    }

    private (string Rule, int Offset, string Message)? ReadUnicodeEscape(int backslash, ref int at)
    {
        if (ReadHexDigits(ref at) is not char first)
        {
            return BadHexDigit(at);
        }

        if (!char.IsSurrogate(first))
        {
            _decoded.Append(first);
            return null;
        }

        (string, int, string) lone = (JsonRules.Encoding, backslash, JsonMessages.LoneSurrogate);
        if (char.IsLowSurrogate(first) || at + 1 >= utf8.Length || utf8[at] != '\\' || utf8[at + 1] != 'u')
        {
            return lone;
        }

        at += 2;
        if (ReadHexDigits(ref at) is not char second)
        {
            return BadHexDigit(at);
        }

        if (!char.IsLowSurrogate(second))
        {
            return lone;
        }

        _decoded.Append(first).Append(second);
        return null;
    }

    private (string Rule, int Offset, string Message) BadHexDigit(int at) =>
        (JsonRules.Syntax, at, at == utf8.Length ? JsonMessages.EndInEscape : JsonMessages.HexDigitsExpected);

    /// <summary>Four hexadecimal digits; null, with the place of the first that is none, where they are not there.</summary>
    private char? ReadHexDigits(ref int at)
    {
        int value = 0;
        for (int i = 0; i < 4; i++, at++)
        {
            int digit = at == utf8.Length ? -1 : (char)utf8[at] switch
            {
                >= '0' and <= '9' => utf8[at] - '0',
                >= 'a' and <= 'f' => utf8[at] - 'a' + 10,
                >= 'A' and <= 'F' => utf8[at] - 'A' + 10,
                _ => -1,
            };
            if (digit < 0)
            {
                return null;
            }

            value = (value << 4) | digit;
        }

        return (char)value;
    }

    /// <summary>The length of a well-formed sequence of more than one byte (Unicode, table 3-7), or 0.</summary>
    private int SequenceLength(int at)
    {
        byte first = utf8[at];
        return first switch
        {
            >= 0xC2 and <= 0xDF => Continues(at + 1, 1) ? 2 : 0,
            0xE0 => Within(at + 1, 0xA0, 0xBF) && Continues(at + 2, 1) ? 3 : 0,
            0xED => Within(at + 1, 0x80, 0x9F) && Continues(at + 2, 1) ? 3 : 0,
            >= 0xE1 and <= 0xEF => Continues(at + 1, 2) ? 3 : 0,
            0xF0 => Within(at + 1, 0x90, 0xBF) && Continues(at + 2, 2) ? 4 : 0,
            >= 0xF1 and <= 0xF3 => Continues(at + 1, 3) ? 4 : 0,
            0xF4 => Within(at + 1, 0x80, 0x8F) && Continues(at + 2, 2) ? 4 : 0,
            _ => 0,
        };
    }

    private bool Continues(int at, int count)
    {
        for (int i = at; i < at + count; i++)
        {
            if (!Within(i, 0x80, 0xBF))
            {
                return false;
            }
        }

        return true;
    }

    private bool Within(int at, byte least, byte most) => at < utf8.Length && utf8[at] >= least && utf8[at] <= most;
}
