namespace RemediationContracts.SourceGenerator.Spec;

/// <summary>A named part of a header's value.</summary>
/// <param name="Variable">The variable's name in the template.</param>
/// <param name="Name">The property's name in C#.</param>
internal sealed record CaptureSpec(string Variable, string Name);
