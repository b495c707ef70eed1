namespace RemediationContracts.Model.Diagnostics;

/// <summary>A rule that a contract can break. Its id is permanent and never reused.</summary>
/// <param name="Id">The id, <c>RCnnnn</c>.</param>
/// <param name="Title">What the rule asks for, in a few words.</param>
/// <param name="Level">How much a breach weighs.</param>
public sealed record ContractRule(string Id, string Title, DiagnosticLevel Level);
