namespace RemediationContracts.SourceGenerator.Naming;

/// <summary>Something that needs a name in C#.</summary>
/// <param name="Name">Its name in the contract.</param>
/// <param name="IsDotted">Whether the name has segments, with dots between, of which the last may do.</param>
/// <param name="Given">The name that the contract gives by <c>x-csharp-name</c>, or null.</param>
/// <param name="Offset">Where it stands in the contract, for diagnostics.</param>
internal sealed record NameRequest(string Name, bool IsDotted, string? Given, int Offset);
