using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Linq;
using System.Text.RegularExpressions;
using RemediationContracts.Shared;

namespace RemediationContracts.Runtime;

/// <summary>What a contract asks of a string beyond its format.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class StringRules
{
    /// <summary>The least length, in code points.</summary>
    public int MinLength { get; init; }

    /// <summary>The greatest length, in code points.</summary>
    public int MaxLength { get; init; } = int.MaxValue;

    /// <summary>The pattern as an expression of .NET that runs without backtracking; null where there is none.</summary>
    public string? Pattern { get; init; }

    /// <summary>Whether <see cref="Pattern"/> reads a text as it stands, unit by unit; else a character beyond the Basic Multilingual Plane is one unit to it.</summary>
    public bool IsPatternByUnit { get; init; }

    /// <summary>What <see cref="Pattern"/> tells of characters beyond the Basic Multilingual Plane, such as <c>1F600:1</c>; empty where it takes them all alike.</summary>
    public string PatternAstral { get; init; } = string.Empty;

    /// <summary>The pattern as the contract writes it, for the message.</summary>
    public string? PatternText { get; init; }

    /// <summary>The strings that alone are allowed; null where the contract does not say.</summary>
    public IReadOnlyList<string>? Allowed { get; init; }

    /// <summary>Whether <see cref="Allowed"/> is the one value of <c>const</c>.</summary>
    public bool IsConst { get; init; }

    // Two threads may both make it, and it is the same.
    private Regex Expression => field ??= new Regex(Pattern!, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);

    private AstralFold Fold => field ??= new AstralFold(PatternAstral);

    /// <summary>What is wrong with a string, which has no lone surrogates.</summary>
    internal StringFaults Judge(string text, out int length)
    {
        StringFaults faults = Allowed is not null && !Allowed.Contains(text) ? StringFaults.Allowed : StringFaults.None;
        length = text.Length;

        // There are at most twice as many units as code points.
        if (length > MaxLength || (MinLength > 0 && length < 2L * MinLength))
        {
            length = CodePoints(text);
            faults |= length < MinLength ? StringFaults.MinLength : StringFaults.None;
            faults |= length > MaxLength ? StringFaults.MaxLength : StringFaults.None;
        }

        return Pattern is not null && !Expression.IsMatch(IsPatternByUnit ? text : Fold.Fold(text)) ? faults | StringFaults.Pattern : faults;
    }

    /// <summary>The rule and the words of one fault.</summary>
    internal (string Rule, string Words) Describe(StringFaults fault, string text, int length) => fault switch
    {
        StringFaults.MinLength => (ViolationRules.MinLength, ViolationMessages.MinLength(MinLength, length)),
        StringFaults.MaxLength => (ViolationRules.MaxLength, ViolationMessages.MaxLength(MaxLength, length)),
        StringFaults.Pattern => (ViolationRules.Pattern, ViolationMessages.Pattern(PatternText ?? Pattern!)),
        _ when IsConst => (ViolationRules.Const, ViolationMessages.Const(Allowed![0], text)),
        _ => (ViolationRules.Enum, ViolationMessages.Enum(text, string.Join(", ", Allowed!))),
    };

    private static int CodePoints(string text)
    {
        int length = 0;
        foreach (char unit in text)
        {
            length += char.IsLowSurrogate(unit) ? 0 : 1;
        }

        return length;
    }
}
