using System;
using System.IO;
using System.Linq;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using RemediationContracts.Model.OpenApi;
using RemediationContracts.Stub;
using RemediationContracts.Testing.Node;
using WireMock.RequestBuilders;
using WireMock.ResponseBuilders;
using Xunit;

namespace RemediationContracts.Cli.Tests;

/// <summary>The verbs <c>pact generate</c> and <c>pact verify</c>, as a user runs them one after the other.</summary>
public sealed class PactVerifyTests : IDisposable
{
    private const string Contract = "contracts/remediate.openapi.json";

    private readonly PayloadFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_generated_pact_says_that_no_consumer_has_made_its_calls()
    {
        CommandRun run = await GenerateAsync();

        Assert.Equal((0, string.Empty), (run.ExitCode, run.Error));
        Assert.Contains("15 interactions, of which no consumer has made a call yet", run.Out, StringComparison.Ordinal);
        JsonNode pact = JsonNode.Parse(await File.ReadAllTextAsync(Pact))!;
        Assert.Equal("no", pact["metadata"]!["remediationContracts"]!["provenByConsumer"]!.GetValue<string>());
        Assert.All(pact["interactions"]!.AsArray(), interaction => Assert.Contains("no consumer has made this call", interaction!["comments"]!["text"]![0]!.GetValue<string>(), StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_generated_pact_takes_the_place_of_one_and_of_no_other()
    {
        await GenerateAsync();
        Assert.Equal(0, (await GenerateAsync()).ExitCode);

        await File.WriteAllTextAsync(Pact, (await File.ReadAllTextAsync(Pact)).Replace("\"no\"", "\"yes\"", StringComparison.Ordinal));
        CommandRun run = await GenerateAsync();

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("it is not replaced", run.Error, StringComparison.Ordinal);
        Assert.Contains("\"yes\"", await File.ReadAllTextAsync(Pact), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_provider_the_contracts_title_names_it()
    {
        CommandRun run = await CommandRun.OfAsync("pact", "generate", Contract, "--consumer", "c", "-o", _folder.Path);

        Assert.Equal(0, run.ExitCode);
        Assert.Matches(@"c-[a-z0-9-]+\.json", run.Out);
    }

    [Theory]
    [InlineData("--consumer", "a/b", "-o", "x")]
    [InlineData("--consumer", "a\\b", "-o", "x")]
    [InlineData("--consumer", "con:sumer", "-o", "x")]
    [InlineData("--consumer", "..", "-o", "x")]
    [InlineData("--consumer", "c", "--provider", ".", "-o", "x")]
    [InlineData("--consumer", "c")]
    [InlineData("-o", "x")]
    [InlineData("--consumer", "c", "-o", "x", "--operation", "nosuch")]
    public async Task What_cannot_be_generated_is_exit_code_2(params string[] options)
    {
        CommandRun run = await CommandRun.OfAsync(["pact", "generate", Contract, .. options]);

        Assert.Equal(2, run.ExitCode);
        Assert.NotEmpty(run.Error);
        Assert.DoesNotContain("(Parameter", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("con:sumer")]
    [InlineData("..")]
    public async Task A_name_that_is_no_part_of_a_files_name_is_named(string name)
    {
        CommandRun run = await CommandRun.OfAsync("pact", "generate", Contract, "--consumer", name, "-o", _folder.Path);

        Assert.Equal((2, $"--consumer: '{name}' cannot be a part of a file's name.\n"), (run.ExitCode, run.Error));
    }

    [Fact]
    public async Task A_long_enumeration_has_an_interaction_for_some_of_its_values_and_says_so()
    {
        string contract = OfEnumeration(Enumerable.Range(0, 5000).Select(static i => $"v{i}"));

        CommandRun run = await CommandRun.OfAsync("pact", "generate", contract, "--consumer", "c", "--provider", "p", "-o", _folder.Path);

        Assert.Equal((0, string.Empty), (run.ExitCode, run.Error));
        Assert.Matches(@"values\.json\(2,\d+\): info pact-enumeration-cut at /paths/~1x/post/requestBody/content/application~1json/schema/properties/k: The enumeration has 5000 values; no more than 200 of them have an interaction of their own in 'x'\.", run.Out);
        Assert.Contains("201 interactions", run.Out, StringComparison.Ordinal);
        Assert.True(new FileInfo(Path.Combine(_folder.Path, "c-p.json")).Length < 16 * 1024 * 1024);
        Assert.Equal(0, (await CommandRun.OfAsync("pact", "generate", contract, "--consumer", "c", "--provider", "p", "-o", _folder.Path)).ExitCode);
        Assert.Equal(0, (await CommandRun.OfAsync("pact", "check", contract, Path.Combine(_folder.Path, "c-p.json"))).ExitCode);
    }

    [Fact]
    public async Task A_pact_that_nobody_would_read_is_not_written()
    {
        string contract = OfEnumeration(Enumerable.Range(0, 200).Select(static i => new string('v', 2000) + i));

        CommandRun run = await CommandRun.OfAsync("pact", "generate", contract, "--consumer", "c", "--provider", "p", "-o", _folder.Path);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("have more than 32 MiB", run.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(_folder.Path, "c-p.json")));
    }

    [Theory]
    [InlineData("{", "A name in quotes or '}' is expected here.")]
    [InlineData("""{ "interactions": [], "interactions": [] }""", "The member 'interactions' stands twice.")]
    [InlineData(null, "67108865 bytes; 67108864 is the limit")]
    public async Task A_file_that_cannot_be_read_is_not_replaced_and_the_reason_is_told(string? text, string reason)
    {
        _folder.Add("c-p.json", text is null ? new byte[(64 * 1024 * 1024) + 1] : System.Text.Encoding.UTF8.GetBytes(text));

        CommandRun run = await CommandRun.OfAsync("pact", "generate", Contract, "--consumer", "c", "--provider", "p", "-o", _folder.Path);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("c-p.json' is there and cannot be read as a pact; it is not replaced. ", run.Error, StringComparison.Ordinal);
        Assert.Contains(reason, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_operation_of_which_no_interaction_follows_is_a_warning_at_its_place()
    {
        string contract = _folder.Add("none.json", """
            { "openapi": "3.0.4", "info": { "title": "t", "version": "1" }, "paths": {
              "/a": { "get": { "operationId": "a", "responses": { "400": { "description": "d" } } } },
              "/b": { "get": { "operationId": "b", "responses": { "204": { "description": "d" } } } } } }
            """);

        CommandRun run = await CommandRun.OfAsync("pact", "generate", contract, "--consumer", "c", "-o", _folder.Path);

        Assert.Equal(0, run.ExitCode);
        Assert.Matches(@"none\.json\(2,\d+\): warning pact-operation-unusable at /paths/~1a/get: The operation 'a' declares no success", run.Out);
        Assert.Contains("1 interactions", run.Out, StringComparison.Ordinal);
        Assert.Equal(1, (await CommandRun.OfAsync("pact", "generate", contract, "--consumer", "c", "-o", _folder.Path, "--fail-on", "warning")).ExitCode);
    }

    [Fact]
    public async Task The_stub_keeps_a_generated_pact_in_memory_and_at_an_address()
    {
        await GenerateAsync();
        using ContractStub stub = ContractStub.Start(ContractFile.Load(Contract).Contract!, new StubOptions { TakesProviderStates = true });

        CommandRun inMemory = await CommandRun.OfAsync("pact", "verify", Pact, "--contract", Contract);
        CommandRun atAddress = await CommandRun.OfAsync("pact", "verify", Pact, "--base-url", stub.BaseUri.AbsoluteUri + "beta", "--state-change-url", "/_pact/provider-states");

        Assert.Equal((0, string.Empty), (inMemory.ExitCode, inMemory.Error));
        Assert.Equal(0, atAddress.ExitCode);
        Assert.All([inMemory.Out, atAddress.Out], text => Assert.Contains("15 interactions, 0 errors", text, StringComparison.Ordinal));
        Assert.StartsWith($"Sending the requests of 15 interactions to {stub.BaseUri}beta: POST /security", atAddress.Error, StringComparison.Ordinal);
        Assert.Equal(9, stub.Journal.Exchanges.Count(exchange => exchange.IsAccepted && exchange.Operation is not null));
    }

    [Fact]
    public async Task A_provider_that_departs_is_exit_code_1_with_each_difference_at_its_interaction()
    {
        await GenerateAsync();
        using ContractStub stub = ContractStub.Start(ContractFile.Load(Contract).Contract!, new StubOptions { TakesProviderStates = true });
        stub.Server.Given(Request.Create().WithPath("/security/collaboration/analyzedEmails/remediate").WithBody(body => body!.Contains("hardDelete", StringComparison.Ordinal)))
            .RespondWith(Response.Create().WithStatusCode(202));

        CommandRun run = await CommandRun.OfAsync("pact", "verify", Pact, "--base-url", stub.BaseUri.AbsoluteUri, "--state-change-url", stub.BaseUri + "_pact/provider-states", "--format", "json");

        Assert.Equal(1, run.ExitCode);
        JsonNode[] findings = [.. JsonNode.Parse(run.Out)!["findings"]!.AsArray().Select(finding => finding!)];
        Assert.Equal(["pact-provider-status", "pact-provider-header", "pact-provider-header"], findings.Select(finding => finding["id"]!.GetValue<string>()));
        Assert.Contains("the status is 202; expected is 204", findings[0]["message"]!.GetValue<string>(), StringComparison.Ordinal);
        JsonNode at = JsonNode.Parse(await File.ReadAllTextAsync(Pact))!["interactions"]![int.Parse(findings[0]["pointer"]!.GetValue<string>().Split('/')[2], System.Globalization.CultureInfo.InvariantCulture)]!;
        Assert.EndsWith("/action is hardDelete", at["description"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.True(findings[0]["line"]!.GetValue<int>() > 1);
    }

    [Fact]
    public async Task As_a_process_it_prints_the_report_and_nothing_of_the_core()
    {
        await GenerateAsync();

        CommandResult run = await Command.RunAsync("dotnet", AppContext.BaseDirectory, TimeSpan.FromMinutes(1), Path.Combine(AppContext.BaseDirectory, "RemediationContracts.Cli.dll"), "pact", "verify", Pact, "--contract", Contract, "--format", "json");

        Assert.True(run.ExitCode == 0, run.ToString());
        Assert.Equal("pact verify", JsonNode.Parse(run.Output)!["command"]!.GetValue<string>());
        Assert.Empty(run.Errors);
    }

    [Fact]
    public async Task States_that_nobody_sets_are_told()
    {
        await GenerateAsync();
        using ContractStub stub = ContractStub.Start(ContractFile.Load(Contract).Contract!);

        CommandRun run = await CommandRun.OfAsync("pact", "verify", Pact, "--base-url", stub.BaseUri.AbsoluteUri);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("6 interactions ask for a state, and nobody put the provider into it", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Filters_keep_to_what_fits()
    {
        await GenerateAsync();

        CommandRun run = await CommandRun.OfAsync("pact", "verify", Pact, "--contract", Contract, "--filter-state", "throttles");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("1 interaction, 0 errors", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_state_that_the_stub_has_no_data_for_is_told_and_changes_nothing()
    {
        await GenerateAsync();
        await File.WriteAllTextAsync(Pact, (await File.ReadAllTextAsync(Pact)).Replace("\"the service throttles\"", "\"mail is there\"", StringComparison.Ordinal));

        CommandRun run = await CommandRun.OfAsync("pact", "verify", Pact, "--contract", Contract);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("the stub has no data, so that nothing was done for 'mail is there'", run.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData()]
    [InlineData("--base-url", "http://127.0.0.1:9")]
    [InlineData("--base-url", "ftp://127.0.0.1")]
    [InlineData("--base-url", "http://127.0.0.1:9", "--contract", Contract)]
    [InlineData("--contract", "nosuch.json")]
    [InlineData("--contract", Contract, "--state-change-url", "//host/path")]
    [InlineData("--contract", Contract, "--request-timeout", "0")]
    [InlineData("--contract", Contract, "--max-time", "0.001")]
    [InlineData("--contract", Contract, "--token-env", "NO_SUCH_VARIABLE_OF_ANYONE")]
    public async Task What_cannot_be_verified_is_exit_code_2_in_a_sentence(params string[] options)
    {
        await GenerateAsync();

        CommandRun run = await CommandRun.OfAsync(["pact", "verify", Pact, .. options]);

        Assert.Equal((2, string.Empty), (run.ExitCode, run.Out));
        Assert.NotEmpty(run.Error);
        Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("[[[")]
    [InlineData("""{"interactions":[],"metadata":{"pactSpecification":{"version":"9.0"}}}""")]
    [InlineData("""{"interactions":[]}""")]
    [InlineData("""{"provider":{"name":"p"},"messages":[{"description":"m"}]}""")]
    [InlineData("""{"provider":{"name":"p"},"interactions":[{"type":"Asynchronous/Messages"}]}""")]
    [InlineData("""{"provider":{"name":"p"},"interactions":[],"metadata":{"plugins":[{"name":"x"}]}}""")]
    public async Task A_file_that_is_no_pact_over_HTTP_is_exit_code_2_with_its_place(string text)
    {
        CommandRun run = await CommandRun.OfAsync("pact", "verify", _folder.Add("other.json", text), "--contract", Contract);

        Assert.Equal((2, string.Empty), (run.ExitCode, run.Out));
        Assert.Matches(@"other\.json\(\d+,\d+\): ", run.Error);
    }

    [Fact]
    public async Task A_pact_without_interactions_is_a_finding()
    {
        CommandRun run = await CommandRun.OfAsync("pact", "verify", _folder.Add("empty.json", """{"consumer":{"name":"c"},"provider":{"name":"p"},"interactions":[]}"""), "--contract", Contract);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("pact-provider-not-verified", run.Out, StringComparison.Ordinal);
    }

    private string Pact => Path.Combine(_folder.Path, "soar-graph.json");

    private Task<CommandRun> GenerateAsync() => CommandRun.OfAsync("pact", "generate", Contract, "--consumer", "soar", "--provider", "graph", "-o", _folder.Path);

    private string OfEnumeration(System.Collections.Generic.IEnumerable<string> values) => _folder.Add("values.json", $$"""
        { "openapi": "3.0.4", "info": { "title": "t", "version": "1" }, "paths": { "/x": { "post": { "operationId": "x",
          "requestBody": { "required": true, "content": { "application/json": { "schema": { "type": "object", "required": ["k"], "properties": { "k": { "type": "string", "enum": [ {{string.Join(", ", values.Select(static value => $"\"{value}\""))}} ] } } } } } },
          "responses": { "204": { "description": "d" } } } } } }
        """);
}
