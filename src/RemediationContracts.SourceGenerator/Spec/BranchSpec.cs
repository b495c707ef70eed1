namespace RemediationContracts.SourceGenerator.Spec;

/// <summary>An alternative of a union.</summary>
/// <param name="Name">The nested record's name, such as <c>OfCard</c>.</param>
/// <param name="Label">What it is called in messages.</param>
/// <param name="Value">What it holds.</param>
/// <param name="Converts">Whether a value of its type becomes the union by itself.</param>
/// <param name="Property">The property of the discriminating member; null where the alternative has none in C#.</param>
/// <param name="Values">The values of the discriminator that name it.</param>
internal sealed record BranchSpec(
    string Name,
    string Label,
    ValueSpec Value,
    bool Converts,
    PropertySpec? Property,
    EquatableArray<DiscriminatorValueSpec> Values);
