namespace RemediationContracts.SourceGenerator.Spec;

/// <summary>What a record of a hierarchy is named by in JSON.</summary>
/// <param name="Property">The property of the discriminating member.</param>
/// <param name="Value">The value.</param>
internal sealed record DiscriminatorSpec(PropertySpec Property, DiscriminatorValueSpec Value);
