using Xunit;

namespace RemediationContracts.Verification.Tests.Opinions;

/// <summary>Tests that need a judge from outside share one installation.</summary>
[CollectionDefinition(Name)]
public sealed class OutsideJudgesCollection : ICollectionFixture<OutsideJudges>
{
    public const string Name = "Judges from outside";
}
