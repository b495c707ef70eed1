using System;
using System.IO;

namespace RemediationContracts.SourceGenerator.Tests;

/// <summary>The repository that the tests run from.</summary>
internal static class Repository
{
    /// <summary>Its root.</summary>
    public static string Folder { get; } = Find();

    private static string Find()
    {
        string? folder = AppContext.BaseDirectory;
        while (folder is not null && !File.Exists(Path.Combine(folder, "RemediationContracts.sln")))
        {
            folder = Path.GetDirectoryName(folder);
        }

        return folder ?? throw new InvalidOperationException("The tests do not run from within the repository.");
    }
}
