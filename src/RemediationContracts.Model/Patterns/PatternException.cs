using System;

namespace RemediationContracts.Model.Patterns;

/// <summary>An expression that is none, or that cannot be translated.</summary>
internal sealed class PatternException(string problem, bool isSyntax) : Exception(problem)
{
    /// <summary>Whether the expression is none, as it was read; read without the flag <c>u</c> it may be one.</summary>
    public bool IsSyntax { get; } = isSyntax;
}
