using System;
using System.Text.RegularExpressions;
using RemediationContracts.Shared;

namespace RemediationContracts.Model.Patterns;

/// <summary>
/// Matches a schema's pattern in time that a payload cannot draw out: without backtracking, or within a bound where the framework always
/// backtracks. Without backtracking there is no bound: with one, .NET says of long texts that they do not match where they do.
/// </summary>
internal sealed class PatternMatch
{
    private const string Nothing = @"[^\s\S]";

#if NET
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.NonBacktracking;

    private static readonly TimeSpan Bound = Regex.InfiniteMatchTimeout;
#else
    private const RegexOptions Options = RegexOptions.CultureInvariant;

    private static readonly TimeSpan Bound = TimeSpan.FromSeconds(1);
#endif

    private readonly Regex _expression;
    private readonly AstralFold? _fold;

    private PatternMatch(TranslatedPattern? pattern)
    {
        _expression = new Regex(pattern?.Expression ?? Nothing, Options, Bound);
        _fold = pattern is { IsByUnit: false } ? new AstralFold(pattern.Astral) : null;
    }

    /// <summary>The expression of a pattern.</summary>
    /// <param name="pattern">The pattern as the contract writes it (ECMA-262).</param>
    /// <returns>The expression; one that matches nothing where there is no translation, which the contract's reader has told.</returns>
    public static PatternMatch Compile(string pattern) => new(EcmaPattern.TryTranslate(pattern, out TranslatedPattern? translated, out _) ? translated : null);

    /// <summary>Whether a text of the contract itself, such as a member of an enumeration, may match: it does not only where that is certain.</summary>
    public static bool MayMatch(string pattern, string text) =>
        !EcmaPattern.TryTranslate(pattern, out TranslatedPattern? translated, out _) || (new PatternMatch(translated).Find(text) ?? true);

    /// <summary>Whether a text matches. One that cannot be told within a bound is taken for one that does not.</summary>
    public bool IsMatch(string text) => Find(text) ?? false;

    private bool? Find(string text)
    {
        try
        {
            return _expression.IsMatch(_fold?.Fold(text) ?? text);
        }
        catch (RegexMatchTimeoutException)
        {
            return null;
        }
    }
}
