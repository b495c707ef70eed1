using System;
using System.Text.RegularExpressions;

namespace RemediationContracts.Model.Patterns;

/// <summary>Matches a string of the contract itself, such as a member of an enumeration.</summary>
internal static class PatternMatch
{
    private static readonly TimeSpan Most = TimeSpan.FromSeconds(2);

    /// <summary>Whether an expression of ECMA-262 matches a string; so it does where that cannot be told.</summary>
    public static bool IsMatch(string pattern, string text)
    {
        if (!EcmaPattern.TryTranslate(pattern, out string translated, out _))
        {
            return true;
        }

#if NET
        return Regex.IsMatch(text, translated, RegexOptions.CultureInvariant | RegexOptions.NonBacktracking, Most);
#else
        try
        {
            return Regex.IsMatch(text, translated, RegexOptions.CultureInvariant, Most);
        }
        catch (RegexMatchTimeoutException)
        {
            return true;
        }
#endif
    }
}
