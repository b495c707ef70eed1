#if NET
using System;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Linq;

namespace RemediationContracts.Model.Samples;

/// <summary>Reads the common part of a pattern's syntax (ECMA-262). What it does not know makes it give up, and never guess.</summary>
internal sealed class PatternReader
{
    private const string Digits = "0123456789";
    private const string Letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private const string Space = " \t\n";
    private const string Word = Letters + Digits + "_";
    private const string Printable = Letters + Digits + " !\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~";
    private const int MaxDepth = 50;
    private const int MaxClass = 200;

    private readonly string _pattern;
    private int _at;
    private int _depth;

    private PatternReader(string pattern) => _pattern = pattern;

    private bool IsAtEnd => _at == _pattern.Length;

    /// <summary>Reads a pattern; false where it has what is not known here.</summary>
    public static bool TryRead(string pattern, [NotNullWhen(true)] out PatternPart? root)
    {
        try
        {
            PatternReader reader = new(pattern);
            root = reader.ReadGroup();
            return reader.IsAtEnd;
        }
        catch (Exception fault) when (fault is FormatException or OverflowException)
        {
            root = null;
            return false;
        }
    }

    private PatternPart ReadGroup()
    {
        if (++_depth > MaxDepth)
        {
            throw Unknown();
        }

        List<IReadOnlyList<PatternPart>> alternatives = [];
        do
        {
            List<PatternPart> parts = [];
            while (!IsAtEnd && _pattern[_at] is not ('|' or ')'))
            {
                if (ReadPart() is { } part)
                {
                    parts.Add(ReadTimes(part));
                }
            }

            alternatives.Add(parts);
        }
        while (Take('|'));
        _depth--;
        return PatternPart.Group(alternatives);
    }

    /// <summary>A part; null for an anchor, which has no characters.</summary>
    private PatternPart? ReadPart()
    {
        char c = Next();
        switch (c)
        {
            case '^':
            case '$':
                return null;
            case '.':
                return PatternPart.OneOf(Word);
            case '[':
                return ReadClass();
            case '\\':
                return ReadEscape();
            case '(':
                if (Take('?') && !Take(':'))
                {
                    ReadName();
                }

                PatternPart group = ReadGroup();
                return Take(')') ? group : throw Unknown();
            case '*' or '+' or '?' or '{' or '}' or ']':
                throw Unknown();
            default:
                return PatternPart.OneOf([c]);
        }
    }

    private void ReadName()
    {
        if (!Take('<') || IsAtEnd || _pattern[_at] is '=' or '!')
        {
            throw Unknown();
        }

        while (Next() != '>')
        {
        }
    }

    private PatternPart? ReadEscape()
    {
        if (!IsAtEnd && _pattern[_at] is 'b')
        {
            _at++;
            return null;
        }

        return PatternPart.OneOf(EscapedCharacters());
    }

    /// <summary>The characters that an escape stands for, from behind its backslash.</summary>
    private IEnumerable<char> EscapedCharacters()
    {
        char c = Next();
        return c switch
        {
            'd' => Digits,
            'w' => Word,
            's' => Space,
            'D' => Except(Digits),
            'W' => Except(Word),
            'S' => Except(Space),
            't' => "\t",
            'n' => "\n",
            'r' => "\r",
            'f' => "\f",
            'v' => "\v",
            'x' => [Hex(2)],
            'u' => [Hex(4)],
            'p' => Category(),
            _ when char.IsAsciiLetterOrDigit(c) => throw Unknown(),
            _ => [c],
        };
    }

    private string Category()
    {
        int end = _pattern.IndexOf('}', _at);
        if (!Take('{') || end < 0)
        {
            throw Unknown();
        }

        string name = _pattern[_at..end];
        _at = end + 1;
        return name switch
        {
            "L" or "Letter" or "Ll" => "abc",
            "Lu" => "ABC",
            "N" or "Nd" => Digits,
            _ => throw Unknown(),
        };
    }

    private PatternPart ReadClass()
    {
        bool isNegated = Take('^');
        List<char> characters = [];
        while (!Take(']'))
        {
            char[] first = ReadInClass();
            if (_at + 1 < _pattern.Length && _pattern[_at] == '-' && _pattern[_at + 1] != ']')
            {
                _at++;
                char[] last = ReadInClass();
                if (first.Length != 1 || last.Length != 1 || first[0] > last[0])
                {
                    throw Unknown();
                }

                // A negated class must hold all of the range; the first of the others show it well enough.
                int count = last[0] - first[0] + 1;
                characters.AddRange(Enumerable.Range(first[0], isNegated ? count : Math.Min(count, MaxClass)).Select(code => (char)code));
            }
            else
            {
                characters.AddRange(first);
            }
        }

        IEnumerable<char> allowed = isNegated ? Except(characters) : characters.Where(c => !char.IsSurrogate(c));
        return allowed.Any() ? PatternPart.OneOf(allowed) : throw Unknown();
    }

    private char[] ReadInClass()
    {
        char c = Next();
        return c == '\\' ? (Take('b') ? ['\b'] : [.. EscapedCharacters()]) : [c];
    }

    private PatternPart ReadTimes(PatternPart part)
    {
        (int least, int most) = (1, 1);
        if (Take('*'))
        {
            (least, most) = (0, int.MaxValue);
        }
        else if (Take('+'))
        {
            (least, most) = (1, int.MaxValue);
        }
        else if (Take('?'))
        {
            (least, most) = (0, 1);
        }
        else if (Take('{'))
        {
            least = ReadNumber();
            most = !Take(',') ? least : Take('}') ? int.MaxValue : ReadNumber();
            if (most != int.MaxValue || _pattern[_at - 1] != '}')
            {
                _ = Take('}') ? true : throw Unknown();
            }
        }
        else
        {
            return part;
        }

        Take('?');
        return part with { Least = least, Most = most };
    }

    private int ReadNumber()
    {
        int start = _at;
        while (!IsAtEnd && char.IsAsciiDigit(_pattern[_at]))
        {
            _at++;
        }

        return int.Parse(_pattern.AsSpan(start, _at - start), NumberStyles.None, CultureInfo.InvariantCulture);
    }

    private char Hex(int digits)
    {
        if (_at + digits > _pattern.Length)
        {
            throw Unknown();
        }

        _at += digits;
        return (char)int.Parse(_pattern.AsSpan(_at - digits, digits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
    }

    private static IEnumerable<char> Except(IEnumerable<char> characters) => Printable.Except(characters);

    private char Next() => IsAtEnd ? throw Unknown() : _pattern[_at++];

    private bool Take(char c)
    {
        if (!IsAtEnd && _pattern[_at] == c)
        {
            _at++;
            return true;
        }

        return false;
    }

    private static FormatException Unknown() => new("The pattern has what is not known here.");
}
#endif
