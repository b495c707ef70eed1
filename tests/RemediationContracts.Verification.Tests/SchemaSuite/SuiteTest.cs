namespace RemediationContracts.Verification.Tests.SchemaSuite;

/// <summary>A value of the suite.</summary>
/// <param name="Name">What the value shows.</param>
/// <param name="Data">The value, as JSON.</param>
/// <param name="IsValid">Whether it fits its case's schema.</param>
internal sealed record SuiteTest(string Name, string Data, bool IsValid);
