using Xunit;

namespace PackageTests;

/// <summary>One pack for all tests, and one build at a time.</summary>
[CollectionDefinition(nameof(PackedPackagesCollection))]
public sealed class PackedPackagesCollection : ICollectionFixture<PackedPackages>;
