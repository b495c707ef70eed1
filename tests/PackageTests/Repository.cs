using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;

namespace PackageTests;

/// <summary>Where things lie, as the build said.</summary>
internal static class Repository
{
    /// <summary>The repository's root.</summary>
    public static string Root { get; } = Metadata("RepositoryRoot");

    /// <summary>The machine's folder of packages.</summary>
    public static string Packages { get; } = Metadata("NuGetPackageRoot");

    /// <summary>The folder with the reference assemblies of .NET 10.</summary>
    public static string ReferenceAssemblies { get; } =
        Path.Combine(Directory.GetDirectories(Path.Combine(Metadata("TargetingPacks"), "Microsoft.NETCore.App.Ref"), "10.*").Max()!, "ref", "net10.0");

    /// <summary>The contract that the fixtures take.</summary>
    public static string Contract { get; } = Path.Combine(Root, "contracts", "remediate.openapi.json");

    /// <summary>The projects that lie outside of the solution.</summary>
    public static string Fixtures { get; } = Path.Combine(Root, "tests", "PackageTests", "Fixtures");

    /// <summary>Every project under <c>src/</c>.</summary>
    public static IReadOnlyList<string> Projects { get; } =
        [.. Directory.EnumerateDirectories(Path.Combine(Root, "src")).SelectMany(folder => Directory.EnumerateFiles(folder, "*.csproj")).Order(System.StringComparer.Ordinal)];

    private static string Metadata(string key) =>
        typeof(Repository).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == key).Value!;
}
