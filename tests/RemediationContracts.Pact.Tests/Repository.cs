using System.IO;
using System.Linq;
using System.Reflection;

namespace RemediationContracts.Pact.Tests;

/// <summary>Where things lie, as the build said.</summary>
internal static class Repository
{
    internal static string Root { get; } = Metadata("RepositoryRoot");

    internal static string RemediateContract => Path.Combine(Root, "contracts", "remediate.openapi.json");

    /// <summary>The pact that the playbook's own test holds.</summary>
    internal static string PlaybooksPact => Path.Combine(Root, "contracts", "pacts", "soar-playbook-microsoft-graph.json");

    /// <summary>The package list of the tools of others, and a program for them.</summary>
    internal static string OutsideTools { get; } = Path.Combine(Root, "tests", "RemediationContracts.Pact.Tests", "outside");

    /// <summary>A folder that the build owns, for what these tools need.</summary>
    internal static string OutsideToolsInstallation { get; } = Metadata("OutsideToolsFolder");

    private static string Metadata(string key) =>
        typeof(Repository).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == key).Value!;
}
