using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net.Http;
using System.Text;
using System.Threading.Tasks;
using RemediationContracts.Model;
using RemediationContracts.Model.Json;
using RemediationContracts.Model.OpenApi;
using RemediationContracts.Model.Validation;
using RemediationContracts.Pact.Checking;
using Xunit;

namespace RemediationContracts.Pact.Tests.Checking;

/// <summary>
/// What the comparison says of a matcher, tried on the Pact core: its mock server is asked which values it takes, and the contract which
/// it allows. The pact that is compared is the one that the core wrote.
/// </summary>
public sealed class CoreAgreementTests : IDisposable
{
    private const string Enum = """{ "type": "string", "enum": ["red", "blue"] }""";
    private const string Date = """{ "type": "string", "format": "date" }""";
    private const string Instant = """{ "type": "string", "format": "date-time" }""";
    private const string Whole = """{ "type": "integer" }""";
    private const string Few = """{ "type": "array", "minItems": 1, "maxItems": 2, "items": { "type": "string" } }""";
    private const string Labels = """{ "type": "object", "additionalProperties": { "type": "string", "enum": ["red", "blue"] } }""";
    private const string Closed = """{ "type": "object", "additionalProperties": false, "properties": { "town": { "type": "string" } } }""";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    /// <summary>A schema, a matcher, its example, whether something is told, and values to try.</summary>
    public static TheoryData<string, string, string, bool, string[]> Cases => new()
    {
        { Enum, "\"type\"", "\"red\"", true, ["\"blue\"", "\"green\"", "1"] },
        { Enum, "\"regex\", \"regex\": \"^(red|blue)$\"", "\"red\"", false, ["\"blue\"", "\"green\"", "\"redx\""] },
        { Enum, "\"regex\", \"regex\": \"^(red|blue|green)$\"", "\"red\"", true, ["\"blue\"", "\"green\""] },
        { Enum, "\"include\"", "\"red\"", true, ["\"red\"", "\"xredx\""] },
        { Enum, "\"equality\"", "\"red\"", false, ["\"red\"", "\"blue\"", "\"green\""] },
        { Whole, "\"type\"", "1", false, ["2", "\"2\"", "true"] },
        { Whole, "\"integer\"", "1", false, ["2", "1.5", "\"2\""] },
        { Whole, "\"number\"", "1", true, ["2", "1.5"] },
        { Date, "\"date\", \"format\": \"yyyy-MM-dd\"", "\"2026-01-31\"", false, ["\"2026-02-01\"", "\"01.02.2026\""] },
        { Instant, "\"datetime\", \"format\": \"yyyy-MM-dd'T'HH:mm:ssXXX\"", "\"2026-01-31T13:45:06+01:00\"", false, ["\"2026-02-01T00:00:00+00:00\"", "\"2026-02-01T00:00:00\"", "\"2026-02-01\""] },
        { Few, "\"type\", \"min\": 1, \"max\": 2", "[\"a\"]", false, ["[\"b\"]", "[\"a\", \"b\"]", "[]", "[\"a\", \"b\", \"c\"]"] },
        { Few, "\"type\", \"min\": 1, \"max\": 3", "[\"a\"]", true, ["[\"b\"]", "[\"a\", \"b\", \"c\"]"] },
        { Labels, "\"eachValue\", \"rules\": [ { \"match\": \"type\" } ]", "{ \"a\": \"red\" }", true, ["{ \"b\": \"blue\" }", "{ \"b\": \"green\" }"] },
        { Labels, "\"eachValue\", \"rules\": [ { \"match\": \"regex\", \"regex\": \"^(red|blue)$\" } ]", "{ \"a\": \"red\" }", false, ["{ \"b\": \"blue\" }", "{ \"b\": \"green\" }"] },
        { Closed, "\"eachKey\", \"rules\": [ { \"match\": \"regex\", \"regex\": \"^[a-z]+$\" } ]", "{ \"town\": \"x\" }", true, ["{ \"town\": \"x\" }", "{ \"city\": \"x\" }"] },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task A_matcher_is_told_where_the_core_takes_what_the_contract_refuses(string schema, string matcher, string example, bool isTold, string[] values)
    {
        ApiContract contract = Contract(schema);
        PactBuilderV4 pact = new("consumer", "provider", new PactConfig { PactDir = _folder.Path });
        Assert.True(await TakesAsync(pact, matcher, example, example), "The core does not take the example.");

        string[] told = [.. PactCheck.Check(contract, new JsonText(pact.PactFile, await File.ReadAllBytesAsync(pact.PactFile))).Select(finding => finding.Rule.Id)];
        List<(string Value, bool IsTaken, bool IsAllowed)> tried = [];
        foreach (string value in values)
        {
            tried.Add((value, await TakesAsync(new PactBuilderV4("consumer", "other", new PactConfig { PactDir = _folder.Path }), matcher, example, value), IsAllowed(contract, value)));
        }

        Assert.Equal(isTold ? ["pact-request-matcher"] : [], told);
        Assert.Contains(tried, one => one.IsTaken && one.IsAllowed);
        Assert.Equal(isTold, tried.Exists(one => one.IsTaken && !one.IsAllowed));
    }

    /// <summary>The path of a rule and its matcher, and whether the core takes a pact with them.</summary>
    public static TheoryData<string, string, bool> Rules => new()
    {
        { "$.x", "{ \"match\": \"type\" }", true },
        { "", "{ \"match\": \"type\" }", true },
        { "x", "{ \"match\": \"type\" }", true },
        { "1x", "{ \"match\": \"type\" }", true },
        { "$['x y'].*[*][07]", "{ \"match\": \"type\" }", true },
        { "$.a-b_c:d#e@f\u0663\u00e4", "{ \"match\": \"type\" }", true },
        { "$..x", "{ \"match\": \"type\" }", false },
        { "$.x.", "{ \"match\": \"type\" }", false },
        { "$.x y", "{ \"match\": \"type\" }", false },
        { "$x", "{ \"match\": \"type\" }", false },
        { "_x", "{ \"match\": \"type\" }", false },
        { "$.x[", "{ \"match\": \"type\" }", false },
        { "$.x[]", "{ \"match\": \"type\" }", false },
        { "$[x]", "{ \"match\": \"type\" }", false },
        { "$['']", "{ \"match\": \"type\" }", false },
        { "$['x']y", "{ \"match\": \"type\" }", false },
        { "$['x'", "{ \"match\": \"type\" }", false },
        { "$[\\\"x\\\"]", "{ \"match\": \"type\" }", false },
        { "$.x[-1]", "{ \"match\": \"type\" }", false },
        { "$.x[18446744073709551616]", "{ \"match\": \"type\" }", false },
        { "$.*y", "{ \"match\": \"type\" }", false },
        { "$.x", "{}", false },
        { "$.x", "\"type\"", false },
        { "$.x", "{ \"match\": null }", false },
        { "$.x", "{ \"match\": \"\" }", false },
        { "$.x", "{ \"match\": \"foo\" }", true },
        { "$.x", "{ \"match\": \"real\" }", true },
        { "$.x", "{ \"match\": \"regex\" }", false },
        { "$.x", "{ \"match\": \"regex\", \"regex\": null }", true },
        { "$.x", "{ \"regex\": \"x\" }", true },
        { "$.x", "{ \"include\": \"x\" }", false },
        { "$.x", "{ \"match\": \"include\" }", false },
        { "$.x", "{ \"match\": \"min\" }", false },
        { "$.x", "{ \"min\": \"x\" }", false },
        { "$.x", "{ \"match\": \"date\" }", true },
        { "$.x", "{ \"match\": \"type\", \"min\": 1e30, \"max\": -1 }", true },
        { "$.x", "{ \"match\": \"contentType\" }", false },
        { "$.x", "{ \"match\": \"statusCode\" }", true },
        { "$.x", "{ \"match\": \"statusCode\", \"status\": \"odd\" }", false },
        { "$.x", "{ \"match\": \"statusCode\", \"status\": [ 200 ] }", true },
        { "$.x", "{ \"match\": \"arrayContains\" }", false },
        { "$.x", "{ \"match\": \"array-contains\", \"variants\": [ { \"index\": 0, \"rules\": { \"$[\": { \"matchers\": [] } } } ] }", false },
        { "$.x", "{ \"match\": \"eachKey\" }", true },
        { "$.x", "{ \"match\": \"eachKey\", \"rules\": null }", false },
        { "$.x", "{ \"match\": \"each-value\", \"rules\": [ {} ] }", false },
    };

    [Theory]
    [MemberData(nameof(Rules))]
    public void A_rule_is_refused_where_the_core_takes_no_pact_with_it(string path, string matcher, bool isTaken)
    {
        string file = Path.Combine(_folder.Path, "pact.json");
        File.WriteAllText(file, $$"""
            { "consumer": { "name": "c" }, "provider": { "name": "p" }, "metadata": { "pactSpecification": { "version": "4.0" } }, "interactions": [ { "type": "Synchronous/HTTP", "description": "d",
              "request": { "method": "GET", "path": "/x" },
              "response": { "status": 204, "matchingRules": { "body": { "{{path}}": { "combine": "AND", "matchers": [ {{matcher}} ] } } } } } ] }
            """);

        PactVerificationResult result = new PactVerifier("p").WithHttpHandler(new NoContent()).WithFileSource(file).Execute();
        bool isRefused = PactCheck.Check(Contract(Enum), new JsonText(file, File.ReadAllBytes(file))).Any(static finding => finding.Rule.Id == "pact-matcher-refused");

        Assert.Equal(isTaken, result.Interactions.Count > 0);
        Assert.Equal(!isTaken, isRefused);
    }

    private sealed class NoContent : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, System.Threading.CancellationToken cancellationToken) =>
            Task.FromResult(new HttpResponseMessage(System.Net.HttpStatusCode.NoContent));
    }

    private static async Task<bool> TakesAsync(PactBuilderV4 pact, string matcher, string example, string value)
    {
        pact.UponReceiving("a value").WithRequest(HttpMethod.Post, "/x").WithBody($$"""{ "x": { "pact:matcher:type": {{matcher}}, "value": {{example}} } }""", "application/json").WillRespond().WithStatus(204);
        try
        {
            await pact.VerifyAsync(async context =>
            {
                using HttpClient http = new();
                using HttpResponseMessage response = await http.PostAsync(new Uri(context.MockServerUri, "x"), new StringContent($$"""{ "x": {{value}} }""", Encoding.UTF8, "application/json"));
            });
            return true;
        }
        catch (PactFailureException)
        {
            return false;
        }
    }

    private static bool IsAllowed(ApiContract contract, string value) =>
        PayloadValidator.Validate(contract.Operations[0].RequestBody!.Content[0].Schema, Encoding.UTF8.GetBytes($$"""{ "x": {{value}} }""")).IsValid;

    private static ApiContract Contract(string schema) => ApiContractReader.Read(JsonText.FromString("contract.json", $$"""
        { "openapi": "3.0.4", "info": { "title": "t", "version": "1" }, "paths": { "/x": { "post": { "operationId": "x",
          "requestBody": { "required": true, "content": { "application/json": { "schema": { "type": "object", "properties": { "x": {{schema}} } } } } },
          "responses": { "204": { "description": "d" } } } } } }
        """)).Contract!;
}
