namespace RemediationContracts.SourceGenerator.Spec;

/// <summary>An object schema as a C# record.</summary>
/// <param name="Name">The name in C#.</param>
/// <param name="Description">What it means, as the contract says; null where it does not.</param>
/// <param name="Deprecated">Whether it should no longer be used.</param>
/// <param name="InRequest">Whether it can be sent. Where it can only be received, enumerations are read with tolerance.</param>
/// <param name="InResponse">Whether it can be received.</param>
/// <param name="Properties">The declared properties, in the contract's order.</param>
/// <param name="KeepsUndeclaredMembers">Whether members that are not declared are allowed, and so kept.</param>
internal sealed record ObjectSpec(
    string Name,
    string? Description,
    bool Deprecated,
    bool InRequest,
    bool InResponse,
    EquatableArray<PropertySpec> Properties,
    bool KeepsUndeclaredMembers);
