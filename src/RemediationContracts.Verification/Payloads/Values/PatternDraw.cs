using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;
using RemediationContracts.Model.Patterns;
using RemediationContracts.Shared;

namespace RemediationContracts.Verification.Payloads.Values;

/// <summary>Writes texts that a pattern (ECMA-262) should match, from its expression. What stands around a place, such as a boundary of words, is left to the validator.</summary>
internal sealed class PatternDraw
{
    private const int MostRepeats = 2000;
    private const int MostSteps = 50_000;
    private const string Around = "x0 \u00e9";

    private static readonly int[] Pool = [.. Enumerable.Range(0x20, 0x5F), 0xE9, 0xC4, 0x3B1, 0x416, 0x4E2D, 0x661, 0x20AC, 0x2028, 0x1F4A1, 0x10400, 0, 9, 10];

    private readonly PatternNode _root;
    private readonly bool _isUnicode;
    private readonly Dictionary<CharacterSet, int[]> _known = [];
    private readonly bool _isAnchoredAtStart;
    private readonly bool _isAnchoredAtEnd;
    private int _steps;

    private PatternDraw(string pattern, PatternNode root, bool isUnicode)
    {
        _root = root;
        _isUnicode = isUnicode;
        _isAnchoredAtStart = pattern.StartsWith('^');
        _isAnchoredAtEnd = pattern.EndsWith('$');
    }

    /// <summary>Reads a pattern; null where it is beyond the reader.</summary>
    public static PatternDraw? Of(string? pattern)
    {
        foreach (bool isUnicode in pattern is null || !EcmaPattern.TryTranslate(pattern, out _, out _) ? [] : new[] { true, false })
        {
            try
            {
                return new PatternDraw(pattern!, new PatternParser(pattern!, isUnicode).Parse(), isUnicode);
            }
            catch (PatternException)
            {
                // Annex B allows more without the flag.
            }
        }

        return null;
    }

    /// <summary>A text of about a length in code points; the plainest without chance.</summary>
    public string Write(Random? random, int length)
    {
        StringBuilder text = new();
        int slack = Math.Max(0, length - Least(_root));
        _steps = 0;
        Write(_root, text, random, ref slack);
        for (; slack > 0 && !_isAnchoredAtEnd; slack--)
        {
            text.Append(random is null ? 'x' : Around[random.Next(Around.Length)]);
        }

        return (slack > 0 && !_isAnchoredAtStart ? new string('x', slack) : string.Empty) + text;
    }

    private void Write(PatternNode node, StringBuilder text, Random? random, ref int slack)
    {
        // Counts within counts that write nothing would otherwise go on without end.
        if (++_steps > MostSteps)
        {
            return;
        }

        switch (node)
        {
            case PatternNode.Character character:
                int[] some = Some(character.Set);
                if (some.Length > 0)
                {
                    int point = some[random?.Next(some.Length) ?? 0];
                    text.Append(point is >= 0xD800 and <= 0xDFFF || point < 0x10000 ? ((char)point).ToString() : char.ConvertFromUtf32(point));
                }

                break;
            case PatternNode.Sequence sequence:
                foreach (PatternNode part in sequence.Parts)
                {
                    Write(part, text, random, ref slack);
                }

                break;
            case PatternNode.Choice choice:
                PatternNode branch = random is null ? choice.Branches.MinBy(Least)! : choice.Branches[random.Next(choice.Branches.Count)];
                slack = Math.Max(0, slack - (Least(branch) - Least(choice)));
                Write(branch, text, random, ref slack);
                break;
            case PatternNode.Repeat repeat:
                int each = Least(repeat.Part);
                int most = Math.Min((repeat.Most ?? int.MaxValue) - repeat.Least, each == 0 ? random?.Next(3) ?? 0 : slack / each);
                // By chance not all is taken here, so that what follows has its share.
                int more = random is null || random.Next(2) == 0 ? most : random.Next(most + 1);
                slack -= more * each;
                for (int i = 0; i < Math.Min(repeat.Least + more, MostRepeats) && text.Length <= TextValues.MaxLength && _steps <= MostSteps; i++)
                {
                    int none = 0;
                    Write(repeat.Part, text, random, ref none);
                }

                break;
        }
    }

    private static int Least(PatternNode node) => node switch
    {
        PatternNode.Character => 1,
        PatternNode.Sequence sequence => sequence.Parts.Aggregate(0, (sum, part) => (int)Math.Min(TextValues.MaxLength, (long)sum + Least(part))),
        PatternNode.Choice choice => choice.Branches.Min(Least),
        PatternNode.Repeat repeat => (int)Math.Min(TextValues.MaxLength, (long)repeat.Least * Least(repeat.Part)),
        _ => 0,
    };

    /// <summary>Some characters of a set: those at the ends of its ranges, and common ones.</summary>
    private int[] Some(CharacterSet set)
    {
        if (!_known.TryGetValue(set, out int[]? some))
        {
            AstralClasses? classes = _isUnicode ? new AstralClasses([set]) : null;
            AstralFold? fold = classes is null ? null : new AstralFold(classes.Changes);
            Regex one = new("^(?:" + set.Write(classes) + ")$", RegexOptions.CultureInvariant);
            some = [.. Pool.Concat(set.Ends).Distinct()
                .Where(point => point is < 0xD800 or > 0xDFFF && (_isUnicode || point < 0x10000) && one.IsMatch(fold?.Fold(char.ConvertFromUtf32(point)) ?? char.ConvertFromUtf32(point)))
                .OrderBy(point => char.IsAsciiLetterOrDigit((char)Math.Min(point, 0xFFFF)) ? 0 : 1)];
            _known[set] = some;
        }

        return some;
    }
}
