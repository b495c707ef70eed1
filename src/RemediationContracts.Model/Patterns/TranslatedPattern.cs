namespace RemediationContracts.Model.Patterns;

/// <summary>A pattern as an expression of .NET.</summary>
/// <param name="Expression">
/// The expression, without options but <c>NonBacktracking</c> and <c>CultureInvariant</c>; whether it matches is what counts, and not where.
/// </param>
/// <param name="IsByUnit">
/// Whether it reads the text as it stands, unit by unit; else each character beyond the Basic Multilingual Plane is one unit to it.
/// </param>
/// <param name="Astral">What it tells of these characters, as the library reads it; empty where it takes them all alike.</param>
public sealed record TranslatedPattern(string Expression, bool IsByUnit, string Astral);
