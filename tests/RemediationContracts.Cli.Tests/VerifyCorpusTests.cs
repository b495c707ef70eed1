using System.IO;
using System.Linq;
using System.Threading.Tasks;
using RemediationContracts.Testing.Corpus;
using Xunit;

namespace RemediationContracts.Cli.Tests;

/// <summary>The stub of each document, verified: what it answers is what the document says.</summary>
public sealed class VerifyCorpusTests
{
    public static TheoryData<string> Own { get; } = ["contracts/remediate.openapi.json", "workshop/workshop.openapi.json", "workshop/workshop-31.openapi.json"];

    public static TheoryData<string> Documents { get; } = [.. SharedDocuments.Corpus.Select(static path => Path.GetFileName(path))];

    [Theory]
    [MemberData(nameof(Own))]
    public Task The_stub_of_a_contract_conforms(string path) => VerifyAsync(path);

    [CorpusTheory]
    [MemberData(nameof(Documents))]
    public Task The_stub_of_a_document_conforms(string name) => VerifyAsync(Path.Combine(SharedDocuments.Folder, "corpus", name));

    private static async Task VerifyAsync(string path)
    {
        CommandRun run = await CommandRun.OfAsync("verify", path, "--cases", "8");

        Assert.True(run.ExitCode == 0, string.Join('\n', run.Out.Split('\n').Where(static line => line.Contains(": error ", System.StringComparison.Ordinal))) + run.Error);
    }
}
