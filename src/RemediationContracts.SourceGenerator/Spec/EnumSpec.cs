namespace RemediationContracts.SourceGenerator.Spec;

/// <summary>An enumeration of strings as a C# enum.</summary>
/// <param name="Name">The name in C#.</param>
/// <param name="JsonClass">The name of the class that holds its strings.</param>
/// <param name="Description">What it means; null where the contract does not say.</param>
/// <param name="Deprecated">Whether it should no longer be used.</param>
/// <param name="IsFlags">Whether a value is one or more members.</param>
/// <param name="IsOpen">Whether it can be received and may grow, so that values that are still to come are held too.</param>
/// <param name="Members">The members, in the contract's order; their numbers start at 1.</param>
internal sealed record EnumSpec(
    string Name,
    string JsonClass,
    string? Description,
    bool Deprecated,
    bool IsFlags,
    bool IsOpen,
    EquatableArray<EnumMemberSpec> Members);
