using System;
using System.Collections.Generic;
using System.Text.RegularExpressions;

namespace RemediationContracts.Pact.Checking;

/// <summary>
/// Tries the expressions of pacts on texts. They are others' text, in the dialects of several engines: where .NET cannot read one, or it
/// takes too long, the answer is that there is none.
/// </summary>
internal sealed class RegexTrials
{
    private const int MaxLength = 4096;
    private const int MaxTimeouts = 5;
    private const int MaxKept = 32;
    private static readonly TimeSpan Most = TimeSpan.FromMilliseconds(100);

    private readonly Dictionary<string, Regex> _made = new(StringComparer.Ordinal);
    private int _timeouts;

    /// <summary>Whether an expression matches a text; null where that is not known.</summary>
    /// <param name="expression">The expression.</param>
    /// <param name="text">The text.</param>
    /// <param name="isWhole">Whether it must match the text from end to end; else anywhere, as Pact's engine does.</param>
    public bool? Matches(string expression, string text, bool isWhole)
    {
        if (expression.Length > MaxLength || text.Length > MaxLength || _timeouts >= MaxTimeouts)
        {
            return null;
        }

        string asked = isWhole ? $@"\A(?:{expression})\z" : expression;
        try
        {
            return Made(asked).IsMatch(text);
        }
        catch (ArgumentException)
        {
            return null;
        }
        catch (RegexMatchTimeoutException)
        {
            _timeouts++;
            return null;
        }
    }

    /// <summary>Tells where a matcher's own example does not match it, or nobody can say.</summary>
    public void TellWhereNotMatched(PactMatcher matcher, string example, FindingList findings)
    {
        if (matcher.Regex is not { } expression)
        {
            return;
        }

        switch (Matches(expression, example, isWhole: false))
        {
            case null:
                findings.Tell(PactRules.MatcherUndecided, matcher.Place, "The regular expression cannot be tried here: it is not one that is understood, is too long, or takes too much time.");
                break;
            case false:
                findings.Tell(PactRules.MatcherExample, matcher.Place, $"The regular expression does not match the pact's own example '{Shown(example)}'.");
                break;
        }
    }

    /// <summary>As much of a text as a message shows.</summary>
    public static string Shown(string text) => text.Length <= 60 ? text : text[..60] + "…";

    private Regex Made(string expression)
    {
        if (!_made.TryGetValue(expression, out Regex? made))
        {
            if (_made.Count >= MaxKept)
            {
                _made.Clear();
            }

            made = Make(expression);
            _made.Add(expression, made);
        }

        return made;
    }

    private static Regex Make(string expression)
    {
        try
        {
            // With a bound on its time, .NET says of long texts that they do not match where they do; without backtracking none is needed.
            return new Regex(expression, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);
        }
        catch (NotSupportedException)
        {
            return new Regex(expression, RegexOptions.CultureInvariant, Most);
        }
    }
}
