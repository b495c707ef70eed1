using RemediationContracts.Model.Diagnostics;

namespace RemediationContracts.Pact.Checking;

/// <summary>A rule of the comparison of a pact with a contract.</summary>
/// <param name="Id">Its name, which never changes: <c>pact-…</c>.</param>
/// <param name="Level">How much a finding weighs, unless the interaction itself takes weight from it.</param>
public sealed record PactRule(string Id, DiagnosticLevel Level);
