using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Threading.Tasks;
using Contoso.Soar;
using RemediationContracts.Model.Json;
using RemediationContracts.Model.OpenApi;
using RemediationContracts.Pact.Checking;
using RemediationContracts.Pact.Contracts;
using RemediationContracts.Stub;
using Xunit;
using static RemediationContracts.Pact.Tests.TestProvider;
using JsonNode = System.Text.Json.Nodes.JsonNode;

namespace RemediationContracts.Pact.Tests.Contracts;

/// <summary>The whole way: the contract's interactions, the emitted client against the mock server, the pact, the verifier against the stub and against broken providers.</summary>
public sealed class GeneratedClientTests : IDisposable
{
    private const string Body = "$.";

    private static readonly (string, string) Location = ("Location", "https://security.microsoft.com/action-center/history?bulkId=b-1");
    private static readonly (string, string) RequestId = ("request-id", "c3b9a1ce-0e7f-4c0a-9d1b-8f6a2b7d5e11");

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_emitted_client_plays_every_interaction_and_a_V4_pact_is_written()
    {
        JsonNode pact = JsonNode.Parse(await File.ReadAllTextAsync(await RecordAsync()))!;

        Assert.Equal("4.0", pact["metadata"]!["pactSpecification"]!["version"]!.GetValue<string>());
        Assert.Equal(9, pact["interactions"]!.AsArray().Count); // The example, three severities, five actions.
        Assert.All(pact["interactions"]!.AsArray(), interaction => Assert.Equal(204, interaction!["response"]!["status"]!.GetValue<int>()));
    }

    [Fact]
    public async Task The_values_of_the_enumerations_and_the_required_fields_are_matching_rules()
    {
        JsonNode pact = JsonNode.Parse(await File.ReadAllTextAsync(await RecordAsync()))!;

        // The outside opinion: the contract's text, read by System.Text.Json.
        JsonNode contract = JsonNode.Parse(await File.ReadAllTextAsync(Repository.RemediateContract))!;
        JsonNode schema = contract["paths"]!["/security/collaboration/analyzedEmails/remediate"]!["post"]!["requestBody"]!["content"]!["application/json"]!["schema"]!;
        JsonNode schemas = contract["components"]!["schemas"]!;
        foreach (JsonNode? interaction in pact["interactions"]!.AsArray())
        {
            System.Text.Json.Nodes.JsonObject rules = interaction!["request"]!["matchingRules"]!["body"]!.AsObject();
            Assert.All(schema["required"]!.AsArray(), name => Assert.Contains(Body + name!.GetValue<string>(), rules.Select(rule => rule.Key)));
            Assert.Equal(Expression(schemas["microsoft.graph.security.remediationAction"]!), rules["$.action"]!["matchers"]![0]!["regex"]!.GetValue<string>());
            Assert.Equal(Expression(schemas["microsoft.graph.security.remediationSeverity"]!), rules["$.severity"]!["matchers"]![0]!["regex"]!.GetValue<string>());
        }
    }

    [Fact]
    public async Task The_pact_is_one_that_the_contract_allows()
    {
        ContractReadResult contract = ApiContractReader.Read(new JsonText("contract", await File.ReadAllBytesAsync(Repository.RemediateContract)));
        JsonText pact = new("pact", await File.ReadAllBytesAsync(await RecordAsync()));

        Assert.Equal([], PactCheck.Check(contract.Contract!, pact));
    }

    [Fact]
    public async Task The_stub_passes_the_pact()
    {
        string pact = await RecordAsync();
        using ContractStub stub = ContractStub.Start(Repository.RemediateContract);

        PactVerificationResult result = Verifier(stub.BaseUri, pact).Verify();

        Assert.Equal(9, result.Interactions.Count);
        Assert.Equal(9, stub.Journal.Received<RemediateRequest>().Count);
    }

    [Fact]
    public async Task A_provider_that_answers_another_status_fails_every_interaction()
    {
        string pact = await RecordAsync();
        await using TestProvider provider = await TestProvider.StartAsync(_ => new Answer(200, Location, RequestId));

        PactVerificationResult result = Verifier(provider.Uri, pact).Execute();

        Assert.Equal(9, result.Interactions.Count);
        Assert.All(result.Interactions, interaction => Assert.Equal("StatusMismatch", Assert.Single(interaction.Mismatches).Kind));
    }

    [Fact]
    public async Task A_provider_that_leaves_out_the_Location_fails_at_that_header()
    {
        string pact = await RecordAsync();
        await using TestProvider provider = await TestProvider.StartAsync(_ => new Answer(204, RequestId));

        PactVerificationResult result = Verifier(provider.Uri, pact).Execute();

        Assert.False(result.Passed);
        Assert.All(result.Interactions, interaction => Assert.Equal("Location", Assert.Single(interaction.Mismatches).Location));
    }

    [Theory]
    [InlineData("/action is moveToInbox", "\"action\":\"moveToInbox\"")]
    [InlineData("/severity is low", "\"severity\":\"low\"")]
    public async Task A_provider_that_refuses_one_value_fails_that_interaction_alone(string broken, string refused)
    {
        string pact = await RecordAsync();
        await using TestProvider provider = await TestProvider.StartAsync(
            body => body.Contains(refused, StringComparison.Ordinal) ? new Answer(400) : new Answer(204, Location, RequestId));

        PactVerificationResult result = Verifier(provider.Uri, pact).Execute();

        Assert.EndsWith(broken, Assert.Single(result.Interactions, interaction => !interaction.Passed).Description, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_client_that_sends_another_value_than_the_interactions_writes_no_pact()
    {
        ContractInteraction interaction = Interactions().Single(candidate => candidate.Case == "/action is hardDelete");
        PactBuilderV4 pact = new("soar-playbook", "microsoft-graph", new PactConfig { PactDir = _folder.Path });
        pact.UponReceiving(interaction);

        await Assert.ThrowsAsync<PactFailureException>(() => pact.VerifyAsync(
            context => RemediateAsync(context.MockServerUri, RemediateRequest.Parse(interaction.RequestBody!.Value.Span) with { Action = RemediationAction.SoftDelete })));

        Assert.False(File.Exists(pact.PactFile));
    }

    private static IReadOnlyList<ContractInteraction> Interactions() => ContractInteractions.For(ContractFile.Load(Repository.RemediateContract).Contract!.Operations[0]);

    private static PactVerifier Verifier(Uri provider, string pact) => new PactVerifier("microsoft-graph").WithHttpEndpoint(provider).WithFileSource(pact);

    private static string Expression(JsonNode schema) =>
        $"^({string.Join('|', schema["enum"]!.AsArray().Select(value => value!.GetValue<string>()).Where(value => value != "unknownFutureValue"))})$";

    private static async Task RemediateAsync(Uri server, RemediateRequest request)
    {
        using HttpClient http = new() { BaseAddress = server, DefaultRequestHeaders = { Authorization = new AuthenticationHeaderValue("Bearer", "any-token") } };
        RemediateResult result = await new RemediateClient(http).RemediateAsync(request);
        Assert.NotNull(result.BulkId);
        Assert.NotNull(result.RequestId);
    }

    private async Task<string> RecordAsync()
    {
        PactBuilderV4 pact = new("soar-playbook", "microsoft-graph", new PactConfig { PactDir = _folder.Path });
        foreach (ContractInteraction interaction in Interactions())
        {
            pact.UponReceiving(interaction);
            await pact.VerifyAsync(context => RemediateAsync(context.MockServerUri, RemediateRequest.Parse(interaction.RequestBody!.Value.Span)));
        }

        return pact.PactFile;
    }
}
