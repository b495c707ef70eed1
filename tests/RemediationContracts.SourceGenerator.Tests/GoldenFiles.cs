using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Xunit;

namespace RemediationContracts.SourceGenerator.Tests;

/// <summary>The emitted files as they were last looked at. With RC_UPDATE_GOLDEN=1 they are written anew, to be looked at again.</summary>
internal static class GoldenFiles
{
    public static void Compare(string folder, IReadOnlyDictionary<string, string> files)
    {
        string path = Path.Combine(ProjectFolder(), "Golden", folder);
        if (Environment.GetEnvironmentVariable("RC_UPDATE_GOLDEN") == "1")
        {
            Write(path, files);
        }

        Assert.Equal(Directory.GetFiles(path).Select(Path.GetFileName).Order(StringComparer.Ordinal), files.Keys.Order(StringComparer.Ordinal));
        foreach ((string name, string text) in files)
        {
            Assert.Equal(File.ReadAllText(Path.Combine(path, name)), text);
        }
    }

    private static void Write(string path, IReadOnlyDictionary<string, string> files)
    {
        if (Directory.Exists(path))
        {
            Directory.Delete(path, recursive: true);
        }

        Directory.CreateDirectory(path);
        foreach ((string name, string text) in files)
        {
            File.WriteAllText(Path.Combine(path, name), text);
        }
    }

    private static string ProjectFolder()
    {
        string? folder = AppContext.BaseDirectory;
        while (folder is not null && !File.Exists(Path.Combine(folder, "RemediationContracts.sln")))
        {
            folder = Path.GetDirectoryName(folder);
        }

        return folder is null
            ? throw new InvalidOperationException("The tests do not run from within the repository.")
            : Path.Combine(folder, "tests", "RemediationContracts.SourceGenerator.Tests");
    }
}
