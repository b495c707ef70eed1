namespace RemediationContracts.SourceGenerator.Spec;

/// <summary>A union as an abstract record with a nested record for each alternative.</summary>
/// <param name="Name">The name in C#.</param>
/// <param name="Description">What it means, as the contract says; null where it does not.</param>
/// <param name="Deprecated">Whether it should no longer be used.</param>
/// <param name="InRequest">Whether it can be sent.</param>
/// <param name="InResponse">Whether it can be received.</param>
/// <param name="IsReread">Whether an instance must be written and read to find all that is wrong with it.</param>
/// <param name="IsOneOf">Whether a value must fit exactly one alternative, not one or more.</param>
/// <param name="Discriminator">The member that tells the alternatives apart; null where each is tried.</param>
/// <param name="Branches">The alternatives, in the contract's order.</param>
/// <param name="Not">What the value must not be; null where there is nothing.</param>
internal sealed record UnionSpec(
    string Name,
    string? Description,
    bool Deprecated,
    bool InRequest,
    bool InResponse,
    bool IsReread,
    bool IsOneOf,
    string? Discriminator,
    EquatableArray<BranchSpec> Branches,
    ValueSpec? Not) : IPayloadSpec;
