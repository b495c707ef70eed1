namespace RemediationContracts.SourceGenerator.Spec;

/// <summary>What is checked of an object's members as a whole.</summary>
/// <param name="Required">The names that must be among the undeclared members.</param>
/// <param name="Least">The least number of members.</param>
/// <param name="Most">The greatest number of members.</param>
internal sealed record MemberRulesSpec(EquatableArray<string> Required, int? Least, int? Most);
