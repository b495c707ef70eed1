using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Threading.Tasks;
using Contoso.Soar;
using RemediationContracts.Model;
using RemediationContracts.Model.Json;
using RemediationContracts.Model.OpenApi;
using RemediationContracts.Pact.Checking;
using RemediationContracts.Pact.Contracts;
using RemediationContracts.Stub;
using RemediationContracts.Testing.Node;
using WireMock.RequestBuilders;
using WireMock.ResponseBuilders;
using Xunit;

namespace RemediationContracts.Pact.Tests.Witnesses;

/// <summary>What we write, in the hands of others, and what others write, in ours.</summary>
public sealed class WitnessTests(OutsidePact outside) : IClassFixture<OutsidePact>, IDisposable
{
    private const string ActionPath = "/security/collaboration/analyzedEmails/remediate";

    private static readonly ApiContract Contract = ContractFile.Load(Repository.RemediateContract).Contract!;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_official_verifier_passes_the_playbooks_pact_against_the_stub()
    {
        using ContractStub stub = Stub();

        CommandResult result = await VerifyAsync(stub);

        Assert.True(result.ExitCode == 0, result.ToString());
        Assert.Equal(9, stub.Journal.Received<RemediateRequest>().Count);
    }

    [Theory]
    [InlineData("another status", "expected 204 but was 202")]
    [InlineData("no Location", "header 'Location'")]
    [InlineData("no request-id", "header 'request-id'")]
    [InlineData("an enum value refused", "expected 204 but was 400")]
    [InlineData("throttled without Retry-After", "header 'Retry-After'")]
    [InlineData("an error of another shape", "$.error")]
    public async Task It_fails_the_pact_against_a_provider_with_a_defect(string defect, string reason)
    {
        using ContractStub stub = Stub();
        const string location = "https://security.microsoft.com/action-center/history?bulkId=1";
        const string id = "c3b9a1ce-0e7f-4c0a-9d1b-8f6a2b7d5e11";
        IResponseBuilder success = Response.Create().WithStatusCode(204);
        IRequestBuilder every = Request.Create().WithPath(ActionPath);
        (IRequestBuilder request, IResponseBuilder response, string filter) = defect switch
        {
            "another status" => (every, Response.Create().WithStatusCode(202).WithHeader("Location", location).WithHeader("request-id", id), "softDelete$"),
            "no Location" => (every, success.WithHeader("request-id", id), "softDelete$"),
            "no request-id" => (every, success.WithHeader("Location", location), "softDelete$"),
            "an enum value refused" => (Request.Create().WithPath(ActionPath).WithBody(body => body!.Contains("moveToInbox", StringComparison.Ordinal)), Response.Create().WithStatusCode(400), "."),
            "throttled without Retry-After" => (every, Response.Create().WithStatusCode(429).WithHeader("request-id", id).WithHeader("Content-Type", "application/json").WithBody("""{"error":{"code":"a","message":"b"}}"""), "429"),
            _ => (every, Response.Create().WithStatusCode(429).WithHeader("request-id", id).WithHeader("Retry-After", "1").WithHeader("Content-Type", "application/json").WithBody("""{"error":"busy"}"""), "429"),
        };
        stub.Server.Given(request).RespondWith(response);

        CommandResult result = await VerifyAsync(stub, "--filter-description", filter);

        Assert.True(result.ExitCode != 0, result.ToString());
        Assert.Contains(reason, result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Its_stub_server_serves_a_generated_pact_to_the_emitted_client()
    {
        string pact = UnprovenPact.Write(ContractInteractions.For(Contract.Operations[0], new ContractInteractionOptions { Refusals = [] }), "soar", "microsoft-graph", _folder.Path);

        await outside.ServeAsync(pact, async address =>
        {
            using HttpClient http = new() { BaseAddress = address, DefaultRequestHeaders = { Authorization = new AuthenticationHeaderValue("Bearer", "abc") } };

            RemediateResult result = await new RemediateClient(http).RemediateAsync(RemediateRequest.Parse(ContractInteractions.For(Contract.Operations[0])[0].RequestBody!.Value.Span));

            Assert.Equal(204, (int)result.StatusCode);
            Assert.NotNull(result.BulkId);
        });
    }

    [Fact]
    public async Task What_the_official_mock_server_writes_is_one_that_the_contract_allows()
    {
        ContractInteraction interaction = ContractInteractions.For(Contract.Operations[0])[0];
        string pact = UnprovenPact.Write([interaction], "soar", "microsoft-graph", _folder.Path);
        string written = Path.Combine(_folder.Path, "written");

        string file = await outside.MockAsync(pact, written, async address =>
        {
            using HttpClient http = new() { BaseAddress = address, DefaultRequestHeaders = { Authorization = new AuthenticationHeaderValue("Bearer", "abc") } };
            await new RemediateClient(http).RemediateAsync(RemediateRequest.Parse(interaction.RequestBody!.Value.Span));
        });

        Assert.Equal([], Check(file));
        Assert.Equal(interaction.Description, Assert.Single(PactContents.Read(new JsonText(file, await File.ReadAllBytesAsync(file))).Interactions).Description);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public async Task What_Pact_JS_writes_is_judged_by_the_contract_and_kept_by_the_stub(int version)
    {
        string pact = await outside.WriteAsync(version, _folder.Path, "softDelete");
        using ContractStubHandler stub = new(Contract, new StubOptions { TakesProviderStates = true, Scenarios = new Dictionary<string, StubScenario> { ["mail is there"] = new() } });

        PactVerificationResult result = new PactVerifier("microsoft-graph").WithHttpHandler(stub).WithFileSource(pact).WithProviderStateUrl(new Uri("/_pact/provider-states", UriKind.Relative)).Verify();

        Assert.Equal([], Check(pact));
        Assert.Equal(["mail is there"], Assert.Single(result.Interactions).ProviderStates);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public async Task What_the_contract_does_not_allow_is_found_in_a_pact_of_Pact_JS(int version)
    {
        string pact = await outside.WriteAsync(version, _folder.Path, "SoftDelete");

        Assert.Equal(["pact-request-body"], Check(pact));
    }

    private static ContractStub Stub() => ContractStub.Start(Contract, new StubOptions { TakesProviderStates = true });

    private static string[] Check(string pact) => [.. PactCheck.Check(Contract, new JsonText(pact, File.ReadAllBytes(pact))).Select(finding => finding.Rule.Id)];

    private Task<CommandResult> VerifyAsync(ContractStub stub, params string[] options) =>
        outside.VerifyAsync(Repository.PlaybooksPact, stub.BaseUri, ["--provider-name", "microsoft-graph", "--state-change-url", stub.BaseUri + "_pact/provider-states", .. options]);
}
