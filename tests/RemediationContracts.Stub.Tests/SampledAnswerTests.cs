using System;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Threading.Tasks;
using RemediationContracts.Model;
using RemediationContracts.Model.Json;
using RemediationContracts.Model.OpenApi;
using RemediationContracts.Model.Validation;
using Xunit;

namespace RemediationContracts.Stub.Tests;

/// <summary>What the stub makes up fits the contract, whatever kind of schema it has.</summary>
public sealed class SampledAnswerTests
{
    [Theory]
    [InlineData("""{ "type": "integer", "minimum": 5, "multipleOf": 4 }""")]
    [InlineData("""{ "type": "array", "uniqueItems": true, "minItems": 3, "items": { "type": "number", "format": "double" } }""")]
    [InlineData("""{ "type": "object", "minProperties": 2, "additionalProperties": { "type": "string", "format": "duration" } }""")]
    [InlineData("""{ "oneOf": [ { "type": "integer" }, { "type": "number" }, { "type": "string", "pattern": "^[A-Z]{3}$" } ] }""")]
    [InlineData("""{ "type": "object", "required": [ "secret", "id" ], "properties": { "secret": { "type": "string", "writeOnly": true }, "id": { "type": "string", "readOnly": true } } }""")]
    public async Task A_success_has_a_body_that_fits(string schema)
    {
        ApiContract contract = Contract(schema);

        byte[] body = await AskAsync(contract, HttpStatusCode.OK);

        ApiSchema declared = contract.Operations.Single().Responses[0].Content[0].Schema;
        Assert.Empty(PayloadValidator.Validate(declared, body, new ValidationOptions { Direction = Model.Validation.PayloadDirection.Response }).Violations);
        Assert.DoesNotContain("secret", System.Text.Encoding.UTF8.GetString(body), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_success_with_an_example_needs_no_sample()
    {
        byte[] body = await AskAsync(Contract("""{ "type": "string", "pattern": "^(a|aa)[bc]{3}d{2}[^x]*\\Sé$" }""", """, "example": "abbbddzé" """), HttpStatusCode.OK);

        Assert.Equal("\"abbbddz\\u00E9\"", System.Text.Encoding.UTF8.GetString(body));
    }

    private static ApiContract Contract(string schema, string example = "")
    {
        ContractReadResult result = ApiContractReader.Read(JsonText.FromString("sampled.json", $$"""
            {
              "openapi": "3.0.4",
              "info": { "title": "Sampled", "version": "1" },
              "paths": {
                "/send": {
                  "post": {
                    "operationId": "send",
                    "responses": { "200": { "description": "Sent.", "content": { "application/json": { "schema": {{schema}}{{example}} } } } }
                  }
                }
              }
            }
            """));
        Assert.True(result.Contract!.Operations.Single().IsUsable, string.Join(' ', result.Diagnostics.Select(diagnostic => diagnostic.Message)));
        return result.Contract;
    }

    private static async Task<byte[]> AskAsync(ApiContract contract, HttpStatusCode expected)
    {
        using ContractStubHandler handler = new(contract);
        using HttpClient http = new(handler) { BaseAddress = new Uri("http://stub.example/") };
        using HttpResponseMessage response = await http.PostAsync(new Uri("send", UriKind.Relative), content: null);
        Assert.Equal(expected, response.StatusCode);
        return await response.Content.ReadAsByteArrayAsync();
    }
}
