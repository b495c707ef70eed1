using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using Xunit;

namespace ArchitectureTests;

/// <summary>A type is found by its name: the folder is the namespace.</summary>
public sealed partial class NamespaceTests
{
    [Theory]
    [InlineData("src")]
    [InlineData("tests")]
    public void The_folder_of_every_source_is_its_namespace(string folder)
    {
        List<string> sources = [.. Repository.Files(folder, "*.cs").Where(path => !IsNoSourceOfOurs(path))];

        Assert.NotEmpty(sources);
        Assert.All(sources, path =>
        {
            string wanted = string.Join('.', Path.GetDirectoryName(path)!.Split('/', '\\').Skip(1));
            if (path.StartsWith("src/Shared/", StringComparison.Ordinal))
            {
                wanted = "RemediationContracts." + wanted; // compiled into two projects, and so named after none
            }

            Assert.Equal([wanted], Namespace().Matches(File.ReadAllText(Path.Combine(Repository.Root, path))).Select(match => match.Groups[1].Value));
        });
    }

    /// <summary>
    /// Emitted code has the namespace that its contract's project asks for. Polyfills are found by the compiler under the framework's
    /// names. The fixtures are programs of their own.
    /// </summary>
    private static bool IsNoSourceOfOurs(string path) =>
        path.Contains("/Golden/", StringComparison.Ordinal) || path.Contains("/Polyfills/", StringComparison.Ordinal) || path.Contains("/Fixtures/", StringComparison.Ordinal);

    [GeneratedRegex(@"^namespace\s+([\w.]+)", RegexOptions.Multiline)]
    private static partial Regex Namespace();
}
