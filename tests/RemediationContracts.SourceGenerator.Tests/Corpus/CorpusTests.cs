using System.Collections.Generic;
using System.IO;
using System.Linq;
using Microsoft.CodeAnalysis;
using RemediationContracts.SourceGenerator.Tests.Driver;
using Xunit;
using Xunit.Abstractions;

namespace RemediationContracts.SourceGenerator.Tests.Corpus;

/// <summary>Real documents become types that compile, or say why they do not.</summary>
public class CorpusTests(ITestOutputHelper output)
{
    /// <summary>The errors that are right, by document: what the format leaves out.</summary>
    private static readonly Dictionary<string, string[]> Expected = new()
    {
        // An array without items, which OpenAPI 3.0 asks for, and parts of an allOf whose types exclude each other.
        ["oas-schema-types.openapi.json"] = ["RC0103", "RC0307"],
    };

    public static TheoryData<string> Files()
    {
        TheoryData<string> files = [];
        foreach (string file in CorpusDocuments.Files())
        {
            files.Add(file);
        }

        return files;
    }

    [CorpusTheory]
    [MemberData(nameof(Files))]
    public void It_compiles_without_a_warning_on_the_latest_compiler(string file) => Check(file, GeneratorRun.Over(CorpusDocuments.Text(file)));

    [CorpusTheory]
    [MemberData(nameof(Files))]
    public void It_compiles_without_a_warning_in_CSharp_12_for_net8(string file) => Check(file, GeneratorRun.OverOldest(CorpusDocuments.Text(file)));

    private void Check(string file, GeneratorRun run)
    {
        string[] errors = [.. run.Diagnostics.Where(static d => d.Severity == DiagnosticSeverity.Error).Select(static d => d.Id).Distinct().Order()];
        foreach (IGrouping<string, Diagnostic> same in run.Diagnostics.Where(static d => d.Severity == DiagnosticSeverity.Error).GroupBy(static d => d.Id))
        {
            output.WriteLine($"{Path.GetFileName(file)}: {same.Count()} x {same.First()}");
        }

        int operations = run.Files.Keys.Count(static name => name.EndsWith("Result.g.cs", System.StringComparison.Ordinal));
        output.WriteLine($"{Path.GetFileName(file)}: {operations} operations, {run.Files.Count} files");
        Assert.DoesNotContain("RC0999", errors);
        string[] said = run.CompilerSays();
        Assert.True(said.Length == 0, string.Join("\n", said.Take(20)));
        if (!CorpusDocuments.AreStrangers)
        {
            Assert.Equal(Expected.GetValueOrDefault(Path.GetFileName(file), []), errors);
        }
    }
}
