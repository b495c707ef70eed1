using System;
using System.IO;
using System.Linq;
using RemediationContracts.SourceGenerator.Tests.Driver;
using RemediationContracts.Testing.Corpus;

namespace RemediationContracts.SourceGenerator.Tests.Corpus;

/// <summary>
/// Real OpenAPI documents, which are not part of this repository: those beside it, and those of the folder that <c>RC_CORPUS</c> names.
/// </summary>
internal static class CorpusDocuments
{
    /// <summary>Why a test over them does nothing; null where there are some.</summary>
    public static string? Absent { get; } =
        Files().Length > 0 ? null : "The corpus of real documents (../shared/data) is not on this machine, and RC_CORPUS names no folder.";

    /// <summary>Whether they are documents of which the tests know nothing beforehand.</summary>
    public static bool AreStrangers => Environment.GetEnvironmentVariable("RC_CORPUS") is { Length: > 0 };

    /// <summary>The files' paths.</summary>
    public static string[] Files()
    {
        if (AreStrangers)
        {
            return [.. Directory.EnumerateFiles(Environment.GetEnvironmentVariable("RC_CORPUS")!, "*.json", SearchOption.AllDirectories).Order(StringComparer.Ordinal)];
        }

        return SharedDocuments.Absent is null ? [.. SharedDocuments.Corpus, Path.Combine(SharedDocuments.Folder, "remediate.graph.openapi.json")] : [];
    }

    /// <summary>A document as the compiler hands it over.</summary>
    public static ContractText Text(string file) => new(Path.GetFileName(file), File.ReadAllText(file));
}
