using Xunit;

namespace ContractTests.Judges;

/// <summary>Tests that use the outside tools share one installation.</summary>
[CollectionDefinition(Name)]
public sealed class OutsideToolsCollection : ICollectionFixture<OutsideTools>
{
    public const string Name = "Outside tools";
}
