using System;
using System.IO;
using System.Linq;
using System.Reflection;

namespace RemediationContracts.Testing.Corpus;

/// <summary>Documents of others, which are no part of this repository and may lie beside it.</summary>
public static class SharedDocuments
{
    /// <summary>Their folder.</summary>
    public static string Folder { get; } = Path.GetFullPath(Path.Combine(
        typeof(SharedDocuments).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(static attribute => attribute.Key == "RepositoryRoot").Value!, "..", "shared", "data"));

    /// <summary>The paths of the corpus, in order; none where it is absent.</summary>
    public static string[] Corpus { get; } = Directory.Exists(Path.Combine(Folder, "corpus"))
        ? [.. Directory.EnumerateFiles(Path.Combine(Folder, "corpus"), "*.json").Order(StringComparer.Ordinal)]
        : [];

    /// <summary>Why a test over them does nothing; null where they are there.</summary>
    public static string? Absent { get; } = Corpus.Length > 0 ? null : "The documents are not part of this repository, and do not lie beside it.";
}
