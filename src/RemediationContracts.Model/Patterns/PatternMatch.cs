using System;
using System.Text.RegularExpressions;

namespace RemediationContracts.Model.Patterns;

/// <summary>Matches a schema's pattern in time that a payload cannot draw out: without backtracking, or within a bound where the framework always backtracks.</summary>
internal static class PatternMatch
{
    private const string Nothing = @"[^\s\S]";

    private static readonly TimeSpan Bound = TimeSpan.FromSeconds(1);

#if NET
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.NonBacktracking;
#else
    private const RegexOptions Options = RegexOptions.CultureInvariant;
#endif

    /// <summary>The expression of a pattern.</summary>
    /// <param name="pattern">The pattern as the contract writes it (ECMA-262).</param>
    /// <returns>The expression; one that matches nothing where there is no translation, which the contract's reader has told.</returns>
    public static Regex Compile(string pattern) =>
        new(EcmaPattern.TryTranslate(pattern, out string translated, out _) ? translated : Nothing, Options, Bound);

    /// <summary>Whether a text matches. One that cannot be told within the bound is taken for one that does not.</summary>
    public static bool IsMatch(Regex expression, string text) => Find(expression, text) ?? false;

    /// <summary>Whether a text of the contract itself, such as a member of an enumeration, may match: it does not only where that is certain.</summary>
    public static bool MayMatch(string pattern, string text) =>
        !EcmaPattern.TryTranslate(pattern, out _, out _) || (Find(Compile(pattern), text) ?? true);

    private static bool? Find(Regex expression, string text)
    {
        try
        {
            return expression.IsMatch(text);
        }
        catch (RegexMatchTimeoutException)
        {
            return null;
        }
    }
}
