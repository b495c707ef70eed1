namespace RemediationContracts.SourceGenerator.Spec;

/// <summary>An object schema as a C# record.</summary>
/// <param name="Name">The name in C#.</param>
/// <param name="Description">What it means, as the contract says; null where it does not.</param>
/// <param name="Deprecated">Whether it should no longer be used.</param>
/// <param name="InRequest">Whether it can be sent.</param>
/// <param name="InResponse">Whether it can be received.</param>
/// <param name="IsReread">Whether an instance must be written and read to find all that is wrong with it.</param>
/// <param name="Properties">The properties, those of the base included, in the contract's order.</param>
/// <param name="Undeclared">What becomes of undeclared members.</param>
/// <param name="AdditionalProperties">The values of undeclared members, where they have a schema; null otherwise.</param>
/// <param name="Members">What is checked of the members as a whole; null where there is nothing.</param>
/// <param name="Not">What the object must not be; null where there is nothing.</param>
/// <param name="Base">The record that this one extends, or null.</param>
/// <param name="Hierarchy">What tells its descendants apart; null where it has none.</param>
/// <param name="Discriminator">The property that its constructor sets, with the value; null where there is none.</param>
internal sealed record ObjectSpec(
    string Name,
    string? Description,
    bool Deprecated,
    bool InRequest,
    bool InResponse,
    bool IsReread,
    EquatableArray<PropertySpec> Properties,
    UndeclaredMembers Undeclared,
    ValueSpec? AdditionalProperties = null,
    MemberRulesSpec? Members = null,
    ValueSpec? Not = null,
    BaseSpec? Base = null,
    HierarchySpec? Hierarchy = null,
    DiscriminatorSpec? Discriminator = null) : IPayloadSpec;
