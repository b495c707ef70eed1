using System;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Threading.Tasks;
using RemediationContracts.Model;
using RemediationContracts.Model.Json;
using RemediationContracts.Model.OpenApi;
using Xunit;

namespace RemediationContracts.Stub.Tests;

/// <summary>What a contract declares and no web server can send is said in a sentence, and never breaks an answer.</summary>
public sealed class HostileContractTests
{
    [Theory]
    [InlineData("""  "204": { "description": "", "headers": { "Two Words": { "schema": { "type": "string" } } } }""", "'Two Words' is no name of a header.")]
    [InlineData("""  "204": { "description": "", "headers": { "Colon:": { "schema": { "type": "string" } } } }""", "'Colon:' is no name of a header.")]
    [InlineData("""  "204": { "description": "", "headers": { "Kind": { "schema": { "type": "string", "enum": [ "a\r\nSet-Cookie: b" ] } } } }""", "header 'Kind' cannot be sent")]
    [InlineData("""  "204": { "description": "", "headers": { "Kind": { "schema": { "type": "string", "enum": [ "\u00e9" ] } } } }""", "header 'Kind' cannot be sent")]
    [InlineData("""  "200": { "description": "", "content": { "application/\u00e9+json": { "schema": { "type": "object" } } } }""", "header 'Content-Type' cannot be sent")]
    public async Task What_no_header_can_hold_is_a_501_that_says_so(string responses, string told)
    {
        (HttpStatusCode status, string body)[] answers = await AskAsync(Contract(responses));

        Assert.All(answers, answer =>
        {
            Assert.Equal(HttpStatusCode.NotImplemented, answer.status);
            Assert.Contains(told, System.Text.Json.Nodes.JsonNode.Parse(answer.body)!["detail"]!.GetValue<string>(), StringComparison.Ordinal);
        });
    }

    [Theory]
    [InlineData("""  "204": { "description": "", "content": { "application/json": { "schema": { "type": "object" } } } }""", 204)]
    [InlineData("""  "205": { "description": "", "content": { "application/json": { "schema": { "type": "object" } } } }""", 205)]
    [InlineData("""  "204": { "description": "", "headers": { "Content-Length": { "schema": { "type": "string" } }, "transfer-encoding": { "schema": { "type": "string" } } } }""", 204)]
    [InlineData("""  "200": { "description": "", "headers": { "Connection": { "required": true, "schema": { "type": "string" } } } }""", 200)]
    [InlineData("""  "1XX": { "description": "" }, "304": { "description": "" }, "599": { "description": "" }""", 200)]
    [InlineData("""  "299": { "description": "" }""", 299)]
    public async Task What_the_host_decides_is_left_to_it(string responses, int status)
    {
        (HttpStatusCode status, string body)[] answers = await AskAsync(Contract(responses));

        Assert.All(answers, answer => Assert.Equal((status, answer.body), ((int)answer.status, string.Empty)));
    }

    [Fact]
    public async Task A_scheme_that_is_no_token_is_not_in_the_challenge()
    {
        ApiContract contract = Contract("""  "204": { "description": "" }""", """ "security": [ { "key": [] } ], """, """ { "type": "http", "scheme": "a\r\nb" } """);

        Assert.All(await AskAsync(contract), static answer => Assert.Equal(HttpStatusCode.Unauthorized, answer.Status));
    }

    [Fact]
    public async Task An_id_that_no_answer_can_hold_is_not_echoed()
    {
        ApiContract contract = Contract("""  "204": { "description": "", "headers": { "call-id": { "x-correlation": "echo", "schema": { "type": "string" } } } }""");
        using ContractStub socket = ContractStub.Start(contract);
        using ContractStubHandler memory = new(contract);
        foreach (HttpMessageHandler handler in new HttpMessageHandler[] { new SocketsHttpHandler { RequestHeaderEncodingSelector = static (_, _) => System.Text.Encoding.UTF8 }, memory })
        {
            using HttpClient http = new(handler) { BaseAddress = socket.BaseUri };
            using HttpRequestMessage request = new(HttpMethod.Post, "send");
            request.Headers.TryAddWithoutValidation("call-id", "é");

            using HttpResponseMessage response = await http.SendAsync(request);

            Assert.Equal(HttpStatusCode.NoContent, response.StatusCode);
            Assert.False(response.Headers.Contains("call-id"));
        }
    }

