namespace RemediationContracts.Testing;

/// <summary>A number, <c>true</c>, <c>false</c> or <c>null</c>, as it is written.</summary>
public sealed record PayloadLiteral(string Json) : PayloadTree;
