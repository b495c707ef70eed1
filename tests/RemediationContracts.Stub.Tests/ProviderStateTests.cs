using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Text;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using RemediationContracts.Model;
using RemediationContracts.Model.OpenApi;
using Xunit;

namespace RemediationContracts.Stub.Tests;

/// <summary>The states that a Pact verifier puts the stub into.</summary>
public sealed class ProviderStateTests
{
    private const string Throttles = "the service throttles";

    private static readonly ApiContract Contract = ContractFile.Load("contracts/remediate.openapi.json").Contract!;

    private readonly StubResponder _stub = new(Contract, new StubOptions { TakesProviderStates = true, Scenarios = new Dictionary<string, StubScenario> { ["mail is there"] = new() } });

    [Theory]
    [InlineData(Throttles, 429)]
    [InlineData("the service is not available", 503)]
    [InlineData("the service forbids the caller the action", 403)]
    [InlineData("the service does not know the caller", 401)]
    public void A_request_that_is_right_is_refused_as_the_contract_declares_and_once(string state, int status)
    {
        Assert.Equal(200, Set(state).Status);

        StubResponse refused = _stub.Respond(Requests.Remediate());

        Assert.Equal((status, "application/json"), (refused.Status, refused.Header("Content-Type")));
        Assert.Contains(state, refused.Json().Text("/error/message"), StringComparison.Ordinal);
        Assert.Equal(status is 429 or 503 ? "1" : null, refused.Header("Retry-After"));
        Assert.Equal(status == 401, refused.Header("WWW-Authenticate") is not null);
        Assert.Equal(204, _stub.Respond(Requests.Remediate()).Status);
    }

    [Fact]
    public void A_state_that_is_taken_back_or_followed_by_none_changes_nothing()
    {
        Set(Throttles);
        Set(Throttles, "teardown");
        Assert.Equal(204, _stub.Respond(Requests.Remediate()).Status);

        Set(Throttles);
        Set("");
        Assert.Equal(204, _stub.Respond(Requests.Remediate()).Status);
    }

    [Fact]
    public void A_request_that_is_wrong_is_refused_for_that_and_uses_the_state_up()
    {
        Set(Throttles);

        Assert.Equal(400, _stub.Respond(Requests.Remediate("{}")).Status);
        Assert.Equal(204, _stub.Respond(Requests.Remediate()).Status);
    }

    [Fact]
    public void A_state_of_ones_own_is_known_and_may_do_nothing()
    {
        Assert.Equal(200, Set("mail is there").Status);
        Assert.Equal(204, _stub.Respond(Requests.Remediate()).Status);

        Set("mail is there");
        Set(Throttles);
        Assert.Equal(429, _stub.Respond(Requests.Remediate()).Status);
    }

    [Fact]
    public void A_state_that_nobody_knows_is_refused_with_those_that_are_known()
    {
        StubResponse refused = Set("mail is where it should be");

        Assert.Equal(404, refused.Status);
        Assert.Contains("'mail is there'", refused.Json().Text("/detail"), StringComparison.Ordinal);
        Assert.Contains($"'{Throttles}'", refused.Json().Text("/detail"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{")]
    [InlineData("""{"state":1}""")]
    [InlineData("""{"state":"the service throttles","action":"explode"}""")]
    [InlineData("""{"state":"the service throttles","state":"the service throttles"}""")]
    public void What_is_no_state_change_is_refused_and_changes_nothing(string body)
    {
        Assert.Equal(400, _stub.Respond(Change(body)).Status);
        Assert.Equal(204, _stub.Respond(Requests.Remediate()).Status);
    }

    [Fact]
    public void Brackets_without_end_are_refused() => Assert.Equal(400, _stub.Respond(Change(new string('[', 100_000))).Status);

    [Fact]
    public void A_state_is_asked_for_by_POST()
    {
        StubResponse refused = _stub.Respond(Change("{}") with { Method = "GET" });

        Assert.Equal((405, "POST"), (refused.Status, refused.Header("Allow")));
    }

    [Fact]
    public void A_stub_that_was_not_told_to_takes_no_states() =>
        Assert.Equal(404, new StubResponder(Contract).Respond(Change($$"""{"state":"{{Throttles}}"}""")).Status);

    [Theory]
    [InlineData(204)]
    [InlineData(600)]
    public void A_scenario_refuses_with_a_status_of_a_refusal(int status) => Assert.Throws<ArgumentOutOfRangeException>(() => new StubScenario { Status = status });

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Both_hosts_take_states(bool inMemory)
    {
        StubOptions options = new() { TakesProviderStates = true };
        using ContractStub stub = ContractStub.Start(Contract, options);
        using HttpClient http = inMemory ? new(new ContractStubHandler(Contract, options)) : new();
        http.BaseAddress = inMemory ? new Uri("https://anywhere.example/") : stub.BaseUri;

        using HttpResponseMessage changed = await http.PostAsync(new Uri("_pact/provider-states", UriKind.Relative), new StringContent($$"""{"state":"{{Throttles}}","params":{},"action":"setup"}""", Encoding.UTF8, "application/json"));
        using HttpRequestMessage request = new(HttpMethod.Post, new Uri(Requests.Path[1..], UriKind.Relative)) { Content = new StringContent(Requests.Body, Encoding.UTF8, "application/json") };
        request.Headers.Authorization = new("Bearer", "abc");
        using HttpResponseMessage refused = await http.SendAsync(request);

        Assert.Equal((200, 429), ((int)changed.StatusCode, (int)refused.StatusCode));
    }

    private StubResponse Set(string state, string action = "setup") =>
        _stub.Respond(Change(new JsonObject { ["state"] = state, ["params"] = new JsonObject(), ["action"] = action }.ToJsonString()));

    private static StubRequest Change(string body) => new() { Method = "POST", Path = "/_pact/provider-states", Body = Encoding.UTF8.GetBytes(body) };
}
