namespace RemediationContracts.SourceGenerator.Spec;

/// <summary>A body that is neither an object nor a union, as a record with its value.</summary>
/// <param name="Name">The name in C#.</param>
/// <param name="Description">What it means, as the contract says; null where it does not.</param>
/// <param name="Deprecated">Whether it should no longer be used.</param>
/// <param name="InRequest">Whether it can be sent.</param>
/// <param name="InResponse">Whether it can be received.</param>
/// <param name="IsReread">Whether an instance must be written and read to find all that is wrong with it.</param>
/// <param name="Value">What it holds.</param>
internal sealed record RootSpec(
    string Name,
    string? Description,
    bool Deprecated,
    bool InRequest,
    bool InResponse,
    bool IsReread,
    ValueSpec Value) : IPayloadSpec;
