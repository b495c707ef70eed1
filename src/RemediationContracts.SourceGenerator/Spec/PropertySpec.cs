namespace RemediationContracts.SourceGenerator.Spec;

/// <summary>A property of an emitted record.</summary>
/// <param name="JsonName">The name in JSON.</param>
/// <param name="Name">The name in C#, without a leading <c>@</c>.</param>
/// <param name="Description">What it means; null where the contract does not say.</param>
/// <param name="Deprecated">Whether it should no longer be used.</param>
/// <param name="Required">Whether an object must have it.</param>
/// <param name="Value">The type of its value.</param>
internal sealed record PropertySpec(
    string JsonName,
    string Name,
    string? Description,
    bool Deprecated,
    bool Required,
    ValueSpec Value);
