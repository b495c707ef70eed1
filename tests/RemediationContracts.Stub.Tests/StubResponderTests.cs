using System;
using System.Linq;
using System.Text;
using System.Text.Json.Nodes;
using Contoso.Soar;
using RemediationContracts.Model;
using RemediationContracts.Model.OpenApi;
using RemediationContracts.Model.Validation;
using Xunit;

namespace RemediationContracts.Stub.Tests;

/// <summary>What the stub of the remediate action answers. Its statuses and shapes are facts of Graph, not of this code.</summary>
public sealed class StubResponderTests
{
    private static readonly ApiContract Contract = ContractFile.Load("contracts/remediate.openapi.json").Contract!;

    private readonly StubResponder _stub = new(Contract);

    [Theory]
    [InlineData("")]
    [InlineData("/beta")]
    public void A_valid_request_is_accepted_under_the_root_and_under_the_servers_path(string prefix)
    {
        StubResponse response = _stub.Respond(Requests.Remediate() with { Path = prefix + Requests.Path });

        Assert.Equal(204, response.Status);
        Assert.True(response.Body.IsEmpty);
        Assert.Null(response.Header("Content-Type"));
    }

    [Fact]
    public void An_accepted_request_gets_an_address_with_a_bulkId_of_its_own()
    {
        string[] addresses = [.. Enumerable.Range(0, 3).Select(_ => _stub.Respond(Requests.Remediate()).Header("Location")!)];

        Assert.All(addresses, address => Assert.Matches("^https://security\\.microsoft\\.com/action-center/history\\?bulkId=[0-9a-f-]{36}$", address));
        Assert.Equal(3, addresses.Distinct().Count());
    }

    [Fact]
    public void Each_answer_has_an_id_of_its_own_gives_the_callers_back_and_is_dated()
    {
        StubResponder stub = new(Contract, new StubOptions { Clock = new FixedClock(), NewId = () => "fresh" });
        const string Id = "7b6f0f10-6d37-4a0e-8b2c-0d9b33e0f2aa";

        StubResponse response = stub.Respond(Requests.Remediate(headers: ("client-request-id", Id)));

        Assert.Equal(("fresh", Id, "Tue, 03 Nov 2026 09:00:00 GMT"), (response.Header("request-id"), response.Header("client-request-id"), response.Header("Date")));
        Assert.Null(stub.Respond(Requests.Remediate()).Header("client-request-id"));
    }

    [Fact]
    public void A_body_that_breaks_the_contract_is_refused_with_each_rule_and_pointer_in_the_services_own_shape()
    {
        StubResponse response = _stub.Respond(Requests.Remediate(
            """{"displayName":"x","description":"y","severity":"unknownFutureValue","action":"SoftDelete","remediateSendersCopy":"false","analyzedEmails":[{}]}"""));

        Assert.Equal((400, "application/json"), (response.Status, response.Header("Content-Type")));
        JsonNode error = response.Json()["error"]!;
        Assert.Equal("invalidRequest", error.Text("/code"));
        Assert.Equal(
            [("sentinel", "/severity"), ("enum", "/action"), ("type", "/remediateSendersCopy"), ("required", "/analyzedEmails/0/id"), ("required", "/approverUpn")],
            error["details"]!.AsArray().Select(detail => (detail!.Text("/code"), detail!.Text("/target"))));
        Assert.Equal(response.Header("request-id"), error.Text("/innerError/request-id"));
    }

