using System.Collections.Generic;
using System.Linq;
using System.Text;
using Contoso.Tickets;
using RemediationContracts.Model.Json;
using RemediationContracts.Model.OpenApi;
using Xunit;

namespace RemediationContracts.Stub.Tests;

/// <summary>The stub of a contract that is not Graph's: an API key, a media type of its own, a body in the answer, errors in another shape.</summary>
public sealed class OtherContractTests
{
    private readonly StubResponder _stub = new(ContractFile.Load("contracts/tickets.openapi.json").Contract!);

    [Theory]
    [InlineData("")]
    [InlineData("/v1")]
    [InlineData("/api")]
    public void A_success_has_its_declared_headers_and_body(string prefix)
    {
        StubResponse response = _stub.Respond(Open() with { Path = prefix + "/tickets" });

        Assert.Equal((201, "application/json", "trace"), (response.Status, response.Header("Content-Type"), response.Header("Trace-Id")));
        Assert.Matches("^/tickets/[0-9a-f-]{36}$", response.Header("Location"));
        Assert.Matches("^\"[0-9a-f-]{36}\"$", response.Header("ETag"));
        Assert.NotEqual(default, Receipt.Parse(response.Body.Span).Id);
    }

    [Fact]
    public void A_declared_example_is_the_answer()
    {
        StubResponse response = _stub.Respond(new StubRequest { Method = "GET", Path = "/tickets" });

        Assert.Equal((200, """{"count":"12"}"""), (response.Status, Encoding.UTF8.GetString(response.Body.Span)));
    }

    [Fact]
    public void An_error_has_the_contracts_shape_and_only_what_its_schema_lets_stand_there()
    {
        StubResponse response = _stub.Respond(Open(body: """{"weight":"none"}"""));

        Refusal refusal = Refusal.Parse(response.Body.Span);
        Assert.Equal(400, response.Status);
        Assert.Equal(RefusalKind.Refused, refusal.Kind); // Its code is none of ours.
        Assert.Contains("enum at \"/weight\"", Assert.Single(refusal.Reason).Text, System.StringComparison.Ordinal);
        Assert.Equal([("enum", "/weight"), ("required", "/title")], refusal.Faults!.Select(fault => (fault.Code, fault.Target)));
        Assert.Null(response.Json()["id"]); // The body is closed.
    }

    [Theory]
    [InlineData(null)]
    [InlineData(" ")]
    public void A_key_that_is_missing_is_refused(string? key) => Assert.Equal(401, _stub.Respond(Open(key: key)).Status);

    [Theory]
    [InlineData(null, "required")]
    [InlineData("abc", "minLength")]
    public void A_required_header_must_be_there_and_fit(string? trace, string rule)
    {
        StubResponse response = _stub.Respond(Open(trace: trace));

        Assert.Equal(400, response.Status);
        Assert.Equal((rule, "/header/Trace-Id"), (response.Json().Text("/faults/0/code"), response.Json().Text("/faults/0/target")));
    }

    [Fact]
    public void Allow_lists_every_method_of_the_path() =>
        Assert.Equal("POST, GET", _stub.Respond(new StubRequest { Method = "PATCH", Path = "/tickets" }).Header("Allow"));

    [Fact]
    public void A_body_that_need_not_be_there_may_be_left_out_and_a_range_answers_its_first_code()
    {
        Assert.Equal(200, _stub.Respond(new StubRequest { Method = "POST", Path = "/notes" }).Status);
        Assert.Equal(415, _stub.Respond(new StubRequest { Method = "POST", Path = "/notes", Body = "{}"u8.ToArray() }).Status);
    }

    [Fact]
    public void Without_a_shape_of_errors_the_answer_is_problem_details()
    {
        StubResponse response = _stub.Respond(new StubRequest
        {
            Method = "POST",
            Path = "/notes",
            Body = "{\"txet\":1}"u8.ToArray(),
            Headers = [new("Content-Type", "application/json")],
        });

        Assert.Equal((400, "application/problem+json"), (response.Status, response.Header("Content-Type")));
        var problem = response.Json();
        Assert.Equal(400, problem["status"]!.GetValue<int>());
        Assert.Equal(("additionalProperties", "/txet"), (problem.Text("/errors/0/rule"), problem.Text("/errors/0/target")));
    }

    [Fact]
    public void An_operation_with_errors_says_that_it_is_not_served()
    {
        const string Text = """
            {
              "openapi": "3.0.4", "info": { "title": "Half", "version": "1" },
              "paths": {
                "/whole": { "get": { "responses": { "204": { "description": "Done." } } } },
                "/broken/{id}": { "get": { "parameters": [ { "name": "id", "in": "path", "required": true, "schema": { "type": "string", "pattern": "(" } } ], "responses": { "204": { "description": "Done." } } } }
              }
            }
            """;
        StubResponder stub = new(ApiContractReader.Read(JsonText.FromString("half.json", Text)).Contract!);

        Assert.Equal(204, stub.Respond(new StubRequest { Method = "GET", Path = "/whole" }).Status);
        Assert.Equal(501, stub.Respond(new StubRequest { Method = "GET", Path = "/broken/7" }).Status);
    }

    [Theory]
    [InlineData("""{ "$ref": "#/components/schemas/self" }""")]
    [InlineData("""{ "type": "array", "minItems": 2000000000, "items": { "type": "string" } }""")]
    public void An_answer_that_cannot_be_made_up_is_said_and_not_tried(string schema)
    {
        string text = $$"""
            {
              "openapi": "3.0.4", "info": { "title": "Endless", "version": "1" },
              "paths": { "/a": { "get": { "responses": { "200": { "description": "Never.", "content": { "application/json": { "schema": {{schema}} } } } } } } },
              "components": { "schemas": { "self": { "type": "object", "required": [ "self" ], "properties": { "self": { "$ref": "#/components/schemas/self" } } } } }
            }
            """;

        StubResponse response = new StubResponder(ApiContractReader.Read(JsonText.FromString("endless.json", text)).Contract!).Respond(new StubRequest { Method = "GET", Path = "/a" });

        Assert.Equal(501, response.Status);
        Assert.Contains("no sample of it can be made", response.Json().Text("/detail"), System.StringComparison.Ordinal);
    }

    private static StubRequest Open(string? key = "k", string? trace = "trace", string body = """{"title":"It leaks"}""")
    {
        List<KeyValuePair<string, string>> headers = [new("Content-Type", "application/vnd.tickets+json")];
        headers.AddRange(key is null ? [] : [new("X-Key", key)]);
        headers.AddRange(trace is null ? [] : [new("Trace-Id", trace)]);
        return new StubRequest { Method = "POST", Path = "/tickets", Headers = headers, Body = Encoding.UTF8.GetBytes(body) };
    }
}
