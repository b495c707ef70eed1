namespace RemediationContracts.Testing;

/// <summary>A string, decoded.</summary>
public sealed record PayloadText(string Text) : PayloadTree;
