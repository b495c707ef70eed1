namespace RemediationContracts.Verification.Tests.SchemaSuite;

/// <summary>Where this repository does not judge as the suite does.</summary>
/// <param name="File">The suite's file.</param>
/// <param name="Case">The case.</param>
/// <param name="Test">The test, or <see cref="EveryTest"/>.</param>
/// <param name="Told">The errors of the contract; or <c>accepted</c> where an invalid value is accepted, or the rule by which a valid one is refused.</param>
internal sealed record SuiteGap(string File, string Case, string Test, string Told)
{
    /// <summary>The test of a case whose schema is refused.</summary>
    public const string EveryTest = "*";
}
