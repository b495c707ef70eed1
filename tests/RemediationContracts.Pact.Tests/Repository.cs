using System;
using System.IO;

namespace RemediationContracts.Pact.Tests;

/// <summary>The files of the repository that the tests read.</summary>
internal static class Repository
{
    internal static string Root { get; } = Find();

    internal static string RemediateContract => Path.Combine(Root, "contracts", "remediate.openapi.json");

    private static string Find()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "RemediationContracts.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new DirectoryNotFoundException("The tests do not lie in the repository.");
    }
}
