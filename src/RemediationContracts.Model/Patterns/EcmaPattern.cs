using System;
using System.Diagnostics.CodeAnalysis;

namespace RemediationContracts.Model.Patterns;

/// <summary>
/// Translates regular expressions of ECMA-262, as JSON Schema has them, into those of .NET. An expression is read as with the flag <c>u</c>
/// where it is one so, else as without.
/// </summary>
public static class EcmaPattern
{
    private const int MostCharacters = 10_000;

    /// <summary>Translates an expression into one of .NET that matches the same strings, and that runs without backtracking.</summary>
    /// <param name="pattern">The expression, as ECMA-262 writes it; it may match anywhere.</param>
    /// <param name="translated">The expression for .NET; null where there is none.</param>
    /// <param name="problem">What cannot be translated, as a clause without a full stop; empty where all is.</param>
    public static bool TryTranslate(string pattern, [NotNullWhen(true)] out TranslatedPattern? translated, out string problem)
    {
        _ = pattern ?? throw new ArgumentNullException(nameof(pattern));
        translated = null;
        problem = string.Empty;
        if (pattern.Length > MostCharacters)
        {
            problem = "it is too long";
            return false;
        }

        try
        {
            translated = Translate(pattern, isUnicode: true);
            return true;
        }
        catch (PatternException exception) when (exception.IsSyntax && !NamesProperty(pattern))
        {
            // Annex B allows more, without the flag.
        }
        catch (PatternException exception)
        {
            problem = exception.Message;
            return false;
        }

        try
        {
            translated = Translate(pattern, isUnicode: false);
            return true;
        }
        catch (PatternException exception)
        {
            problem = exception.Message;
            return false;
        }
    }

    /// <summary>Reads an expression that can be translated, as <see cref="TryTranslate"/> does.</summary>
    internal static PatternNode Parse(string pattern, out bool isUnicode)
    {
        isUnicode = true;
        try
        {
            return new PatternParser(pattern, isUnicode: true).Parse();
        }
        catch (PatternException exception) when (exception.IsSyntax && !NamesProperty(pattern))
        {
            isUnicode = false;
            return new PatternParser(pattern, isUnicode: false).Parse();
        }
    }

    private static TranslatedPattern Translate(string pattern, bool isUnicode) =>
        PatternWriter.Write(new PatternParser(pattern, isUnicode).Parse(), isUnicode);

    /// <summary>Whether a property of characters is meant, which the flag alone gives a meaning.</summary>
    private static bool NamesProperty(string pattern) =>
        pattern.Contains(@"\p{") || pattern.Contains(@"\P{");
}
