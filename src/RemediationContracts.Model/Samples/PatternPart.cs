#if NET
using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace RemediationContracts.Model.Samples;

/// <summary>A part of a pattern: characters of which one stands there, a sequence, or alternatives; each so many times.</summary>
/// <param name="Characters">The characters of which one stands there; null for a group.</param>
/// <param name="Alternatives">The alternatives of a group, each a sequence; null for characters.</param>
internal sealed record PatternPart(string? Characters, IReadOnlyList<IReadOnlyList<PatternPart>>? Alternatives)
{
    /// <summary>How often the part stands at least.</summary>
    public int Least { get; init; } = 1;

    /// <summary>How often the part stands at most.</summary>
    public int Most { get; init; } = 1;

    /// <summary>A text that matches.</summary>
    /// <param name="extra">How much more often than it must each part stands.</param>
    /// <param name="choice">Which character and which alternative stands there, counted on where there are fewer.</param>
    /// <param name="maxLength">About how long the text may become.</param>
    public string Write(int extra, int choice, int maxLength)
    {
        StringBuilder text = new();
        Write(text, extra, choice, maxLength);
        return text.ToString();
    }

    private void Write(StringBuilder text, int extra, int choice, int maxLength)
    {
        int times = Math.Min(Most, Least > int.MaxValue - extra ? Least : Least + extra);
        for (int i = 0; i < times && (i < Least || text.Length < maxLength) && text.Length <= maxLength; i++)
        {
            if (Characters is not null)
            {
                text.Append(Characters[(choice + (i == 0 ? 0 : i * choice)) % Characters.Length]);
                continue;
            }

            foreach (PatternPart part in Alternatives![choice % Alternatives.Count])
            {
                part.Write(text, extra, choice, maxLength);
            }
        }
    }

    /// <summary>A group of one alternative or more.</summary>
    public static PatternPart Group(IEnumerable<IReadOnlyList<PatternPart>> alternatives) => new(null, [.. alternatives]);

    /// <summary>One of these characters.</summary>
    public static PatternPart OneOf(IEnumerable<char> characters) => new(string.Concat(characters.Distinct()), null);
}
#endif
