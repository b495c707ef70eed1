using System.IO;
using Xunit;

namespace RemediationContracts.Verification.Tests.Opinions;

/// <summary>A test over documents of others, which are no part of this repository.</summary>
[System.AttributeUsage(System.AttributeTargets.Method)]
public sealed class CorpusFactAttribute : FactAttribute
{
    /// <summary>The folder of the documents, beside the repository.</summary>
    public static string Folder { get; } = Path.GetFullPath(Path.Combine(Repository.Root, "..", "shared", "data", "corpus"));

    public CorpusFactAttribute()
    {
        if (!Directory.Exists(Folder))
        {
            Skip = "The documents are not part of this repository, and do not lie beside it.";
        }
    }
}
