using System.IO;
using System.Linq;
using System.Reflection;

namespace RemediationContracts.Model.Tests;

/// <summary>The files of the repository that tests are about.</summary>
internal static class Repository
{
    /// <summary>The repository's folder, as the build wrote it down.</summary>
    public static string Root { get; } = typeof(Repository).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == "RepositoryRoot").Value!;

    /// <summary>The contract that every example uses.</summary>
    public static byte[] Contract => File.ReadAllBytes(Path.Combine(Root, "contracts", "remediate.openapi.json"));
}
