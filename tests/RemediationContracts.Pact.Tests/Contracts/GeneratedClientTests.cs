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

    /// <summary>The names of the interactions that a provider accepts: of those with a state, the name says when.</summary>
    private const string Successes = "example|/.* is ";

    private static readonly Uri States = new("/_pact/provider-states", UriKind.Relative);

    private static readonly (string, string) Location = ("Location", "https://security.microsoft.com/action-center/history?bulkId=b-1");
    private static readonly (string, string) RequestId = ("request-id", "c3b9a1ce-0e7f-4c0a-9d1b-8f6a2b7d5e11");

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_emitted_client_plays_every_interaction_and_a_V4_pact_is_written()
    {
        JsonNode pact = JsonNode.Parse(await File.ReadAllTextAsync(await RecordAsync()))!;

        Assert.Equal("4.0", pact["metadata"]!["pactSpecification"]!["version"]!.GetValue<string>());
        int[] statuses = [.. pact["interactions"]!.AsArray().Select(interaction => interaction!["response"]!["status"]!.GetValue<int>())];
        Assert.Equal([204, 204, 204, 204, 204, 204, 204, 204, 204, 400, 401, 403, 404, 429, 503], statuses.Order()); // The example, three severities, five actions; six refusals.
        Assert.All(pact["interactions"]!.AsArray(), interaction => Assert.Equal(interaction!["response"]!["status"]!.GetValue<int>() >= 400, interaction["providerStates"] is not null));
    }

    [Fact]
    public async Task A_V3_pact_says_the_same_but_for_its_comments()
    {
        JsonNode v4 = JsonNode.Parse(await File.ReadAllTextAsync(await RecordAsync()))!;
        JsonNode v3 = JsonNode.Parse(await File.ReadAllTextAsync(await RecordAsync(new PactBuilderV3("soar-playbook-3", "microsoft-graph", new PactConfig { PactDir = _folder.Path }))))!;

        Assert.Equal("3.0.0", v3["metadata"]!["pactSpecification"]!["version"]!.GetValue<string>());
        Assert.DoesNotContain("contract-pointer", v3.ToJsonString(), StringComparison.Ordinal);
        Assert.Equal(Told(v4), Told(v3));

        static string[] Told(JsonNode pact) => [.. pact["interactions"]!.AsArray().Select(interaction =>
            $"{interaction!["description"]}, {interaction["request"]!["matchingRules"]!["body"]}, {interaction["response"]!["status"]}, {interaction["providerStates"]?.ToJsonString()}").Order(StringComparer.Ordinal)];
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

    [Theory]
    [InlineData(3)]
    [InlineData(4)]
    public async Task The_stub_passes_the_pact(int version)
    {
        PactConfig config = new() { PactDir = _folder.Path };
        string pact = await RecordAsync(version == 3 ? new PactBuilderV3("soar-playbook", "microsoft-graph", config) : null);
        using ContractStub stub = ContractStub.Start(Repository.RemediateContract, new StubOptions { TakesProviderStates = true });

        PactVerificationResult result = Verifier(stub.BaseUri, pact).WithProviderStateUrl(States).Verify();

        Assert.Equal(15, result.Interactions.Count);
        Assert.Equal(9, stub.Journal.Received<RemediateRequest>().Count);
    }

    [Fact]
    public async Task The_stub_in_memory_passes_the_pact()
    {
        string pact = await RecordAsync();
        using ContractStubHandler stub = new(Repository.RemediateContract, new StubOptions { TakesProviderStates = true });

        PactVerificationResult result = new PactVerifier("microsoft-graph").WithHttpHandler(stub).WithFileSource(pact).WithProviderStateUrl(States).Verify();

        Assert.Equal(15, result.Interactions.Count);
        Assert.Equal(9, stub.Journal.Received<RemediateRequest>().Count);
    }

    [Fact]
    public async Task A_provider_that_does_not_know_a_state_fails_that_interaction_and_says_why()
    {
        string pact = await RecordAsync();
        await File.WriteAllTextAsync(pact, (await File.ReadAllTextAsync(pact)).Replace("\"the service throttles\"", "\"the service naps\"", StringComparison.Ordinal));
        using ContractStubHandler stub = new(Repository.RemediateContract, new StubOptions { TakesProviderStates = true });

        PactVerificationResult result = new PactVerifier("microsoft-graph").WithHttpHandler(stub).WithFileSource(pact).WithProviderStateUrl(States).Execute();

        PactInteractionResult failed = Assert.Single(result.Interactions, interaction => !interaction.Passed);
        Assert.Equal(["the service naps"], failed.ProviderStates);
        Assert.Contains("the state 'the service naps'", failed.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_provider_that_throttles_without_saying_when_to_try_again_fails_that_interaction_alone()
    {
        string pact = await RecordAsync();
        using Broken provider = new(new ContractStubHandler(Repository.RemediateContract, new StubOptions { TakesProviderStates = true }), response =>
        {
            if ((int)response.StatusCode == 429)
            {
                response.Headers.Remove("Retry-After");
            }
        });

        PactVerificationResult result = new PactVerifier("microsoft-graph").WithHttpHandler(provider).WithFileSource(pact).WithProviderStateUrl(States).Execute();

        PactInteractionResult failed = Assert.Single(result.Interactions, interaction => !interaction.Passed);
        Assert.Equal(["the service throttles"], failed.ProviderStates);
        Assert.Equal("Retry-After", Assert.Single(failed.Mismatches).Location);
    }

    [Fact]
    public async Task A_handler_that_throws_is_a_provider_that_fails()
    {
        string pact = await RecordAsync();
        using Broken provider = new(new ContractStubHandler(Repository.RemediateContract), _ => throw new InvalidOperationException("seeded"));

        PactVerificationResult result = new PactVerifier("microsoft-graph").WithHttpHandler(provider).WithFileSource(pact).WithFilter(state: "^$").Execute();

        Assert.False(result.Passed);
        Assert.All(result.Interactions, interaction => Assert.False(interaction.Passed));
    }

    [Fact]
    public async Task A_provider_that_answers_another_status_fails_every_interaction()
    {
        string pact = await RecordAsync();
        await using TestProvider provider = await TestProvider.StartAsync(_ => new Answer(200, Location, RequestId));

        PactVerificationResult result = Verifier(provider.Uri, pact).WithFilter(description: Successes).Execute();

        Assert.Equal(9, result.Interactions.Count);
        Assert.All(result.Interactions, interaction => Assert.Equal("StatusMismatch", Assert.Single(interaction.Mismatches).Kind));
    }

    [Fact]
    public async Task A_provider_that_leaves_out_the_Location_fails_at_that_header()
    {
        string pact = await RecordAsync();
        await using TestProvider provider = await TestProvider.StartAsync(_ => new Answer(204, RequestId));

        PactVerificationResult result = Verifier(provider.Uri, pact).WithFilter(description: Successes).Execute();

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

        PactVerificationResult result = Verifier(provider.Uri, pact).WithFilter(description: Successes).Execute();

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

    private static async Task PlayAsync(ContractInteraction interaction, ConsumerContext context)
    {
        Task call = RemediateAsync(context.MockServerUri, RemediateRequest.Parse(interaction.RequestBody!.Value.Span));
        if (interaction.IsRefusal)
        {
            ContractApiException refusal = await Assert.ThrowsAsync<ContractApiException>(() => call);
            Assert.Equal((interaction.Status, interaction.Status is 429 or 503), ((int)refusal.StatusCode, refusal.RetryAfter is not null));
            return;
        }

        await call;
    }

    private async Task<string> RecordAsync(PactBuilder? builder = null)
    {
        PactBuilder pact = builder ?? new PactBuilderV4("soar-playbook", "microsoft-graph", new PactConfig { PactDir = _folder.Path });
        await pact.VerifyEachAsync(Interactions(), PlayAsync);
        return pact.PactFile;
    }

    /// <summary>A provider in memory with a fault in its answers.</summary>
    private sealed class Broken(HttpMessageHandler provider, Action<HttpResponseMessage> fault) : DelegatingHandler(provider)
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, System.Threading.CancellationToken cancellationToken)
        {
            HttpResponseMessage response = await base.SendAsync(request, cancellationToken);
            fault(response);
            return response;
        }
    }
}