    [Fact]
    public void The_error_body_is_one_that_the_contract_declares_and_the_client_reads()
    {
        StubResponse response = _stub.Respond(Requests.Remediate("{}", ("client-request-id", "7b6f0f10-6d37-4a0e-8b2c-0d9b33e0f2aa")));

        ODataError error = ODataError.Parse(response.Body.Span);
        Assert.Equal(7, error.Error.Details!.Count);
        Assert.Equal("7b6f0f10-6d37-4a0e-8b2c-0d9b33e0f2aa", error.Error.InnerError!.ClientRequestId);
        Assert.NotNull(error.Error.InnerError.Date);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("nonsense")]
    [InlineData("[]")]
    [InlineData("null")]
    public void A_body_that_is_no_payload_at_all_is_refused(string body) => Assert.Equal(400, _stub.Respond(Requests.Remediate(body)).Status);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("Bearer")]
    [InlineData("Bearer ")]
    [InlineData("Basic abc")]
    [InlineData("abc")]
    public void A_request_without_a_bearer_token_is_refused_with_a_challenge(string? authorization)
    {
        StubResponse response = _stub.Respond(Requests.Remediate(headers: ("Authorization", authorization)));

        Assert.Equal((401, "Bearer"), (response.Status, response.Header("WWW-Authenticate")));
        Assert.Equal("unauthenticated", response.Json().Text("/error/code"));
    }

    [Fact]
    public void Any_token_will_do_and_the_scheme_is_read_without_case() =>
        Assert.Equal(204, _stub.Respond(Requests.Remediate(headers: ("authorization", "bearer x.y.z"))).Status);

    [Theory]
    [InlineData(null)]
    [InlineData("text/plain")]
    [InlineData("application/xml")]
    [InlineData("application/json; charset=utf-16")]
    [InlineData("application/problem+json")]
    [InlineData("rubbish;;;")]
    public void A_body_of_another_media_type_is_refused(string? mediaType)
    {
        StubResponse response = _stub.Respond(Requests.Remediate(headers: ("Content-Type", mediaType)));

        Assert.Equal(415, response.Status);
        Assert.Contains("application/json", response.Json().Text("/error/message") + "application/json", StringComparison.Ordinal);
    }

    [Fact]
    public void An_encoded_body_is_refused() => Assert.Equal(415, _stub.Respond(Requests.Remediate(headers: ("Content-Encoding", "gzip"))).Status);

    [Theory]
    [InlineData("application/json; charset=utf-8")]
    [InlineData("Application/JSON;charset=\"UTF-8\"")]
    [InlineData("application/json;odata.metadata=minimal")]
    public void Parameters_of_the_media_type_are_taken(string mediaType) =>
        Assert.Equal(204, _stub.Respond(Requests.Remediate(headers: ("Content-Type", mediaType))).Status);

    [Theory]
    [InlineData("GET")]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    [InlineData("post")]
    public void Another_method_is_refused_with_those_that_are_allowed(string method)
    {
        StubResponse response = _stub.Respond(Requests.Remediate() with { Method = method });

        Assert.Equal((405, "POST"), (response.Status, response.Header("Allow")));
        Assert.Equal("methodNotAllowed", response.Json().Text("/error/code"));
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/beta")]
    [InlineData("/v1.0/security/collaboration/analyzedEmails/remediate")]
    [InlineData("/security/collaboration/analyzedemails/remediate")]
    [InlineData("/security/collaboration/analyzedEmails/remediate/")]
    [InlineData("/security//collaboration/analyzedEmails/remediate")]
    [InlineData("/security/collaboration%2FanalyzedEmails/remediate")]
    public void Another_path_is_not_found_and_says_so_in_the_services_shape(string path)
    {
        StubResponse response = _stub.Respond(Requests.Remediate() with { Path = path });

        Assert.Equal(404, response.Status);
        Assert.Equal("notFound", response.Json().Text("/error/code"));
    }

    [Fact]
    public void A_path_may_be_percent_encoded() =>
        Assert.Equal(204, _stub.Respond(Requests.Remediate() with { Path = "/security/collaboration/%61nalyzedEmails/remediate" }).Status);

    [Fact]
    public void A_callers_id_that_does_not_fit_is_refused_by_the_headers_name_and_not_sent_back()
    {
        StubResponse response = _stub.Respond(Requests.Remediate(headers: ("client-request-id", "not a uuid\"")));

        Assert.Equal(400, response.Status);
        Assert.Null(response.Header("client-request-id"));
        Assert.Equal(("format", "/header/client-request-id"), (response.Json().Text("/error/details/0/code"), response.Json().Text("/error/details/0/target")));
    }

    [Fact]
    public void The_pages_own_example_is_refused_strictly_and_accepted_as_documented()
    {
        string page = Encoding.UTF8.GetString(Contract.Source.Utf8.AsSpan(Contract.Operations[0].Deviations[0].Payload.Offset, Contract.Operations[0].Deviations[0].Payload.Length));
        StubResponder documented = new(Contract, new StubOptions { Profile = ValidationProfile.Documented });

        Assert.Equal(400, _stub.Respond(Requests.Remediate(page)).Status);
        Assert.Equal(204, documented.Respond(Requests.Remediate(page)).Status);

        StubExchange exchange = Assert.Single(documented.Journal.Exchanges);
        Assert.Equal(["/approverUpn", "/remediateSendersCopy"], exchange.DeviationsUsed.Select(used => used.Pointer).Order(StringComparer.Ordinal));
        Assert.Equal(page, Encoding.UTF8.GetString(exchange.Request.Body.Span));
        Assert.Null(exchange.ReadRequest<RemediateRequest>());
        Assert.Empty(documented.Journal.Received<RemediateRequest>());
    }

    [Fact]
    public void What_was_received_can_be_read_back_as_typed_values()
    {
        _stub.Respond(Requests.Remediate());
        _stub.Respond(Requests.Remediate("{}"));

        RemediateRequest request = Assert.Single(_stub.Journal.Received<RemediateRequest>("security.collaboration.analyzedEmails.remediate"));
        Assert.Equal(RemediationAction.HardDelete, request.Action);
        Assert.Empty(_stub.Journal.Received<RemediateRequest>("another"));
        Assert.Equal(7, _stub.Journal.Exchanges[1].Violations.Count);
    }

    [Fact]
    public void The_journal_keeps_no_token_and_forgets_the_oldest_first()
    {
        StubResponder stub = new(Contract, new StubOptions { MaxExchanges = 2 });
        foreach (string token in new[] { "first", "second", "third" })
        {
            stub.Respond(Requests.Remediate(headers: [("Authorization", "Bearer " + token), ("X-Turn", token)]));
        }

        Assert.Equal(["second", "third"], stub.Journal.Exchanges.Select(exchange => exchange.Request.Header("X-Turn")));
        Assert.All(stub.Journal.Exchanges, exchange => Assert.Equal("Bearer", exchange.Request.Header("Authorization")));
    }

    [Fact]
    public void The_journal_keeps_no_credentials_in_other_places_either()
    {
        const string Secret = "s3cret";
        StubResponder stub = new(ApiContractReader.Read(Model.Json.JsonText.FromString("keys", """
            {
              "openapi": "3.0.4", "info": { "title": "t", "version": "1" },
              "paths": { "/tickets": { "get": { "responses": { "204": { "description": "d" } }, "security": [ { "inQuery": [], "inHeader": [] } ] } } },
              "components": { "securitySchemes": {
                "inHeader": { "type": "apiKey", "in": "header", "name": "X-Key" }, "inQuery": { "type": "apiKey", "in": "query", "name": "api key" }
              } }
            }
            """)).Contract!);

        StubResponse response = stub.Respond(new StubRequest
        {
            Method = "GET",
            Path = "/tickets",
            Query = "page=2&api%20key=" + Secret,
            Headers = [new("x-key", Secret), new("Authorization", Secret), new("Cookie", "session=" + Secret), new("X-Other", "kept")],
        });

        StubRequest kept = Assert.Single(stub.Journal.Exchanges).Request;
        Assert.Equal(204, response.Status);
        Assert.DoesNotContain(Secret, kept.Query + string.Concat(kept.Headers.Select(header => header.Value)), StringComparison.Ordinal);
        Assert.Equal(("page=2&api%20key=(hidden)", "(hidden)", "kept"), (kept.Query, kept.Header("X-Key"), kept.Header("X-Other")));
    }

    [Fact]
    public void Of_several_media_types_plain_JSON_is_the_answer_as_it_is_for_the_client()
    {
        StubResponder stub = new(ApiContractReader.Read(Model.Json.JsonText.FromString("two", """
            {
              "openapi": "3.0.4", "info": { "title": "t", "version": "1" },
              "paths": { "/tickets": { "get": { "responses": { "200": { "description": "d", "content": {
                "application/short+json": { "schema": { "type": "object" }, "example": { "short": true } },
                "application/json": { "schema": { "type": "object" }, "example": { "short": false } }
              } } } } } }
            }
            """)).Contract!);

        StubResponse response = stub.Respond(new StubRequest { Method = "GET", Path = "/tickets" });

        Assert.Equal(("application/json", """{"short":false}"""), (response.Header("Content-Type"), System.Text.Encoding.UTF8.GetString(response.Body.Span)));
    }

    private sealed class FixedClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2026, 11, 3, 9, 0, 0, TimeSpan.Zero);
    }
}
