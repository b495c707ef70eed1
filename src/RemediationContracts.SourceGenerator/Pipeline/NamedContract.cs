using RemediationContracts.SourceGenerator.Spec;

namespace RemediationContracts.SourceGenerator.Pipeline;

/// <summary>What to emit for a contract, and the file's name for messages.</summary>
internal sealed record NamedContract(string Path, ContractSpec Spec);
