using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;

namespace RemediationContracts.Model.Patterns;

/// <summary>
/// Writes an expression for .NET. Only the verdict counts, so that groups keep nothing, and at the edges of the expression a boundary
/// of words may take the character beyond: what .NET calls a word is more than in ECMA-262.
/// </summary>
internal sealed class PatternWriter
{
    /// <summary>What all counts around a character multiply to at most.</summary>
    private const int MostRepetitions = 1_000;

    /// <summary>
    /// How many units an expression may match one after the other, its counts multiplied out, and by what that is divided where it has an
    /// anchor: the bounds of .NET for expressions without backtracking, which it refuses to make where they are passed.
    /// </summary>
    private const int MostUnits = 9_999;

    private const int PriceOfAnchors = 5;

    /// <summary>
    /// How many different sets an expression may have that matches a line feed: .NET's expressions without backtracking lose that one
    /// character where they tell very many sets apart.
    /// </summary>
    private const int MostSets = 60;

    private readonly AstralClasses? _classes;
    private readonly HashSet<string> _sets = new(StringComparer.Ordinal);
    private readonly StringBuilder _text = new();
    private long _units;
    private bool _hasAnchor;
    private bool _hasLineFeed;

    private PatternWriter(AstralClasses? classes) => _classes = classes;

    /// <summary>What can stand on one side of a place.</summary>
    [Flags]
    private enum Side
    {
        /// <summary>A word character.</summary>
        Word = 1,

        /// <summary>Another character.</summary>
        Other = 2,

        /// <summary>The end of the text.</summary>
        End = 4,

        /// <summary>Whatever the text has where the expression begins or ends.</summary>
        Beyond = 8,

        /// <summary>Anything.</summary>
        Unknown = 16,
    }

    /// <summary>Writes an expression.</summary>
    /// <param name="node">The expression.</param>
    /// <param name="isUnicode">Whether one of its characters is a code point.</param>
    /// <exception cref="PatternException">The expression cannot be translated.</exception>
    public static TranslatedPattern Write(PatternNode node, bool isUnicode)
    {
        AstralClasses? classes = isUnicode ? new AstralClasses(SetsOf(node)) : null;
        var writer = new PatternWriter(classes);
        writer.Write(node, Side.Beyond, Side.Beyond, 1);
        writer.CheckSize();
        return writer._hasLineFeed && writer._sets.Count > MostSets
            ? throw new PatternException("it matches line feeds, and tells too many sets of characters apart", isSyntax: false)
            : new TranslatedPattern(writer._text.ToString(), !isUnicode, classes?.Changes ?? string.Empty);
    }

    private static IEnumerable<CharacterSet> SetsOf(PatternNode node) => node switch
    {
        PatternNode.Character character => [character.Set],
        PatternNode.Sequence sequence => sequence.Parts.SelectMany(SetsOf),
        PatternNode.Choice choice => choice.Branches.SelectMany(SetsOf),
        PatternNode.Repeat repeat => SetsOf(repeat.Part),
        _ => [],
    };

    private void CheckSize()
    {
        if (_units > (_hasAnchor ? MostUnits / PriceOfAnchors : MostUnits))
        {
            throw new PatternException("its counts make it too large", isSyntax: false);
        }
    }

    private void Append(CharacterSet set, long repetitions)
    {
        string text = set.Write(_classes);

        // Two sets side by side are two to .NET where it cannot merge them.
        _units += text.StartsWith("(?:", StringComparison.Ordinal) ? 2 * repetitions : repetitions;
        _sets.Add(text);
        _hasLineFeed |= set.HasLineFeed;
        _text.Append(text);
        CheckSize();
    }

    private void Write(PatternNode node, Side before, Side after, long repetitions)
    {
        switch (node)
        {
            case PatternNode.Character character:
                Append(character.Set, repetitions);
                break;
            case PatternNode.Anchor anchor:
                _hasAnchor = true;
                _text.Append(anchor.IsStart ? "^" : @"\z");
                break;
            case PatternNode.Boundary boundary:
                WriteBoundary(boundary, before, after);
                break;
            case PatternNode.Choice choice:
                _text.Append("(?:");
                for (int i = 0; i < choice.Branches.Count; i++)
                {
                    _text.Append(i == 0 ? string.Empty : "|");
                    Write(choice.Branches[i], before, after, repetitions);
                }

                _text.Append(')');
                break;
            case PatternNode.Sequence sequence:
                for (int i = 0; i < sequence.Parts.Count; i++)
                {
                    Write(sequence.Parts[i], Around(sequence.Parts, i, -1, before), Around(sequence.Parts, i, 1, after), repetitions);
                }

                break;
            case PatternNode.Repeat repeat:
                WriteRepeat(repeat, repetitions);
                break;
        }
    }

