using System.IO;
using System.Linq;
using System.Reflection;
using Xunit;

namespace RemediationContracts.Cli.Tests;

/// <summary>A test over documents of others, which are no part of this repository.</summary>
[System.AttributeUsage(System.AttributeTargets.Method)]
public sealed class CorpusTheoryAttribute : TheoryAttribute
{
    public CorpusTheoryAttribute()
    {
        if (!Directory.Exists(Folder))
        {
            Skip = "The documents are not part of this repository, and do not lie beside it.";
        }
    }

    /// <summary>The folder of the documents, beside the repository.</summary>
    public static string Folder { get; } = Path.GetFullPath(Path.Combine(
        typeof(CorpusTheoryAttribute).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(static attribute => attribute.Key == "RepositoryRoot").Value!, "..", "shared", "data", "corpus"));

    /// <summary>The names of the documents.</summary>
    public static TheoryData<string> Documents { get; } = [.. (Directory.Exists(Folder) ? Directory.GetFiles(Folder, "*.json") : []).Select(static path => Path.GetFileName(path)).Order()];
}
