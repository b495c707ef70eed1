using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using Xunit;

namespace RemediationContracts.SourceGenerator.Tests;

/// <summary>The emitted files as they were last looked at. With RC_UPDATE_GOLDEN=1 they are written anew, to be looked at again.</summary>
internal static class GoldenFiles
{
    public static void Compare(string folder, IReadOnlyDictionary<string, string> files)
    {
        string path = Path.Combine(Repository.Folder, "tests", "RemediationContracts.SourceGenerator.Tests", "Golden", folder);
        if (Environment.GetEnvironmentVariable("RC_UPDATE_GOLDEN") == "1")
        {
            Write(path, files);
        }

        Assert.Equal(Directory.GetFiles(path).Select(Path.GetFileName).Order(StringComparer.Ordinal), files.Keys.Order(StringComparer.Ordinal));
        foreach ((string name, string text) in files)
        {
            // Not ReadAllText, which passes over a byte-order mark.
            Assert.Equal(Encoding.UTF8.GetString(File.ReadAllBytes(Path.Combine(path, name))), text);
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
}
