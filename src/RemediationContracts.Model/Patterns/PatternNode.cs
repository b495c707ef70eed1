using System.Collections.Generic;

namespace RemediationContracts.Model.Patterns;

/// <summary>A part of a regular expression.</summary>
internal abstract record PatternNode
{
    private PatternNode()
    {
    }

    /// <summary>One character of a set.</summary>
    internal sealed record Character(CharacterSet Set) : PatternNode;

    /// <summary>Parts one after the other.</summary>
    internal sealed record Sequence(IReadOnlyList<PatternNode> Parts) : PatternNode;

    /// <summary>One of several.</summary>
    internal sealed record Choice(IReadOnlyList<PatternNode> Branches) : PatternNode;

    /// <summary>A part several times; <paramref name="Most"/> is null where there is no end.</summary>
    internal sealed record Repeat(PatternNode Part, int Least, int? Most) : PatternNode;

    /// <summary>The start of the text, or its end.</summary>
    internal sealed record Anchor(bool IsStart) : PatternNode;

    /// <summary>A place between a word character and another; negated, any other place.</summary>
    internal sealed record Boundary(bool IsNegated) : PatternNode;
}
