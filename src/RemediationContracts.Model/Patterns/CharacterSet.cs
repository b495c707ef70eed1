using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;

namespace RemediationContracts.Model.Patterns;

/// <summary>A set of characters: code points with the flag <c>u</c>, else code units.</summary>
internal sealed class CharacterSet
{
    private const int LastCodePoint = 0x10FFFF;
    private const int MostEnds = 50;

    private static readonly (int First, int Last)[] WordRanges = [('0', '9'), ('A', 'Z'), ('_', '_'), ('a', 'z')];

    private readonly List<(int First, int Last)> _ranges = [];

    /// <summary>Categories of Unicode, as .NET writes them in a class; they hold of the Basic Multilingual Plane alone.</summary>
    private readonly List<string> _categories = [];

    private bool _isNegated;

    public static CharacterSet Digits => Of(('0', '9'));

    public static CharacterSet Words => Of(WordRanges);

    /// <summary>White space and line terminators (ECMA-262, sections 12.2 and 12.3).</summary>
    public static CharacterSet Spaces => Of((0x09, 0x0D), (0x20, 0x20), (0xA0, 0xA0), (0x1680, 0x1680), (0x2000, 0x200A), (0x2028, 0x2029), (0x202F, 0x202F), (0x205F, 0x205F), (0x3000, 0x3000), (0xFEFF, 0xFEFF));

    /// <summary>What a dot matches.</summary>
    public static CharacterSet Dot => Of((0x0A, 0x0A), (0x0D, 0x0D), (0x2028, 0x2029)).Negated();

    /// <summary>Whether a word character is among them.</summary>
    public bool HasWord => _categories.Count > 0 || Effective().Any(range => WordRanges.Any(word => range.First <= word.Last && word.First <= range.Last));

    /// <summary>Whether a character that is no word character is among them.</summary>
    public bool HasOther => _categories.Count > 0 || Effective().Any(range => !WordRanges.Any(word => word.First <= range.First && range.Last <= word.Last));

    /// <summary>Whether a line feed may be among them.</summary>
    public bool HasLineFeed =>
        _categories.Count > 0
            ? _isNegated || _categories.Any(category => category.StartsWith(@"\P", System.StringComparison.Ordinal) || category.StartsWith(@"\p{C", System.StringComparison.Ordinal)) || _ranges.Any(range => range.First <= 10 && range.Last >= 10)
            : Effective().Any(range => range.First <= 10 && range.Last >= 10);

    /// <summary>How many ranges beyond the Basic Multilingual Plane there are.</summary>
    public int AstralRanges => Join(_ranges, 0x10000, LastCodePoint).Count;

    /// <summary>The first and last characters of its ranges, those of categories not counted.</summary>
    public IEnumerable<int> Ends => Effective().Take(MostEnds).SelectMany(range => new[] { range.First, range.Last });

    public static CharacterSet Of(params (int First, int Last)[] ranges)
    {
        CharacterSet set = new();
        set._ranges.AddRange(ranges);
        return set;
    }

    public CharacterSet Negated()
    {
        _isNegated = !_isNegated;
        return this;
    }

    public void Add(int first, int last) => _ranges.Add((first, last));

    /// <summary>Adds all characters of another set, which has no categories or is not negated.</summary>
    public void Add(CharacterSet other)
    {
        _ranges.AddRange(other.Effective());
        _categories.AddRange(other._categories);
    }

    /// <summary>Adds a category: by its name for the Basic Multilingual Plane, by ranges beyond.</summary>
    public void AddCategory(UnicodeProperty property, bool isNegated)
    {
        if (property.Name is string name)
        {
            _categories.Add((isNegated ? @"\P{" : @"\p{") + name + "}");
            IEnumerable<(int, int)> astral = property.Ranges;
            _ranges.AddRange(isNegated ? Complement(astral, 0x10000) : astral);
        }
        else
        {
            _ranges.AddRange(isNegated ? Complement(property.Ranges, 0) : property.Ranges);
        }
    }

