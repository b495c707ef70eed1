namespace RemediationContracts.SourceGenerator.Spec;

/// <summary>A property of an emitted record.</summary>
/// <param name="JsonName">The name in JSON.</param>
/// <param name="Name">The name in C#, without a leading <c>@</c>.</param>
/// <param name="Description">What it means; null where the contract does not say.</param>
/// <param name="Default">What the service takes where it is absent, as it is shown; null where the contract does not say.</param>
/// <param name="Deprecated">Whether it should no longer be used.</param>
/// <param name="Required">Whether an object must have it, in the directions in which it can stand.</param>
/// <param name="Form">How the property says that it is absent.</param>
/// <param name="Direction">The direction in which it stands; both but for a read-only or write-only member.</param>
/// <param name="HoldsNull">Whether the property's type, by itself, can be null; its base may say so where the record does not.</param>
/// <param name="Origin">Whether the record declares it or its base.</param>
/// <param name="IsVirtual">Whether a descendant requires what the record leaves open.</param>
/// <param name="NamesType">Whether it tells the type from others, so that it is written whichever way the payload goes.</param>
/// <param name="Value">The type of its value.</param>
internal sealed record PropertySpec(
    string JsonName,
    string Name,
    string? Description,
    string? Default,
    bool Deprecated,
    bool Required,
    PropertyForm Form,
    PropertyDirection Direction,
    bool HoldsNull,
    PropertyOrigin Origin,
    bool IsVirtual,
    bool NamesType,
    ValueSpec Value);
