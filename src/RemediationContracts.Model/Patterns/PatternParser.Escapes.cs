namespace RemediationContracts.Model.Patterns;

/// <content>Single characters and escapes.</content>
internal sealed partial class PatternParser
{
    /// <summary>Reads one character that stands for itself.</summary>
    private int ReadCharacter()
    {
        int character = pattern[_at++];
        if (isUnicode && char.IsHighSurrogate((char)character) && _at < pattern.Length && char.IsLowSurrogate(pattern[_at]))
        {
            character = char.ConvertToUtf32((char)character, pattern[_at++]);
        }

        return character;
    }

    private PatternNode ParseEscape()
    {
        char next = _at + 1 < pattern.Length ? pattern[_at + 1] : throw Syntax("it ends with a backslash");
        switch (next)
        {
            case 'b' or 'B':
                _at += 2;
                return new PatternNode.Boundary(next == 'B');
            case >= '1' and <= '9':
                throw Unsupported("it refers back to a group");
            case 'k' when isUnicode || pattern.Contains("(?<"):
                throw Unsupported("it refers back to a group");
        }

        if (TryParseSet() is CharacterSet set)
        {
            return new PatternNode.Character(set);
        }

        int character = ReadEscape(isInClass: false);
        return new PatternNode.Character(CharacterSet.Of((character, character)));
    }

    /// <summary>Reads an escape that stands for a set; null where it stands for one character.</summary>
    private CharacterSet? TryParseSet()
    {
        char next = _at + 1 < pattern.Length ? pattern[_at + 1] : '\0';
        CharacterSet? set = next switch
        {
            'd' => CharacterSet.Digits,
            'D' => CharacterSet.Digits.Negated(),
            'w' => CharacterSet.Words,
            'W' => CharacterSet.Words.Negated(),
            's' => CharacterSet.Spaces,
            'S' => CharacterSet.Spaces.Negated(),
            _ => null,
        };
        if (set is not null)
        {
            _at += 2;
            return set;
        }

        if (next is not ('p' or 'P') || !isUnicode)
        {
            return null;
        }

        int close = _at + 2 < pattern.Length && pattern[_at + 2] == '{' ? pattern.IndexOf('}', _at) : -1;
        string name = close < 0 ? string.Empty : pattern.Substring(_at + 3, close - _at - 3);
        set = new CharacterSet();
        set.AddCategory(UnicodeProperty.Find(name) ?? throw Unsupported($"the property '{name}' of characters is not known here"), next == 'P');
        _at = close + 1;
        return set;
    }

    /// <summary>Reads an escape that stands for one character.</summary>
    private int ReadEscape(bool isInClass)
    {
        _at++;
        char kind = _at < pattern.Length ? pattern[_at++] : throw Syntax("it ends with a backslash");
        switch (kind)
        {
            case 't':
                return '\t';
            case 'n':
                return '\n';
            case 'v':
                return '\v';
            case 'f':
                return '\f';
            case 'r':
                return '\r';
            case 'b' when isInClass:
                return '\b';
            case '-' when isInClass:
                return '-';
            case '0' when _at >= pattern.Length || pattern[_at] is < '0' or > '9':
                return '\0';
            case >= '0' and <= '9':
                throw Unsupported("it has an octal escape");
            case 'c' when _at < pattern.Length && pattern[_at] is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z'):
                return pattern[_at++] % 32;
            case 'c' when !isUnicode:
                _at--;
                return '\\';
            case 'x' when TryReadHex(2, out int unit):
                return unit;
            case 'u' when TryReadUnicodeEscape(out int character):
                return character;
        }

        bool isSyntaxCharacter = kind is '^' or '$' or '\\' or '.' or '*' or '+' or '?' or '(' or ')' or '[' or ']' or '{' or '}' or '|' or '/';
        if (isUnicode && !isSyntaxCharacter)
        {
            throw Syntax($"'\\{kind}' is no escape");
        }

        return kind;
    }

    private bool TryReadUnicodeEscape(out int character)
    {
        int start = _at;
        if (isUnicode && Take('{'))
        {
            int close = pattern.IndexOf('}', _at);
            if (close > _at && TryReadHex(close - _at, out character))
            {
                _at = close + 1;
                return true;
            }

            throw Syntax("'\\u{' begins no code point");
        }

        if (!TryReadHex(4, out character))
        {
            _at = start;
            return false;
        }

        int after = _at;
        if (isUnicode && character is >= 0xD800 and <= 0xDBFF && Take('\\') && Take('u') && TryReadHex(4, out int low) && low is >= 0xDC00 and <= 0xDFFF)
        {
            character = char.ConvertToUtf32((char)character, (char)low);
            return true;
        }

        _at = after;
        return true;
    }

    private bool TryReadHex(int digits, out int value)
    {
        value = 0;
        for (int i = _at; i < _at + digits; i++)
        {
            int digit = i < pattern.Length ? "0123456789abcdef".IndexOf(char.ToLowerInvariant(pattern[i])) : -1;
            value = (value * 16) + digit;
            if (digit < 0 || value > 0x10FFFF)
            {
                return false;
            }
        }

        _at += digits;
        return true;
    }
}
