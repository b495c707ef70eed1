namespace RemediationContracts.SourceGenerator.Spec;

/// <summary>What is checked of a scalar besides its type and format.</summary>
/// <param name="MinLength">The least length of a string, in code points.</param>
/// <param name="MaxLength">The greatest length of a string, in code points.</param>
/// <param name="Pattern">The pattern of a string as an expression of .NET, or null.</param>
/// <param name="IsPatternByUnit">Whether that expression reads a text as it stands, unit by unit.</param>
/// <param name="PatternAstral">What that expression tells of characters beyond the Basic Multilingual Plane, or null.</param>
/// <param name="PatternText">The pattern as the contract writes it, or null.</param>
/// <param name="Minimum">The least number, as the contract writes it, or null.</param>
/// <param name="ExclusiveMinimum">Whether that number itself is refused.</param>
/// <param name="Maximum">The greatest number, as the contract writes it, or null.</param>
/// <param name="ExclusiveMaximum">Whether that number itself is refused.</param>
/// <param name="MultipleOf">What a number is a multiple of, as the contract writes it, or null.</param>
/// <param name="Allowed">The values that alone are allowed; empty where the contract lists none.</param>
/// <param name="IsConst">Whether that is the one value of <c>const</c>.</param>
internal sealed record RulesSpec(
    int? MinLength = null,
    int? MaxLength = null,
    string? Pattern = null,
    bool IsPatternByUnit = false,
    string? PatternAstral = null,
    string? PatternText = null,
    string? Minimum = null,
    bool ExclusiveMinimum = false,
    string? Maximum = null,
    bool ExclusiveMaximum = false,
    string? MultipleOf = null,
    EquatableArray<string> Allowed = default,
    bool IsConst = false);
