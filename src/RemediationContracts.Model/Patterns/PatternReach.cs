using System;
using System.Linq;

namespace RemediationContracts.Model.Patterns;

/// <summary>
/// What is certain of the texts that an expression matches: whether there is any, how long what it matches is, and whether that is the
/// text as a whole. Where it is not certain, the bounds are wide.
/// </summary>
/// <param name="Least">The least length of what is matched, in characters of the expression.</param>
/// <param name="Most">The greatest length of what is matched; null where there is none.</param>
/// <param name="IsAtStart">Whether it must begin where the text does.</param>
/// <param name="IsAtEnd">Whether it must end where the text does.</param>
internal sealed record PatternReach(int Least, int? Most, bool IsAtStart, bool IsAtEnd)
{
    private const int MostLength = 1_000_000;

    private static readonly PatternReach Nothing = new(0, 0, false, false);

    /// <summary>Reads an expression of ECMA-262; null where no text matches it.</summary>
    /// <param name="pattern">The expression, one that can be translated.</param>
    /// <param name="isUnicode">Whether one of its characters is a code point; else it may be half of one.</param>
    public static PatternReach? Of(string pattern, out bool isUnicode)
    {
        PatternNode node = EcmaPattern.Parse(pattern, out isUnicode);
        return Of(node);
    }

    private static PatternReach? Of(PatternNode node) => node switch
    {
        PatternNode.Character character => character.Set.Ends.Any() ? new PatternReach(1, 1, false, false) : null,
        PatternNode.Anchor anchor => new PatternReach(0, 0, anchor.IsStart, !anchor.IsStart),
        PatternNode.Sequence sequence => Sequence(sequence),
        PatternNode.Choice choice => Choice(choice),
        PatternNode.Repeat repeat => Repeat(repeat),
        _ => Nothing,
    };

    private static PatternReach? Sequence(PatternNode.Sequence sequence)
    {
        PatternReach all = Nothing;
        foreach (PatternNode node in sequence.Parts)
        {
            // What begins where the text does has nothing before it, and what ends there nothing behind it.
            if (Of(node) is not { } part || (part.IsAtStart && all.Least > 0) || (all.IsAtEnd && part.Least > 0))
            {
                return null;
            }

            all = new PatternReach(Sum(all.Least, part.Least)!.Value, Sum(all.Most, part.Most), all.IsAtStart || part.IsAtStart, all.IsAtEnd || part.IsAtEnd);
        }

        return all;
    }

    private static PatternReach? Choice(PatternNode.Choice choice)
    {
        PatternReach[] branches = [.. choice.Branches.Select(Of).OfType<PatternReach>()];
        return branches.Length == 0
            ? null
            : new PatternReach(
                branches.Min(branch => branch.Least),
                branches.Any(branch => branch.Most is null) ? null : branches.Max(branch => branch.Most),
                branches.All(branch => branch.IsAtStart),
                branches.All(branch => branch.IsAtEnd));
    }

    private static PatternReach? Repeat(PatternNode.Repeat repeat)
    {
        if (Of(repeat.Part) is not { } part)
        {
            return repeat.Least == 0 ? Nothing : null;
        }

        if (repeat.Least > 1 && part.Least > 0 && (part.IsAtStart || part.IsAtEnd))
        {
            return null;
        }

        int? most = part.Most == 0 ? 0 : part.Most is int length && repeat.Most is int times ? (int)Math.Min(MostLength, (long)length * times) : null;
        return new PatternReach((int)Math.Min(MostLength, (long)part.Least * repeat.Least), most >= MostLength ? null : most, part.IsAtStart && repeat.Least > 0, part.IsAtEnd && repeat.Least > 0);
    }

    private static int? Sum(int? first, int? second) => first is null || second is null ? null : Math.Min(MostLength, first.Value + second.Value);
}
