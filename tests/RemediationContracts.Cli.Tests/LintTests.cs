using System;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Threading.Tasks;
using Xunit;

namespace RemediationContracts.Cli.Tests;

public sealed class LintTests : IDisposable
{
    private readonly PayloadFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("error")]
    [InlineData("warning")]
    [InlineData("info")]
    public async Task The_contract_of_this_repository_is_clean(string failOn)
    {
        CommandRun run = await CommandRun.OfAsync("lint", CommandRun.Contract, "--fail-on", failOn);

        Assert.Equal((0, $"{CommandRun.Contract}: valid\n1 file, 0 errors, 0 warnings\n", string.Empty), (run.ExitCode, run.Out, run.Error));
    }

    [Fact]
    public async Task A_deviation_that_no_longer_deviates_is_an_error_at_its_place()
    {
        string path = _folder.Add("fixed.json", File.ReadAllText(CommandRun.Contract).Replace("\"remediateSendersCopy\": \"false\"", "\"remediateSendersCopy\": false", StringComparison.Ordinal));

        CommandRun run = await CommandRun.OfAsync("lint", path, CommandRun.Contract);

        Assert.Equal(1, run.ExitCode);
        Assert.Equal(
            $"""
            {path}(224,15): error RC0601 at /paths/~1security~1collaboration~1analyzedEmails~1remediate/post/x-deviations/0/departures/0: The payload does not break 'type' at '/remediateSendersCopy'. Take the departure away, or correct it.
            {CommandRun.Contract}: valid
            2 files, 1 error, 0 warnings

            """,
            run.Out);
    }

    [Fact]
    public async Task A_fault_of_the_reader_is_told_at_its_place_and_is_a_finding()
    {
        string path = _folder.Add("slip.json", """
            {
              "openapi": "3.0.4", "info": { "title": "t", "version": "1" },
              "paths": { "/a": { "get": { "respones": {}, "responses": { "204": { "description": "d" } } } } }
            }
            """);

        CommandRun run = await CommandRun.OfAsync("lint", path);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains($"{path}(3,31): error RC0105 at /paths/~1a/get/respones: ", run.Out, StringComparison.Ordinal);
        Assert.Empty(run.Error);
    }

    [Theory]
    [InlineData("", "RC0001")]
    [InlineData("{ \"openapi\": ", "RC0001")]
    [InlineData("{}", "RC0101")]
    [InlineData("{ \"swagger\": \"2.0\" }", "RC0101")]
    [InlineData("{ \"openapi\": \"4.0.0\" }", "RC0102")]
    public async Task A_text_that_is_no_contract_is_a_finding(string text, string rule)
    {
        CommandRun run = await CommandRun.OfAsync("lint", _folder.Add("other.json", text));

        Assert.Equal(1, run.ExitCode);
        Assert.Contains($"error {rule}", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_cannot_be_opened_exits_with_2_and_keeps_no_other_from_its_verdict()
    {
        CommandRun run = await CommandRun.OfAsync("lint", Path.Combine(_folder.Path, "missing.json"), CommandRun.Contract);

        Assert.Equal(2, run.ExitCode);
        Assert.StartsWith($"{CommandRun.Contract}: valid\n", run.Out, StringComparison.Ordinal);
        Assert.StartsWith("The contract cannot be read: ", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData]
    [InlineData(CommandRun.Contract, "--fail-on", "never")]
    [InlineData(CommandRun.Contract, "--profil")]
    [InlineData(CommandRun.Contract, "--output", CommandRun.Contract)]
    public async Task A_wrong_command_line_exits_with_2(params string[] rest)
    {
        CommandRun run = await CommandRun.OfAsync(["lint", .. rest]);

        Assert.Equal((2, string.Empty), (run.ExitCode, run.Out));
        Assert.NotEmpty(run.Error);
    }

    [Fact]
    public async Task Json_has_each_finding_with_its_file()
    {
        string path = _folder.Add("no.json", "{}");

        CommandRun run = await CommandRun.OfAsync("lint", path, CommandRun.Contract, "--format", "json");

        using JsonDocument report = JsonDocument.Parse(run.Out);
        Assert.Equal("lint", report.RootElement.GetProperty("command").GetString());
        JsonElement finding = Assert.Single(report.RootElement.GetProperty("findings").EnumerateArray().ToArray());
        Assert.Equal(("RC0101", path), (finding.GetProperty("id").GetString(), finding.GetProperty("file").GetString()));
    }

    [Fact]
    public async Task Help_has_an_example()
    {
        CommandRun run = await CommandRun.OfAsync("lint", "--help");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("Example: remediation-contracts lint contracts/remediate.openapi.json --fail-on warning", run.Out, StringComparison.Ordinal);
    }
}
