namespace RemediationContracts.SourceGenerator.Spec;

/// <summary>How the descendants of a record are told apart.</summary>
/// <param name="Property">The property of the discriminating member.</param>
/// <param name="Own">The values that name the record itself.</param>
/// <param name="Descendants">Every descendant that a value names, the most derived first.</param>
internal sealed record HierarchySpec(
    PropertySpec Property,
    EquatableArray<DiscriminatorValueSpec> Own,
    EquatableArray<DescendantSpec> Descendants);
