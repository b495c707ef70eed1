using System.Collections.Generic;
using RemediationContracts.Model.Diagnostics;
using RemediationContracts.SourceGenerator.Spec;

namespace RemediationContracts.SourceGenerator.Binding;

/// <summary>What was made of a contract for C#.</summary>
/// <param name="Spec">What to emit, or null where a project's options leave nothing.</param>
/// <param name="Diagnostics">What there is to tell.</param>
internal sealed record BoundContract(ContractSpec? Spec, IReadOnlyList<ContractDiagnostic> Diagnostics);
