using RemediationContracts.Model.Json;

namespace RemediationContracts.Model.Diagnostics;

/// <summary>A breach of a rule, at its place in the contract.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Message">What is wrong and what to do, as a sentence.</param>
/// <param name="Pointer">The JSON Pointer of the place.</param>
/// <param name="Start">Where the place begins.</param>
/// <param name="End">Where the place ends.</param>
public sealed record ContractDiagnostic(ContractRule Rule, string Message, string Pointer, TextPosition Start, TextPosition End);
