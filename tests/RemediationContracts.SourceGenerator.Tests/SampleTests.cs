using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Xml.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using RemediationContracts.SourceGenerator.Tests.Driver;
using Xunit;

namespace RemediationContracts.SourceGenerator.Tests;

/// <summary>
/// What the documentation shows compiles against what is emitted, but for blocks that are marked as fragments.
/// </summary>
public class SampleTests
{
    private const string Fragment = " fragment\n";

    [Fact]
    public void The_sample_of_the_README_compiles_without_a_warning()
    {
        string sample = Blocks("README.md").First();

        Assert.StartsWith("using ", sample, StringComparison.Ordinal);
        Assert.Contains("RemediateAsync", sample, StringComparison.Ordinal);
        Assert.Empty(Compile(sample));
    }

    [Fact]
    public void A_required_member_that_is_left_out_of_the_sample_does_not_compile()
    {
        string sample = Blocks("README.md").First();
        string member = sample.Split('\n').Single(static line => line.Contains("ApproverUpn =", StringComparison.Ordinal));

        Assert.Equal("CS9035", Assert.Single(Compile(sample.Replace(member, string.Empty, StringComparison.Ordinal))).Id);
    }

    [Fact]
    public void Every_other_block_of_C_sharp_compiles_too_or_is_marked_as_a_fragment()
    {
        string[] pages =
        [
            "README.md", "CONTRIBUTING.md",
            .. Directory.EnumerateFiles(Path.Combine(Repository.Folder, "docs"), "*.md", SearchOption.AllDirectories).Select(static page => Path.GetRelativePath(Repository.Folder, page)),
        ];
        string[] blocks = [.. pages.SelectMany(Blocks)];

        Assert.Contains(blocks, static block => block.StartsWith(Fragment, StringComparison.Ordinal));
        Assert.All(blocks.Where(static block => !block.StartsWith(Fragment, StringComparison.Ordinal)), static block => Assert.Empty(Compile(block)));
    }

    [Theory]
    [InlineData("README.md")]
    [InlineData("src/RemediationContracts/README.md")]
    public void A_reference_to_a_package_names_the_version_that_is_packed(string page)
    {
        string version = XDocument.Load(Path.Combine(Repository.Folder, "Directory.Build.props")).Descendants("VersionPrefix").Single().Value;
        string[] references = [.. File.ReadAllLines(Path.Combine(Repository.Folder, page)).Where(static line => line.Contains("<PackageReference ", StringComparison.Ordinal))];

        // A project without central package management does not restore a reference that names none.
        Assert.NotEmpty(references);
        Assert.All(references, line => Assert.Contains($" Version=\"{version}\"", line, StringComparison.Ordinal));
    }

    /// <summary>The blocks of C# on a page; one that is marked as a fragment begins with the mark.</summary>
    private static IEnumerable<string> Blocks(string page)
    {
        string[] parts = File.ReadAllText(Path.Combine(Repository.Folder, page)).Replace("\r\n", "\n", StringComparison.Ordinal).Split("```csharp");
        return parts.Skip(1).Select(static part => part[..part.IndexOf("```", StringComparison.Ordinal)].TrimStart('\n'));
    }

    private static Diagnostic[] Compile(string sample)
    {
        GeneratorRun run = GeneratorRun.WithHttpClientFactory(EmittedContracts.Text("remediate"), EmittedContracts.Text("profiles"));
        Compilation project = run.Compile();
        SyntaxTree program = CSharpSyntaxTree.ParseText(sample, (CSharpParseOptions)project.SyntaxTrees.First().Options, "README.cs");
        return
        [
            .. project.WithOptions(((CSharpCompilationOptions)project.Options).WithOutputKind(OutputKind.ConsoleApplication))
                .AddSyntaxTrees(program)
                .GetDiagnostics()
                .Where(static told => told.Severity >= DiagnosticSeverity.Warning),
        ];
    }
}
