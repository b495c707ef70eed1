using System;
using System.Linq;
using System.Text;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using Xunit;

namespace RemediationContracts.Cli.Tests;

/// <summary>The verb <c>pact check</c>: exit codes, and both places of a finding in every format.</summary>
public sealed class PactCheckTests : IDisposable
{
    private const string Severity = "/interactions/0/request/body/severity";
    private const string Path = "/security/collaboration/analyzedEmails/remediate";

    private readonly PayloadFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_pact_that_the_contract_allows_is_exit_code_0()
    {
        CommandRun run = await CheckAsync(_folder.Add("pact.json", Pact(PayloadFolder.Valid)));

        Assert.Equal((0, string.Empty), (run.ExitCode, run.Error));
        Assert.Contains("pact.json: valid", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_that_it_does_not_is_exit_code_1_and_both_places_are_told()
    {
        CommandRun run = await CheckAsync(_folder.Add("pact.json", Wrong));

        Assert.Equal(1, run.ExitCode);
        string[] lines = run.Out.Split('\n');
        Assert.Matches($@"pact\.json\(1,\d+\): error pact-request-body at {Severity}: .*enum", lines[0]);
        Assert.Matches(@"^  contracts/remediate\.openapi\.json\(\d+,\d+\): see /components/schemas/microsoft\.graph\.security\.remediationSeverity: ", lines[1]);
    }

    [Fact]
    public async Task Json_has_the_place_in_the_contract_under_related()
    {
        JsonNode finding = JsonNode.Parse((await CheckAsync(_folder.Add("pact.json", Wrong), "--format", "json")).Out)!["findings"]![0]!;

        Assert.Equal(("pact-request-body", Severity), (finding["id"]!.GetValue<string>(), finding["pointer"]!.GetValue<string>()));
        JsonNode related = Assert.Single(finding["related"]!.AsArray())!;
        Assert.Equal(["message", "pointer", "file", "line", "column"], related.AsObject().Select(member => member.Key));
        Assert.Equal("/components/schemas/microsoft.graph.security.remediationSeverity", related["pointer"]!.GetValue<string>());
        Assert.True(related["line"]!.GetValue<int>() > 1);
    }

    [Fact]
    public async Task Sarif_has_it_under_relatedLocations()
    {
        JsonNode result = JsonNode.Parse((await CheckAsync(_folder.Add("pact.json", Wrong), "--format", "sarif")).Out)!["runs"]![0]!["results"]![0]!;

        JsonNode related = Assert.Single(result["relatedLocations"]!.AsArray())!;
        Assert.Equal("contracts/remediate.openapi.json", related["physicalLocation"]!["artifactLocation"]!["uri"]!.GetValue<string>());
        Assert.Equal("/components/schemas/microsoft.graph.security.remediationSeverity", related["logicalLocations"]![0]!["fullyQualifiedName"]!.GetValue<string>());
    }

    [Theory]
    [InlineData("junit")]
    [InlineData("github")]
    public async Task The_other_formats_name_the_rule(string format) =>
        Assert.Contains("pact-request-body", (await CheckAsync(_folder.Add("pact.json", Wrong), "--format", format)).Out, StringComparison.Ordinal);

    [Fact]
    public async Task What_only_warns_fails_where_that_is_asked_for()
    {
        string empty = _folder.Add("empty.json", """{ "interactions": [] }""");

        Assert.Equal(0, (await CheckAsync(empty)).ExitCode);
        Assert.Equal(1, (await CheckAsync(empty, "--fail-on", "warning")).ExitCode);
    }

    [Theory]
    [InlineData("not JSON")]
    [InlineData("{}")]
    [InlineData("[[[[")]
    [InlineData("")]
    [InlineData("""{ "interactions": [], "metadata": { "pactSpecification": { "version": "7" } } }""")]
    public async Task What_is_no_pact_is_exit_code_2_and_the_others_are_compared(string text)
    {
        CommandRun run = await CheckAsync(_folder.Add("none.json", text), _folder.Add("pact.json", Wrong));

        Assert.Equal(2, run.ExitCode);
        Assert.Matches(@"none\.json\(1,\d+\): ", run.Error);
        Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
        Assert.Contains("pact-request-body", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_not_there_is_exit_code_2()
    {
        CommandRun run = await CheckAsync("nowhere.json");

        Assert.Equal(2, run.ExitCode);
        Assert.StartsWith("The pact 'nowhere.json' cannot be read", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_documented_departure_is_taken_where_that_is_asked_for()
    {
        string pact = _folder.Add("pact.json", Pact(PayloadFolder.Valid.Replace("\"remediateSendersCopy\": true", "\"remediateSendersCopy\": \"false\"", StringComparison.Ordinal)));

        Assert.Equal(1, (await CheckAsync(pact)).ExitCode);
        Assert.Equal(0, (await CheckAsync(pact, "--profile", "documented")).ExitCode);
    }

    [Fact]
    public async Task Standard_input_is_a_pact()
    {
        CommandRun run = await CommandRun.WithInputAsync(Encoding.UTF8.GetBytes(Wrong), "pact", "check", CommandRun.Contract, "-");

        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith("stdin(1,", run.Out, StringComparison.Ordinal);
    }

    private static string Wrong => Pact(PayloadFolder.Valid.Replace("high", "highest", StringComparison.Ordinal));

    private static string Pact(string body) =>
        $$"""{ "interactions": [ { "description": "d", "request": { "method": "POST", "path": "{{Path}}", "headers": { "Content-Type": "application/json" }, "body": {{body.ReplaceLineEndings(" ")}} }, "response": { "status": 204 } } ], "metadata": { "pactSpecification": { "version": "3.0.0" } } }""";

    private static Task<CommandRun> CheckAsync(params string[] args) => CommandRun.OfAsync(["pact", "check", CommandRun.Contract, .. args]);
}