    private void WriteRepeat(PatternNode.Repeat repeat, long repetitions)
    {
        int count = repeat.Most ?? Math.Max(repeat.Least, 1);
        repetitions *= Math.Max(count, 1);
        if (repetitions > MostRepetitions)
        {
            throw new PatternException(string.Format(CultureInfo.InvariantCulture, "its counts multiply to more than {0}", MostRepetitions), isSyntax: false);
        }

        _text.Append("(?:");
        Write(repeat.Part, Side.Unknown, Side.Unknown, repetitions);
        _text.Append(')').Append((repeat.Least, repeat.Most) switch
        {
            (0, null) => "*",
            (1, null) => "+",
            (0, 1) => "?",
            (int least, null) => string.Format(CultureInfo.InvariantCulture, "{{{0},}}", least),
            (int least, int most) => string.Format(CultureInfo.InvariantCulture, "{{{0},{1}}}", least, most),
        });
    }

    private void WriteBoundary(PatternNode.Boundary boundary, Side before, Side after)
    {
        bool? wordBefore = IsWord(before);
        bool? wordAfter = IsWord(after);
        if (wordBefore is bool left && wordAfter is bool right)
        {
            _text.Append(left != right != boundary.IsNegated ? string.Empty : @"[^\s\S]");
        }
        else if (before == Side.Beyond && wordAfter is bool next)
        {
            WriteEdge(next == boundary.IsNegated, "^");
        }
        else if (after == Side.Beyond && wordBefore is bool previous)
        {
            WriteEdge(previous == boundary.IsNegated, @"\z");
        }
        else
        {
            throw new PatternException("a boundary of words stands where it is open what is on its sides", isSyntax: false);
        }
    }

    /// <summary>Writes what stands beyond the edge of the expression: a word character, or another one, or nothing.</summary>
    private void WriteEdge(bool isWord, string anchor)
    {
        if (isWord)
        {
            Append(CharacterSet.Words, 1);
            return;
        }

        _hasAnchor = true;
        _text.Append("(?:").Append(anchor).Append('|');
        Append(CharacterSet.Words.Negated(), 1);
        _text.Append(')');
    }

    /// <summary>Whether a word character is on a side; null where that is open.</summary>
    private static bool? IsWord(Side side) =>
        side == Side.Word ? true : (side & ~(Side.Other | Side.End)) == 0 ? false : null;

    /// <summary>What can stand next to a part of a sequence, to its left or right.</summary>
    private static Side Around(IReadOnlyList<PatternNode> parts, int index, int step, Side beyond)
    {
        Side side = 0;
        for (int i = index + step; i >= 0 && i < parts.Count; i += step)
        {
            (Side edge, bool canBeEmpty) = EdgeOf(parts[i], step);
            side |= edge;
            if (!canBeEmpty)
            {
                return side;
            }
        }

        return side | beyond;
    }

    /// <summary>What a part can begin with (step 1) or end with (step -1), and whether it can be empty.</summary>
    private static (Side Edge, bool CanBeEmpty) EdgeOf(PatternNode node, int step)
    {
        switch (node)
        {
            case PatternNode.Character character:
                return ((character.Set.HasWord ? Side.Word : 0) | (character.Set.HasOther ? Side.Other : 0), false);
            case PatternNode.Anchor anchor:
                // Before the start, and behind the end, nothing stands; on the other side, whatever comes next.
                return anchor.IsStart == (step < 0) ? (Side.End, false) : (Side.Unknown, false);
            case PatternNode.Boundary:
                return (Side.Unknown, true);
            case PatternNode.Choice choice:
                (Side Edge, bool CanBeEmpty)[] edges = [.. choice.Branches.Select(branch => EdgeOf(branch, step))];
                return (edges.Aggregate((Side)0, (all, edge) => all | edge.Edge), edges.Any(edge => edge.CanBeEmpty));
            case PatternNode.Repeat repeat:
                (Side inner, bool isEmpty) = EdgeOf(repeat.Part, step);
                return (inner, isEmpty || repeat.Least == 0);
            case PatternNode.Sequence sequence:
                Side side = 0;
                for (int i = step > 0 ? 0 : sequence.Parts.Count - 1; i >= 0 && i < sequence.Parts.Count; i += step)
                {
                    (Side edge, bool canBeEmpty) = EdgeOf(sequence.Parts[i], step);
                    side |= edge;
                    if (!canBeEmpty)
                    {
                        return (side, false);
                    }
                }

                return (side, true);
            default:
                return (Side.Unknown, true);
        }
    }
}
