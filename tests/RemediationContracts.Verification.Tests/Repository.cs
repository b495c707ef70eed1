using System.IO;
using System.Linq;
using System.Reflection;

namespace RemediationContracts.Verification.Tests;

/// <summary>Where things lie, as the build said.</summary>
internal static class Repository
{
    /// <summary>The repository's root.</summary>
    public static string Root { get; } = Metadata("RepositoryRoot");

    /// <summary>The package list for the judges from outside.</summary>
    public static string OutsideTools { get; } = Path.Combine(Root, "tests", "RemediationContracts.Verification.Tests", "outside");

    /// <summary>A folder that the build owns, for what these need.</summary>
    public static string OutsideToolsInstallation { get; } = Metadata("OutsideToolsFolder");

    private static string Metadata(string key) =>
        typeof(Repository).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == key).Value!;
}
