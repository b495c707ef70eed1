using System.IO;

namespace ContractTests.Documentation;

/// <summary>
/// The documents that the contract was written from. They are no part of the repository: they lie in <c>shared/data</c> beside it
/// (or beside a folder that holds it), or nowhere.
/// </summary>
internal static class SourceMaterial
{
    /// <summary>The documentation page of the action.</summary>
    public const string Page = "remediate-action.md";

    /// <summary>What Microsoft Graph's own metadata says of the action.</summary>
    public const string Metadata = "remediate.graph.openapi.json";

    /// <summary>The path of a document, or null where it is absent.</summary>
    public static string? Find(string name)
    {
        for (DirectoryInfo? folder = new DirectoryInfo(Repository.Root).Parent; folder is not null; folder = folder.Parent)
        {
            string candidate = Path.Combine(folder.FullName, "shared", "data", name);
            if (File.Exists(candidate))
            {
                return candidate;
            }
        }

        return null;
    }

    /// <summary>The text of a document that is known to be there.</summary>
    public static string Read(string name) => File.ReadAllText(Find(name) ?? throw new FileNotFoundException($"The source document {name} is absent."));
}
