namespace RemediationContracts.SourceGenerator.Binding;

/// <summary>A pattern of the contract for .NET.</summary>
internal static class PatternTranslation
{
    /// <summary>The expression of .NET that matches what a pattern of ECMA-262 does.</summary>
    public static string Of(string pattern) => pattern;
}
