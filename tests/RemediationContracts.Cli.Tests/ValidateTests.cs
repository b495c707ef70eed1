using System;
using System.IO;
using System.Text;
using System.Threading.Tasks;
using Xunit;

namespace RemediationContracts.Cli.Tests;

public sealed class ValidateTests : IDisposable
{
    private readonly PayloadFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Each_file_gets_its_verdict_at_line_and_column()
    {
        string valid = _folder.Add("valid.json", PayloadFolder.Valid);
        string broken = _folder.Add("broken.json", PayloadFolder.Valid.Replace("\"hardDelete\"", "\"HardDelete\"", StringComparison.Ordinal).Replace("true", "\"true\"", StringComparison.Ordinal));

        CommandRun run = await CommandRun.OfAsync("validate", CommandRun.Contract, valid, broken);

        Assert.Equal(1, run.ExitCode);
        Assert.Equal(
            $"""
            {valid}: valid
            {broken}(2,84): error enum at /action: 'HardDelete' is not one of moveToJunk, moveToInbox, hardDelete, softDelete, moveToDeletedItems.
            {broken}(3,59): error type at /remediateSendersCopy: Expected a boolean, found a string.
            2 files, 2 errors, 0 warnings

            """,
            run.Out);
        Assert.Empty(run.Error);
    }

