namespace RemediationContracts.Testing;

/// <summary>A member of a <see cref="PayloadObject"/>.</summary>
public sealed record PayloadMember(string Name, PayloadTree Value);