    [Theory]
    [InlineData("""{ "type": "apiKey", "in": "header", "name": "Api-Key" }""")]
    [InlineData("""{ "type": "apiKey", "in": "query", "name": "key" }""")]
    [InlineData("""{ "type": "apiKey", "in": "cookie", "name": "session" }""")]
    [InlineData("""{ "type": "http", "scheme": "bearer" }""")]
    public void The_journal_holds_no_credentials(string scheme)
    {
        StubResponder stub = new(Contract("""  "204": { "description": "" }""", """ "security": [ { "key": [] } ], """, scheme));
        foreach (string authorization in new[] { "Bearer s3cret", "Bearer\ts3cret", "s3cret" })
        {
            foreach (string path in new[] { "/send", "/nowhere" })
            {
                stub.Respond(new StubRequest
                {
                    Method = "POST",
                    Path = path,
                    Query = "a=1&key=s3cret",
                    Headers = [new("authorization", authorization), new("Proxy-Authorization", authorization), new("api-key", "s3cret"), new("Cookie", "a=1; session=s3cret")],
                });
            }
        }

        // What is no credential of this contract may stay; each case shows that its own is gone.
        string place = scheme.Contains("header", StringComparison.Ordinal) ? "api-key" : scheme.Contains("cookie", StringComparison.Ordinal) ? "Cookie" : "authorization";
        Assert.All(stub.Journal.Exchanges, exchange =>
        {
            string kept = scheme.Contains("query", StringComparison.Ordinal) ? exchange.Request.Query : exchange.Request.Header(place)!;
            Assert.DoesNotContain("s3cret", kept, StringComparison.Ordinal);
            Assert.DoesNotContain("s3cret", exchange.Request.Header("Authorization")! + exchange.Request.Header("Proxy-Authorization"), StringComparison.Ordinal);
        });
    }

    [Fact]
    public void The_journal_counts_what_is_told_of_a_body_as_well()
    {
        StubResponder stub = new(Contract(
            """  "204": { "description": "" }""",
            """ "requestBody": { "content": { "application/json": { "schema": { "type": "object", "additionalProperties": false } } } }, """));
        string name = new('n', 1024 * 1024);
        byte[] body = System.Text.Encoding.UTF8.GetBytes("{" + string.Join(",", Enumerable.Range(0, 8).Select(i => $"\"{i}{name}\":1")) + "}");
        for (int i = 0; i < 12; i++)
        {
            stub.Respond(new StubRequest { Method = "POST", Path = "/send", Headers = [new("Content-Type", "application/json")], Body = body });
        }

        long kept = stub.Journal.Exchanges.Sum(static exchange => exchange.Request.Body.Length + exchange.Response.Body.Length + exchange.Violations.Sum(static violation => 2L * violation.Pointer.Length));
        Assert.InRange(kept, 1, StubJournal.MaxBodyBytes);
    }

    private static async Task<(HttpStatusCode Status, string Body)[]> AskAsync(ApiContract contract)
    {
        using ContractStub socket = ContractStub.Start(contract);
        using HttpClient overSocket = new() { BaseAddress = socket.BaseUri };
        using HttpClient inMemory = new(new ContractStubHandler(contract)) { BaseAddress = socket.BaseUri };
        return [await SendAsync(overSocket), await SendAsync(inMemory)];
    }

    private static async Task<(HttpStatusCode Status, string Body)> SendAsync(HttpClient http)
    {
        using HttpResponseMessage response = await http.PostAsync(new Uri("send", UriKind.Relative), null);
        return (response.StatusCode, await response.Content.ReadAsStringAsync());
    }

    private static ApiContract Contract(string responses, string operation = "", string? scheme = null) => ApiContractReader.Read(JsonText.FromString("hostile.json", $$"""
        {
          "openapi": "3.0.4",
          "info": { "title": "Hostile", "version": "1" },
          "paths": { "/send": { "post": { {{operation}} "responses": { {{responses}} } } } },
          "components": { "securitySchemes": { "key": {{scheme ?? """{ "type": "http", "scheme": "bearer" }"""}} } }
        }
        """)).Contract!;
}
