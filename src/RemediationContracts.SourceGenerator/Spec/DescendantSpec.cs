namespace RemediationContracts.SourceGenerator.Spec;

/// <summary>A record that extends another, as the other one knows it.</summary>
/// <param name="TypeName">The name in C#.</param>
/// <param name="HasDescendants">Whether it has descendants itself.</param>
/// <param name="Values">The values that name it; empty where none does.</param>
internal sealed record DescendantSpec(string TypeName, bool HasDescendants, EquatableArray<DiscriminatorValueSpec> Values);
