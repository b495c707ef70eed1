using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using RemediationContracts.Testing.Corpus;
using Xunit;

namespace RemediationContracts.Cli.Tests;

/// <summary>Real documents, linted: no error that is lint's own, and of the warnings only those that were looked at and are right.</summary>
public sealed class LintCorpusTests
{
    /// <summary>A text in base64 that is none, defaults that are empty objects where members are required or a text is asked for, and null as the default of what is not nullable.</summary>
    private static readonly Dictionary<string, int> Unfit = new()
    {
        ["adyen-DisputeService-v30.openapi.json"] = 1,
        ["k8s-endpointslice-create.openapi.json"] = 7,
        ["oas-schema-types.openapi.json"] = 3,
    };

    public static TheoryData<string> Documents { get; } = [.. SharedDocuments.Corpus.Select(static path => Path.GetFileName(path))];

    [CorpusTheory]
    [MemberData(nameof(Documents))]
    public async Task A_real_document_has_the_findings_that_it_has(string name)
    {
        CommandRun run = await CommandRun.OfAsync("lint", SharedDocuments.Corpus.Single(path => Path.GetFileName(path) == name), "--format", "json");

        JsonNode[] own = [.. JsonNode.Parse(run.Out)!["findings"]!.AsArray().Select(static finding => finding!).Where(static finding => finding["id"]!.GetValue<string>().StartsWith("RC06", System.StringComparison.Ordinal))];
        Assert.DoesNotContain("error", own.Select(static finding => finding["level"]!.GetValue<string>()));
        Assert.Equal(Unfit.GetValueOrDefault(name), own.Count(static finding => finding["id"]!.GetValue<string>() == "RC0602"));
    }
}
