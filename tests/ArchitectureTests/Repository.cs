using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;

namespace ArchitectureTests;

/// <summary>Where things lie, as the build said.</summary>
internal static class Repository
{
    /// <summary>The repository's root, with a separator at its end.</summary>
    public static string Root { get; } = Metadata("RepositoryRoot").Single();

    /// <summary>The files of what the build made of the projects under <c>src/</c>, an assembly for each target framework.</summary>
    public static IReadOnlyList<string> AssemblyFiles { get; } = [.. Metadata("AssemblyUnderTest").Order(StringComparer.Ordinal)];

    /// <summary>These assemblies.</summary>
    public static IReadOnlyList<BuiltAssembly> Assemblies { get; } = [.. AssemblyFiles.Select(BuiltAssembly.Read)];

    /// <summary>The projects under <c>src/</c>.</summary>
    public static IReadOnlyList<ProjectFile> Projects { get; } =
        [.. Directory.EnumerateDirectories(Path.Combine(Root, "src")).SelectMany(folder => Directory.EnumerateFiles(folder, "*.csproj")).Order(StringComparer.Ordinal).Select(ProjectFile.Read)];

    /// <summary>Files that people wrote, by their paths from the root.</summary>
    /// <param name="folder">A folder under the root.</param>
    /// <param name="pattern">The names that are meant.</param>
    public static IEnumerable<string> Files(string folder, string pattern) =>
        Directory.EnumerateFiles(Path.Combine(Root, folder), pattern, SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(Root, path).Replace('\\', '/'))
            .Where(path => !path.Split('/').Any(segment => segment is "bin" or "obj" or "node_modules" or "TestResults"))
            .Order(StringComparer.Ordinal);

    private static IEnumerable<string> Metadata(string key) =>
        typeof(Repository).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Where(attribute => attribute.Key == key).Select(attribute => attribute.Value!);
}
