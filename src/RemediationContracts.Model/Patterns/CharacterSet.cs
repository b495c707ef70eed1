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
            ? _isNegated || _categories.Exists(HasOthers) || _ranges.Any(range => range.First <= 10 && range.Last >= 10)
            : Effective().Any(range => range.First <= 10 && range.Last >= 10);

    /// <summary>The characters beyond the Basic Multilingual Plane, in order.</summary>
    public List<(int First, int Last)> Astral => Join(_ranges, 0x10000, LastCodePoint) is var astral && _isNegated ? Complement(astral, 0x10000) : astral;

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

    /// <summary>The set as an expression of .NET that matches one unit.</summary>
    /// <param name="classes">The units for what is beyond the Basic Multilingual Plane; null where the text is read as it stands.</param>
    public string Write(AstralClasses? classes)
    {
        if (classes is null)
        {
            return Class(Join(_ranges, 0, 0xFFFF), [], _isNegated);
        }

        List<(int First, int Last)> plane = [.. Join(_ranges, 0, 0xD7FF), .. Join(_ranges, 0xE000, 0xFFFF)];
        List<(int First, int Last)> astral = Join(classes.UnitsOf(this), 0, 0xFFFF);
        if (_categories.Count == 0)
        {
            // Half of a pair stands for a class, and is never matched for itself.
            IEnumerable<(int First, int Last)> kept = _isNegated
                ? Complement([.. plane, (0xD800, 0xDFFF)], 0).TakeWhile(range => range.First <= 0xFFFF).Select(range => (range.First, System.Math.Min(range.Last, 0xFFFF)))
                : plane;
            return Class(Join([.. kept, .. astral], 0, 0xFFFF), [], isNegated: false);
        }

        // The other halves, which no category is to bring in, or to leave out.
        List<(int First, int Last)> others = [.. Complement([(0, 0xD7FF), .. astral, (0xE000, LastCodePoint)], 0)];
        if (!_isNegated)
        {
            string members = Class([.. plane, .. astral], _categories, isNegated: false).Trim('[', ']');
            return others.Count == 0 ? $"[{members}]" : $"[{members}-{Class(others, [], isNegated: false, isBare: false)}]";
        }

        if (astral.Count == 0 || !_categories.Exists(HasOthers))
        {
            return Class([.. plane, .. others], _categories, isNegated: true);
        }

        return $"(?:{Class([.. plane, (0xD800, 0xDFFF)], _categories, isNegated: true)}|{Class(astral, [], isNegated: false)})";
    }

    /// <summary>Whether a category has what is no character of its own: line feeds, halves of pairs.</summary>
    private static bool HasOthers(string category) =>
        category.StartsWith(@"\P", System.StringComparison.Ordinal) || category.StartsWith(@"\p{C", System.StringComparison.Ordinal);

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

    private static string Class(List<(int First, int Last)> ranges, List<string> categories, bool isNegated, bool isBare = true)
    {
        if (isBare && !isNegated && categories.Count == 0 && ranges.Count == 1 && ranges[0].First == ranges[0].Last)
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
