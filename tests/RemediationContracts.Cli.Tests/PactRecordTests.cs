using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using Xunit;

namespace RemediationContracts.Cli.Tests;

/// <summary>The verb <c>pact record</c>, with programs of a line for Node.js, which the tests need anyway.</summary>
public sealed class PactRecordTests : IDisposable
{
    private const string Contract = "contracts/remediate.openapi.json";
    private const string Path = "/security/collaboration/analyzedEmails/remediate";

    private readonly PayloadFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("")]
    [InlineData("/beta")]
    public async Task The_interactions_whose_calls_were_made_are_written_and_the_others_listed(string prefix)
    {
        CommandRun run = await RecordAsync(Call(prefix + Path, PayloadFolder.Valid));

        Assert.Equal(0, run.ExitCode);
        JsonNode pact = JsonNode.Parse(await File.ReadAllTextAsync(Pact))!;
        string[] written = [.. pact["interactions"]!.AsArray().Select(interaction => interaction!["description"]!.GetValue<string>().Split(": ")[1])];
        Assert.Contains("/action is hardDelete", written);
        Assert.DoesNotContain("/action is softDelete", written);
        Assert.Contains($"{written.Length} of 9 interactions, each called by the program", run.Out, StringComparison.Ordinal);
        Assert.Equal(9 - written.Length, run.Out.Split('\n').Count(line => line.Contains("info pact-record-not-called", StringComparison.Ordinal)));
        Assert.Contains("Not called: security.collaboration.analyzedEmails.remediate: /action is softDelete", run.Out, StringComparison.Ordinal);
        Assert.Equal(0, (await CommandRun.OfAsync("pact", "check", Contract, Pact, "--fail-on", "info")).ExitCode);
        Assert.Equal(0, (await CommandRun.OfAsync("pact", "verify", Pact, "--contract", Contract)).ExitCode);
    }

    [Fact]
    public async Task The_credentials_are_neither_in_the_pact_nor_in_the_report()
    {
        CommandRun run = await RecordAsync(Call(Path, PayloadFolder.Valid));

        Assert.Equal(0, run.ExitCode);
        Assert.DoesNotContain("secret-token", run.Out + run.Error + await File.ReadAllTextAsync(Pact), StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_a_call_that_the_contract_does_not_allow_nothing_is_written()
    {
        CommandRun run = await RecordAsync(Call(Path, PayloadFolder.Valid) + ".then(() => " + Call(Path, "{}") + ")");

        Assert.Equal(1, run.ExitCode);
        Assert.False(File.Exists(Pact));
        Assert.Matches(@"error pact-record-call at /paths/~1security.*400.*/displayName", run.Out);
    }

    [Theory]
    [InlineData("process.exit(3)", "ended with exit code 3")]
    [InlineData("setTimeout(() => 0, 600000)", "did not end in time")]
    [InlineData("0", "none of the contract's calls")]
    public async Task A_program_that_fails_hangs_or_calls_nothing_is_exit_code_1(string script, string reason)
    {
        CommandRun run = await RecordAsync(script, "--timeout", script.Contains("setTimeout", StringComparison.Ordinal) ? "2" : "60");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains(reason, run.Out, StringComparison.Ordinal);
        Assert.False(File.Exists(Pact));
    }

    [Fact]
    public async Task What_the_program_prints_is_kept_out_of_the_report()
    {
        CommandRun run = await RecordAsync("console.log('said by the program');" + Call(Path, PayloadFolder.Valid), "--format", "json");

        Assert.Equal("pact record", JsonNode.Parse(run.Out)!["command"]!.GetValue<string>());
        Assert.Contains("said by the program", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_program_that_is_not_there_is_exit_code_2()
    {
        CommandRun run = await CommandRun.OfAsync("pact", "record", Contract, "--consumer", "soar", "-o", _folder.Path, "--", "no-such-program-of-anyone");

        Assert.Equal((2, string.Empty), (run.ExitCode, run.Out));
        Assert.Contains("'no-such-program-of-anyone' cannot be started", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_pact_that_is_there_keeps_its_interactions()
    {
        await RecordAsync(Call(Path, PayloadFolder.Valid));
        int before = Interactions();
        await RecordAsync(Call(Path, PayloadFolder.Valid.Replace("hardDelete", "moveToInbox", StringComparison.Ordinal)));

        Assert.Equal(before + 1, Interactions());
    }

    private string Pact => System.IO.Path.Combine(_folder.Path, "soar-graph.json");

    private int Interactions() => JsonNode.Parse(File.ReadAllText(Pact))!["interactions"]!.AsArray().Count;

    private static string Call(string path, string body) =>
        $"fetch(process.env.REMEDIATION_CONTRACTS_URL + '{path}', {{ method: 'POST', headers: {{ authorization: 'Bearer secret-token', 'content-type': 'application/json' }}, body: JSON.stringify({body}) }})";

    private Task<CommandRun> RecordAsync(string script, params IEnumerable<string> options) =>
        CommandRun.OfAsync(["pact", "record", Contract, "--consumer", "soar", "--provider", "graph", "-o", _folder.Path, .. options, "--", "node", "-e", script]);
}
