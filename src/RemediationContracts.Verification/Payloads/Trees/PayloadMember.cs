namespace RemediationContracts.Verification.Payloads.Trees;

/// <summary>A member of an object.</summary>
internal sealed record PayloadMember(string Name, PayloadValue Value);