    /// <summary>The set as an expression of .NET that matches one character.</summary>
    public string Write(bool isUnicode)
    {
        if (!isUnicode)
        {
            return Class(Join(_ranges, 0, 0xFFFF), [], _isNegated);
        }

        List<(int First, int Last)> plane = [.. Join(_ranges, 0, 0xD7FF), .. Join(_ranges, 0xE000, 0xFFFF)];
        string units;
        if (_categories.Count == 0)
        {
            // Half of a pair is never matched alone.
            List<(int, int)> kept = _isNegated ? [.. Complement([.. plane, (0xD800, 0xDFFF)], 0).TakeWhile(range => range.First <= 0xFFFF).Select(range => (range.First, System.Math.Min(range.Last, 0xFFFF)))] : plane;
            units = kept.Count == 0 ? string.Empty : Class(kept, [], isNegated: false);
        }
        else if (_isNegated)
        {
            units = Class([.. plane, (0xD800, 0xDFFF)], _categories, isNegated: true);
        }
        else
        {
            units = "[" + Class(plane, _categories, isNegated: false).Trim('[', ']') + @"-[\uD800-\uDFFF]]";
        }

        List<(int First, int Last)> astral = Join(_ranges, 0x10000, LastCodePoint);
        List<string> parts = [.. units.Length > 0 ? [units] : System.Array.Empty<string>(), .. Pairs(_isNegated ? Complement(astral, 0x10000) : astral)];
        return parts.Count switch
        {
            0 => @"[^\s\S]",
            1 => parts[0],
            _ => "(?:" + string.Join("|", parts) + ")",
        };
    }

    private List<(int First, int Last)> Effective() => _isNegated ? Complement(_ranges, 0) : _ranges;

    /// <summary>The ranges within bounds, in order, those that touch made one.</summary>
    private static List<(int First, int Last)> Join(IEnumerable<(int First, int Last)> ranges, int least, int most)
    {
        List<(int First, int Last)> joined = [];
        foreach ((int first, int last) in ranges.Select(range => (System.Math.Max(range.First, least), System.Math.Min(range.Last, most))).Where(range => range.Item1 <= range.Item2).OrderBy(range => range.Item1))
        {
            if (joined.Count > 0 && first <= joined[joined.Count - 1].Last + 1)
            {
                joined[joined.Count - 1] = (joined[joined.Count - 1].First, System.Math.Max(last, joined[joined.Count - 1].Last));
            }
            else
            {
                joined.Add((first, last));
            }
        }

        return joined;
    }

    private static List<(int First, int Last)> Complement(IEnumerable<(int First, int Last)> ranges, int least)
    {
        List<(int, int)> rest = [];
        int next = least;
        foreach ((int first, int last) in Join(ranges, least, LastCodePoint))
        {
            if (first > next)
            {
                rest.Add((next, first - 1));
            }

            next = last + 1;
        }

        if (next <= LastCodePoint)
        {
            rest.Add((next, LastCodePoint));
        }

        return rest;
    }

    /// <summary>Ranges beyond the Basic Multilingual Plane, as pairs of surrogates.</summary>
    private static IEnumerable<string> Pairs(IEnumerable<(int First, int Last)> ranges)
    {
        foreach ((int first, int last) in ranges)
        {
            int at = first;
            while (at <= last)
            {
                int high = (at - 0x10000) >> 10;
                int low = (at - 0x10000) & 0x3FF;
                int lastHigh = (last - 0x10000) >> 10;
                int lastLow = (last - 0x10000) & 0x3FF;
                if (low == 0 && lastHigh > high && lastLow < 0x3FF)
                {
                    lastHigh--;
                    lastLow = 0x3FF;
                }

                bool isOneHigh = low != 0 || lastHigh == high;
                int endHigh = isOneHigh ? high : lastHigh;
                int endLow = isOneHigh && lastHigh > high ? 0x3FF : lastLow;
                yield return Class([(0xD800 + high, 0xD800 + endHigh)], [], false) + Class([(0xDC00 + low, 0xDC00 + endLow)], [], false);
                at = 0x10000 + (endHigh << 10) + endLow + 1;
            }
        }
    }

    private static string Class(IReadOnlyList<(int First, int Last)> ranges, List<string> categories, bool isNegated)
    {
        if (!isNegated && categories.Count == 0 && ranges.Count == 1 && ranges[0].First == ranges[0].Last)
        {
            return Unit(ranges[0].First);
        }

        if (ranges.Count == 0 && categories.Count == 0)
        {
            return isNegated ? @"[\s\S]" : @"[^\s\S]";
        }

        StringBuilder text = new(isNegated ? "[^" : "[");
        foreach ((int first, int last) in ranges)
        {
            text.Append(Unit(first));
            if (last > first)
            {
                text.Append(last > first + 1 ? "-" : string.Empty).Append(Unit(last));
            }
        }

        return text.Append(string.Concat(categories)).Append(']').ToString();
    }

    private static string Unit(int unit) =>
        unit is (>= '0' and <= '9') or (>= 'A' and <= 'Z') or (>= 'a' and <= 'z') or '_'
            ? ((char)unit).ToString()
            : @"\u" + unit.ToString("X4", CultureInfo.InvariantCulture);
}
