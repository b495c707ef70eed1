namespace RemediationContracts.SourceGenerator.Spec;

/// <summary>The record that another extends.</summary>
/// <param name="Name">The name in C#.</param>
/// <param name="Undeclared">What becomes of undeclared members there: its property for them is inherited.</param>
internal sealed record BaseSpec(string Name, UndeclaredMembers Undeclared);
