using System.IO;
using System.Linq;
using System.Reflection;

namespace ContractTests;

/// <summary>Where things lie, as the build said.</summary>
internal static class Repository
{
    /// <summary>The repository's root.</summary>
    public static string Root { get; } = Metadata("RepositoryRoot");

    /// <summary>The contract under test.</summary>
    public static string Contract { get; } = Path.Combine(Root, "contracts", "remediate.openapi.json");

    /// <summary>The package list and the rules for the tools of others.</summary>
    public static string OutsideTools { get; } = Path.Combine(Root, "tests", "ContractTests", "outside");

    /// <summary>A folder that the build owns, for what these tools need.</summary>
    public static string OutsideToolsInstallation { get; } = Metadata("OutsideToolsFolder");

    private static string Metadata(string key) =>
        typeof(Repository).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == key).Value!;
}