    [Theory]
    [InlineData(""" "requestBody": { "content": { "application/json": { "schema": { "type": "nonsense" } } } }, """, "No operation that takes a body can be used; 'lint' tells why. It has 'a'.")]
    [InlineData("", "No operation of the contract takes a body. It has 'a'.")]
    public async Task Where_no_operation_takes_a_body_none_is_asked_for(string body, string problem)
    {
        string contract = _folder.Add("one.json", $$"""
            { "openapi": "3.0.4", "info": { "title": "t", "version": "1" }, "paths": { "/a": { "post": { "operationId": "a", {{body}} "responses": { "204": { "description": "d" } } } } } }
            """);

        CommandRun run = await CommandRun.OfAsync("validate", contract, _folder.Add("valid.json", PayloadFolder.Valid));

        Assert.Equal(2, run.ExitCode);
        Assert.EndsWith($"{problem}\n", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_schema_whose_contract_says_a_thing_twice_judges_nothing()
    {
        string contract = _folder.Add("twice.json", """
            {
              "openapi": "3.0.4", "info": { "title": "t", "version": "1" }, "paths": {},
              "components": { "schemas": { "thing": { "type": "object", "properties": { "a": { "type": "string" }, "a": { "type": "string" } } } } }
            }
            """);

        CommandRun run = await CommandRun.OfAsync("validate", contract, _folder.Add("p.json", "{}"), "--schema", "thing");

        Assert.Equal((2, string.Empty), (run.ExitCode, run.Out));
        Assert.Contains("The schema 'thing' has errors in the contract.", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_valid_payload_on_standard_input_is_clean()
    {
        CommandRun run = await CommandRun.WithInputAsync(Encoding.UTF8.GetBytes("\uFEFF" + PayloadFolder.Valid), "validate", CommandRun.Contract, "-");

        Assert.Equal((0, "stdin: valid\n1 file, 0 errors, 0 warnings\n"), (run.ExitCode, run.Out));
    }

    [Theory]
    [InlineData("", "json-syntax")]
    [InlineData("{", "json-syntax")]
    [InlineData("[1]", "type")]
    [InlineData("{\"displayName\":\"\\ud800\"", "json-encoding")]
    public async Task What_is_no_payload_at_all_is_a_finding(string text, string rule)
    {
        CommandRun run = await CommandRun.OfAsync("validate", CommandRun.Contract, _folder.Add("payload.json", text));

        Assert.Equal(1, run.ExitCode);
        Assert.Contains($"error {rule}", run.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("remediate")]
    [InlineData("security.collaboration.analyzedEmails.remediate")]
    [InlineData("POST /security/collaboration/analyzedEmails/remediate")]
    public async Task An_operation_is_named_by_its_id_or_by_method_and_path(string operation) =>
        Assert.Equal(0, (await CommandRun.OfAsync("validate", CommandRun.Contract, _folder.Add("p.json", PayloadFolder.Valid), "--operation", operation)).ExitCode);

    [Theory]
    [InlineData("analyzedEmail", 0)]
    [InlineData("microsoft.graph.security.analyzedEmail", 0)]
    [InlineData("MainError", 1)]
    public async Task A_schema_under_components_can_be_meant_instead(string schema, int code) =>
        Assert.Equal(code, (await CommandRun.OfAsync("validate", CommandRun.Contract, _folder.Add("p.json", """{ "id": "7" }"""), "--schema", schema)).ExitCode);

    [Fact]
    public async Task The_documented_profile_takes_the_declared_departures_and_says_so()
    {
        string payload = _folder.Add("p.json", PayloadFolder.Valid.Replace("true", "\"true\"", StringComparison.Ordinal));

        Assert.Equal(1, (await CommandRun.OfAsync("validate", CommandRun.Contract, payload)).ExitCode);
        CommandRun run = await CommandRun.OfAsync("validate", CommandRun.Contract, payload, "--profile", "documented");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("info type at /remediateSendersCopy: Taken as documented (quoted-boolean).", run.Out, StringComparison.Ordinal);
        Assert.Equal(1, (await CommandRun.OfAsync("validate", CommandRun.Contract, payload, "--profile", "documented", "--fail-on", "info")).ExitCode);
    }

    [Fact]
    public async Task A_payload_that_cannot_be_read_does_not_keep_the_others_from_their_verdict()
    {
        CommandRun run = await CommandRun.OfAsync("validate", CommandRun.Contract, "absent.json", _folder.Add("p.json", PayloadFolder.Valid));

        Assert.Equal(2, run.ExitCode);
        Assert.StartsWith("The payload 'absent.json' cannot be read: ", run.Error, StringComparison.Ordinal);
        Assert.Contains("p.json: valid", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_contract_with_an_error_is_told_at_its_place()
    {
        string contract = _folder.Add("contract.json", "{\n  \"openapi\": \"3.0.4\",,\n}");

        CommandRun run = await CommandRun.OfAsync("validate", contract, "-");

        Assert.Equal(2, run.ExitCode);
        Assert.StartsWith($"{contract}(2,22): error RC0001", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("validate")]
    [InlineData("validate", CommandRun.Contract)]
    [InlineData("validate", CommandRun.Contract, "-", "--format", "xml")]
    [InlineData("validate", CommandRun.Contract, "-", "--operation", "x", "--schema", "y")]
    [InlineData("validate", CommandRun.Contract, "-", "--no-such-option")]
    [InlineData("valdate", CommandRun.Contract, "-")]
    [InlineData]
    public async Task Wrong_usage_is_a_hint_and_exit_code_2(params string[] args)
    {
        CommandRun run = await CommandRun.OfAsync(args);

        Assert.Equal(2, run.ExitCode);
        Assert.Matches("See 'remediation-contracts( validate)? --help'\\.\n$", run.Error);
    }

    [Theory]
    [InlineData("absent.json")]
    [InlineData("")]
    [InlineData(".")]
    [InlineData("a\0b")]
    public async Task A_contract_that_cannot_be_read_is_exit_code_2_in_a_sentence(string contract)
    {
        CommandRun run = await CommandRun.OfAsync("validate", contract, "-");

        Assert.Equal(2, run.ExitCode);
        Assert.StartsWith("The contract cannot be read: ", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--operation", "no", "The contract has no operation 'no'. It has 'security.collaboration.analyzedEmails.remediate'.")]
    [InlineData("--schema", "no", "The contract has no schema 'no' under components.")]
    public async Task A_name_that_fits_nothing_is_told_with_those_that_there_are(string option, string name, string message)
    {
        CommandRun run = await CommandRun.OfAsync("validate", CommandRun.Contract, "-", option, name);

        Assert.Equal(2, run.ExitCode);
        Assert.StartsWith(message, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_report_can_go_into_a_file_and_one_that_cannot_be_written_is_exit_code_2()
    {
        string payload = _folder.Add("p.json", PayloadFolder.Valid);
        string file = Path.Combine(_folder.Path, "report.txt");

        CommandRun run = await CommandRun.OfAsync("validate", CommandRun.Contract, payload, "--output", file);

        Assert.Equal((0, string.Empty), (run.ExitCode, run.Out));
        Assert.StartsWith(payload + ": valid", await File.ReadAllTextAsync(file), StringComparison.Ordinal);
        Assert.Equal(2, (await CommandRun.OfAsync("validate", CommandRun.Contract, payload, "--output", Path.Combine(_folder.Path, "no", "such", "folder"))).ExitCode);
    }

    [Fact]
    public async Task A_report_takes_the_place_of_no_file_that_is_read()
    {
        string contract = _folder.Add("contract.json", await File.ReadAllBytesAsync(CommandRun.Contract));
        string payload = _folder.Add("p.json", PayloadFolder.Valid);
        string link = Path.Combine(_folder.Path, "link.json");
        File.CreateSymbolicLink(link, payload);

        foreach (string output in new[] { contract, payload, Path.Combine(_folder.Path, ".", "p.json"), link })
        {
            CommandRun run = await CommandRun.OfAsync("validate", contract, payload, "--output", output);

            Assert.Equal((2, string.Empty), (run.ExitCode, run.Out));
            Assert.StartsWith("--output names '", run.Error, StringComparison.Ordinal);
        }

        Assert.Equal(PayloadFolder.Valid, await File.ReadAllTextAsync(payload));
        Assert.Equal(await File.ReadAllTextAsync(CommandRun.Contract), await File.ReadAllTextAsync(contract));
    }

    [Fact]
    public async Task Standard_input_that_is_named_twice_is_exit_code_2()
    {
        CommandRun run = await CommandRun.WithInputAsync(Encoding.UTF8.GetBytes(PayloadFolder.Valid), "validate", CommandRun.Contract, "-", "-");

        Assert.Equal(2, run.ExitCode);
        Assert.StartsWith("Standard input can be read once", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Help_has_an_example_for_each_verb()
    {
        foreach (string verb in new[] { "validate", "stub", "pact check" })
        {
            CommandRun run = await CommandRun.OfAsync([.. verb.Split(' '), "--help"]);

            Assert.Equal(0, run.ExitCode);
            Assert.Contains($"Example: remediation-contracts {verb} contracts/remediate.openapi.json", run.Out, StringComparison.Ordinal);
        }
    }
}
