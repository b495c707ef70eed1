using RemediationContracts.SourceGenerator.Spec;

namespace RemediationContracts.SourceGenerator.Pipeline;

/// <summary>What was made of a contract's file. The two halves go separate ways, so that a moved error emits nothing again.</summary>
/// <param name="Path">The file.</param>
/// <param name="Spec">What to emit, without positions; null where there is nothing.</param>
/// <param name="Diagnostics">What there is to tell, with positions.</param>
internal sealed record ParsedContract(string Path, ContractSpec? Spec, EquatableArray<DiagnosticInfo> Diagnostics);
