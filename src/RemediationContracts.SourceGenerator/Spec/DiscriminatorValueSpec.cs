namespace RemediationContracts.SourceGenerator.Spec;

/// <summary>A value of a discriminator.</summary>
/// <param name="JsonValue">The string in JSON.</param>
/// <param name="EnumMember">The member where the property is of an enumeration that has it; null otherwise.</param>
/// <param name="Namespace">The namespace of the enumeration; empty where there is none.</param>
internal sealed record DiscriminatorValueSpec(string JsonValue, string? EnumMember, string Namespace);
