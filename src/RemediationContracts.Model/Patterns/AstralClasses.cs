using System.Collections.Generic;
using System.Linq;
using RemediationContracts.Shared;

namespace RemediationContracts.Model.Patterns;

/// <summary>
/// The characters beyond the Basic Multilingual Plane, those that an expression cannot tell apart in one class. Each class is one unit to
/// the expression of .NET, which therefore needs no pairs of surrogates: these count as two, and a property has hundreds of them.
/// </summary>
internal sealed class AstralClasses
{
    private const int First = 0x10000;
    private const int End = 0x110000;

    private readonly int[] _starts;
    private readonly int[] _classes;

    /// <summary>Finds the classes.</summary>
    /// <param name="sets">Every set of the expression.</param>
    /// <exception cref="PatternException">There are more classes than units for them.</exception>
    public AstralClasses(IEnumerable<CharacterSet> sets)
    {
        List<(int First, int Last)>[] all = [.. sets.Select(static set => set.Astral).GroupBy(static ranges => string.Join(",", ranges)).Select(static same => same.First())];
        _starts = [.. all.SelectMany(static ranges => ranges).SelectMany(static range => new[] { range.First, range.Last + 1 }).Append(First).Where(static start => start < End).Distinct().OrderBy(static start => start)];
        _classes = new int[_starts.Length];
        foreach (List<(int First, int Last)> ranges in all)
        {
            Split(ranges);
        }

        if (_classes.Max() >= AstralFold.MostUnits)
        {
            throw new PatternException("it tells too many characters apart", isSyntax: false);
        }
    }

    /// <summary>Where the class changes, as a text for <see cref="AstralFold"/>.</summary>
    public string Changes => AstralFold.Write(_starts.Select((start, i) => (start, i)).Where(entry => entry.i > 0 && _classes[entry.i] != _classes[entry.i - 1]).Select(entry => (entry.start, _classes[entry.i])));

    /// <summary>The units that stand for the characters of a set, as ranges.</summary>
    public IEnumerable<(int First, int Last)> UnitsOf(CharacterSet set)
    {
        List<(int First, int Last)> ranges = set.Astral;
        HashSet<int> classes = [];
        int range = 0;
        for (int i = 0; i < _starts.Length; i++)
        {
            if (IsWithin(ranges, _starts[i], ref range))
            {
                classes.Add(_classes[i]);
            }
        }

        return classes.Select(static number => (AstralFold.FirstUnit + number, AstralFold.FirstUnit + number));
    }

    // Classes are numbered as they are met, so that the first has the number 0.
    private void Split(List<(int First, int Last)> ranges)
    {
        Dictionary<(int, bool), int> numbers = [];
        int range = 0;
        for (int i = 0; i < _starts.Length; i++)
        {
            (int, bool) split = (_classes[i], IsWithin(ranges, _starts[i], ref range));
            if (!numbers.TryGetValue(split, out int number))
            {
                number = numbers.Count;
                numbers.Add(split, number);
            }

            _classes[i] = number;
        }
    }

    /// <summary>Whether a code point is in a range; the code points are asked for in order.</summary>
    private static bool IsWithin(List<(int First, int Last)> ranges, int codePoint, ref int range)
    {
        while (range < ranges.Count && ranges[range].Last < codePoint)
        {
            range++;
        }

        return range < ranges.Count && ranges[range].First <= codePoint;
    }
}
