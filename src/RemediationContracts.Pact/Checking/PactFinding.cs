using RemediationContracts.Model.Diagnostics;

namespace RemediationContracts.Pact.Checking;

/// <summary>Where a pact and a contract disagree.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Level">How much it weighs here.</param>
/// <param name="Message">What is wrong, as a sentence.</param>
/// <param name="Pointer">The JSON Pointer of the place in the pact.</param>
/// <param name="Offset">The offset of the place in the pact, in bytes.</param>
/// <param name="Contract">What the contract says of it, or null where it says nothing.</param>
public sealed record PactFinding(PactRule Rule, DiagnosticLevel Level, string Message, string Pointer, int Offset, ContractPlace? Contract);
