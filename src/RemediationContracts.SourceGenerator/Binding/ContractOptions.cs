namespace RemediationContracts.SourceGenerator.Binding;

/// <summary>What a project says about a contract (metadata of <c>ApiContract</c>); null where it says nothing.</summary>
/// <param name="Namespace">The namespace of the emitted types; <paramref name="RootNamespace"/> where it is null.</param>
/// <param name="Operations">The operations to emit, with commas between; all where it is null.</param>
/// <param name="Accessibility"><c>public</c> or <c>internal</c>; <c>public</c> where it is null.</param>
/// <param name="RootNamespace">The project's root namespace.</param>
internal sealed record ContractOptions(string? Namespace, string? Operations, string? Accessibility, string? RootNamespace);
