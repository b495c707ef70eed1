using System.Collections.Generic;

namespace RemediationContracts.Model.Patterns;

/// <summary>Reads a regular expression of ECMA-262 (section 22.2.1; without the flag <c>u</c>, with what Annex B adds).</summary>
internal sealed partial class PatternParser(string pattern, bool isUnicode)
{
    private const int MostLevels = 100;

    private int _at;
    private int _level;

    /// <exception cref="PatternException">The expression is none, or has what cannot be translated.</exception>
    public PatternNode Parse()
    {
        PatternNode node = ParseChoice();
        return _at < pattern.Length ? throw Syntax("')' stands without '('") : node;
    }

    private static PatternException Syntax(string problem) => new(problem, isSyntax: true);

    private static PatternException Unsupported(string problem) => new(problem, isSyntax: false);

    private bool Take(char expected)
    {
        if (_at < pattern.Length && pattern[_at] == expected)
        {
            _at++;
            return true;
        }

        return false;
    }

    private PatternNode ParseChoice()
    {
        if (++_level > MostLevels)
        {
            throw Unsupported("groups stand within each other too deep");
        }

        List<PatternNode> branches = [ParseSequence()];
        while (Take('|'))
        {
            branches.Add(ParseSequence());
        }

        _level--;
        return branches.Count == 1 ? branches[0] : new PatternNode.Choice(branches);
    }

    private PatternNode.Sequence ParseSequence()
    {
        List<PatternNode> parts = [];
        while (_at < pattern.Length && pattern[_at] is not ('|' or ')'))
        {
            PatternNode part = ParseAtom();
            parts.Add(ParseQuantifier(part));
        }

        return new PatternNode.Sequence(parts);
    }

    private PatternNode ParseAtom()
    {
        char unit = pattern[_at];
        switch (unit)
        {
            case '^' or '$':
                _at++;
                return new PatternNode.Anchor(unit == '^');
            case '.':
                _at++;
                return new PatternNode.Character(CharacterSet.Dot);
            case '(':
                return ParseGroup();
            case '[':
                return new PatternNode.Character(new ClassParser(this).Parse());
            case '\\':
                return ParseEscape();
            case '*' or '+' or '?':
                throw Syntax($"nothing stands before '{unit}'");
            case '{' when isUnicode || IsQuantifier():
                throw Syntax("nothing stands before '{'");
            case '}' or ']' when isUnicode:
                throw Syntax($"'{unit}' stands alone");
            default:
                int character = ReadCharacter();
                return new PatternNode.Character(CharacterSet.Of((character, character)));
        }
    }

    /// <summary>Whether a quantifier in braces stands here; nothing is taken.</summary>
    private bool IsQuantifier()
    {
        int start = _at;
        bool isOne = TryReadBraces(out _, out _);
        _at = start;
        return isOne;
    }

    private PatternNode ParseGroup()
    {
        _at++;
        if (Take('?'))
        {
            char kind = _at < pattern.Length ? pattern[_at] : '\0';
            char next = _at + 1 < pattern.Length ? pattern[_at + 1] : '\0';
            if (kind is '=' or '!' || (kind == '<' && next is '=' or '!'))
            {
                throw Unsupported("it looks ahead or behind");
            }

            if (kind == '<')
            {
                int end = pattern.IndexOf('>', _at);
                _at = end > _at + 1 ? end + 1 : throw Syntax("the name of a group is cut off");
            }
            else if (!Take(':'))
            {
                throw kind is 'i' or 'm' or 's' or '-' ? Unsupported("it changes flags") : Syntax("'(?' begins no group that is known");
            }
        }

        PatternNode inner = ParseChoice();
        return Take(')') ? inner : throw Syntax("'(' is never closed");
    }

    private PatternNode ParseQuantifier(PatternNode part)
    {
        int least;
        int? most;
        if (Take('*'))
        {
            (least, most) = (0, null);
        }
        else if (Take('+'))
        {
            (least, most) = (1, null);
        }
        else if (Take('?'))
        {
            (least, most) = (0, 1);
        }
        else if (_at >= pattern.Length || pattern[_at] != '{' || !TryReadBraces(out least, out most))
        {
            return part;
        }

        if (part is PatternNode.Anchor or PatternNode.Boundary)
        {
            throw Syntax("a place is repeated");
        }

        if (least > most)
        {
            throw Syntax("a count runs backwards");
        }

        // How much is taken first changes no verdict.
        Take('?');
        return new PatternNode.Repeat(part, least, most);
    }

    private bool TryReadBraces(out int least, out int? most)
    {
        int start = _at;
        _at++;
        most = null;
        if (TryReadCount(out least))
        {
            if (Take('}'))
            {
                most = least;
                return true;
            }

            if (Take(','))
            {
                if (Take('}'))
                {
                    return true;
                }

                if (TryReadCount(out int upper) && Take('}'))
                {
                    most = upper;
                    return true;
                }
            }
        }

        _at = start;
        return isUnicode ? throw Syntax("'{' begins no count") : false;
    }

    private bool TryReadCount(out int count)
    {
        int start = _at;
        while (_at < pattern.Length && pattern[_at] is >= '0' and <= '9')
        {
            _at++;
        }

        long value = 0;
        for (int i = start; i < _at; i++)
        {
            value = System.Math.Min((value * 10) + (pattern[i] - '0'), int.MaxValue);
        }

        count = (int)value;
        return _at > start;
    }

    /// <summary>Reads a class in brackets.</summary>
    private sealed class ClassParser(PatternParser parser)
    {
        public CharacterSet Parse()
        {
            parser._at++;
            bool isNegated = parser.Take('^');
            CharacterSet set = new();
            while (!parser.Take(']'))
            {
                (int Character, CharacterSet? Set) first = Member();
                bool isRange = parser._at + 1 < parser.Text.Length && parser.Text[parser._at] == '-' && parser.Text[parser._at + 1] != ']';
                if (!isRange)
                {
                    Add(set, first);
                    continue;
                }

                parser._at++;
                (int Character, CharacterSet? Set) last = Member();
                if (first.Set is not null || last.Set is not null)
                {
                    if (parser.IsUnicode)
                    {
                        throw Syntax("a range begins or ends with a class");
                    }

                    Add(set, first);
                    Add(set, ('-', null));
                    Add(set, last);
                    continue;
                }

                if (first.Character > last.Character)
                {
                    throw Syntax("a range runs backwards");
                }

                set.Add(first.Character, last.Character);
            }

            return isNegated ? set.Negated() : set;
        }

        private static void Add(CharacterSet set, (int Character, CharacterSet? Set) member)
        {
            if (member.Set is null)
            {
                set.Add(member.Character, member.Character);
            }
            else
            {
                set.Add(member.Set);
            }
        }

        private (int Character, CharacterSet? Set) Member()
        {
            if (parser._at >= parser.Text.Length)
            {
                throw Syntax("'[' is never closed");
            }

            if (parser.Text[parser._at] != '\\')
            {
                return (parser.ReadCharacter(), null);
            }

            return parser.TryParseSet() is CharacterSet set ? (0, set) : (parser.ReadEscape(isInClass: true), null);
        }
    }

    private string Text => pattern;

    private bool IsUnicode => isUnicode;
}
