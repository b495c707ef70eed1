using System;
using System.Diagnostics.CodeAnalysis;
using System.IO;
using System.Linq;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Text;
using System.Threading.Tasks;
using RemediationContracts.Model;
using RemediationContracts.Model.Json;
using RemediationContracts.Model.OpenApi;
using RemediationContracts.Pact.Contracts;
using Xunit;
using JsonNode = System.Text.Json.Nodes.JsonNode;

namespace RemediationContracts.Pact.Tests.Contracts;

/// <summary>What becomes of each kind of schema in a pact, as the core writes it into the file and holds it.</summary>
public sealed class SchemaMatchersTests : IDisposable
{
    [StringSyntax(StringSyntaxAttribute.Json)]
    private const string Shelf = """
        {
          "type": "object",
          "required": ["count", "weight", "code", "since", "state", "grade", "sizes", "spot", "note", "owner", "labels", "kind"],
          "properties": {
            "count": { "type": "integer", "minimum": 3 },
            "weight": { "type": "number", "minimum": 0.5, "maximum": 0.75 },
            "code": { "type": "string", "pattern": "^[A-Z]{2}-[0-9]+$" },
            "since": { "type": "string", "format": "date" },
            "state": { "type": "string", "enum": ["open", "closed"] },
            "grade": { "type": "integer", "enum": [1, 2] },
            "sizes": { "type": "array", "minItems": 2, "items": { "type": "integer" } },
            "spot": { "oneOf": [ { "type": "integer" }, { "type": "string", "minLength": 2 } ] },
            "note": {},
            "owner": { "$ref": "#/components/schemas/owner" },
            "labels": { "type": "object", "minProperties": 1, "additionalProperties": { "type": "string", "format": "uuid" } },
            "kind": { "allOf": [ { "$ref": "#/components/schemas/kind" } ], "description": "An alias." }
          }
        }
        """;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Each_kind_of_schema_has_the_matcher_that_says_most_and_no_more_than_the_contract()
    {
        ContractInteraction interaction = ContractInteractions.For(Operation())[0];

        JsonNode rules = (await RecordAsync(interaction, Body(interaction)))["request"]!["matchingRules"]!["body"]!;

        string Rule(string path) => rules["$." + path]!["matchers"]!.ToJsonString();
        Assert.Equal("""[{"match":"integer"}]""", Rule("count"));
        Assert.Equal("""[{"match":"number"}]""", Rule("weight"));
        Assert.Equal("^[A-Z]{2}-[0-9]+$", Regex(rules, "code"));
        Assert.Equal("^[0-9]{4}-[0-9]{2}-[0-9]{2}$", Regex(rules, "since"));
        Assert.Equal("^(open|closed)$", Regex(rules, "state"));
        Assert.Equal("""[{"match":"type","min":2}]""", Rule("sizes"));
        Assert.Equal("""[{"match":"integer"}]""", Rule("sizes[*]"));
        Assert.Equal("""[{"match":"type"}]""", Rule("spot"));
        Assert.Equal("""[{"match":"type"}]""", Rule("note"));
        Assert.Equal("^(first|second)$", Regex(rules, "kind"));
        Assert.Equal("""[{"match":"integer"}]""", Rule("owner.age"));
        Assert.StartsWith("^[0-9A-Fa-f]{8}-", Regex(rules, "labels.member1"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("count", "\"3\"")]
    [InlineData("count", "3.5")]
    [InlineData("weight", "\"0.5\"")]
    [InlineData("code", "\"xx-1\"")]
    [InlineData("since", "\"yesterday\"")]
    [InlineData("sizes", "[1]")]
    [InlineData("kind", "\"third\"")]
    public async Task The_core_refuses_what_a_matcher_excludes(string name, string json)
    {
        ContractInteraction interaction = ContractInteractions.For(Operation())[0];
        JsonNode body = Body(interaction);
        body[name] = JsonNode.Parse(json);

        await Assert.ThrowsAsync<PactFailureException>(() => RecordAsync(interaction, body));
    }

    [Fact]
    public void An_enumeration_of_numbers_and_one_behind_an_alias_have_their_cases() => Assert.Equal(
        ["required members", "/state is open", "/state is closed", "/grade is 1", "/grade is 2", "/owner/role is admin", "/owner/role is guest", "/kind is first", "/kind is second"],
        ContractInteractions.For(Operation()).Select(interaction => interaction.Case));

    [Fact]
    public void A_value_that_would_name_another_alternative_is_no_case()
    {
        ApiOperation operation = Operation("""
            {
              "oneOf": [
                { "type": "object", "required": ["kind", "a"], "properties": { "kind": { "type": "string", "enum": ["x"] }, "a": { "type": "string" } } },
                { "type": "object", "required": ["kind", "b"], "properties": { "kind": { "type": "string", "enum": ["y"] }, "b": { "type": "string" } } }
              ],
              "not": { "type": "object", "required": ["never"], "properties": { "never": {} } }
            }
            """);

        Assert.Equal(["required members", "/kind is x"], ContractInteractions.For(operation).Select(interaction => interaction.Case));
    }

    [Fact]
    public async Task A_query_list_is_written_as_its_style_says_and_a_path_with_its_sample()
    {
        var numbers = new ApiSchema { Pointer = "/n", Offset = 0, Type = ApiSchemaType.Array, Items = new ApiSchema { Pointer = "/n/i", Offset = 0, Type = ApiSchemaType.Integer }, MinItems = 2 };
        ApiOperation operation = WithParameters(
            Parameter("shelf", ApiParameterLocation.Path, numbers.Items, ApiParameterStyle.Simple),
            Parameter("each", ApiParameterLocation.Query, numbers, ApiParameterStyle.Form, explode: true),
            Parameter("all", ApiParameterLocation.Query, numbers, ApiParameterStyle.Form));
        PactBuilderV4 pact = Remediation.Builder(_folder);
        pact.UponReceiving(Assert.Single(ContractInteractions.For(operation)));

        await pact.VerifyAsync(async context =>
        {
            using var client = new HttpClient();
            using HttpResponseMessage response = await client.GetAsync(new Uri(context.MockServerUri, "shelves/7?each=1&each=2&all=1,2"));
            Assert.Equal(System.Net.HttpStatusCode.OK, response.StatusCode);
        });

        JsonNode request = JsonNode.Parse(File.ReadAllText(pact.PactFile))!["interactions"]![0]!["request"]!;
        Assert.Equal("/shelves/1", request["path"]!.GetValue<string>());
        Assert.Equal("""{"all":["1,1"],"each":["1","1"]}""", request["query"]!.ToJsonString());
    }

    [Theory]
    [InlineData(ApiParameterLocation.Path, ApiParameterStyle.Label, ApiSchemaType.String)]
    [InlineData(ApiParameterLocation.Path, ApiParameterStyle.Simple, ApiSchemaType.Object)]
    [InlineData(ApiParameterLocation.Query, ApiParameterStyle.DeepObject, ApiSchemaType.Object)]
    [InlineData(ApiParameterLocation.Query, ApiParameterStyle.PipeDelimited, ApiSchemaType.Array)]
    [InlineData(ApiParameterLocation.Cookie, ApiParameterStyle.Form, ApiSchemaType.String)]
    public void A_required_parameter_beyond_single_values_and_plain_lists_is_refused_in_words(ApiParameterLocation location, ApiParameterStyle style, ApiSchemaType type)
    {
        ApiOperation operation = WithParameters(Parameter("odd", location, new ApiSchema { Pointer = "/s", Offset = 0, Type = type }, style));

        Assert.Contains("'odd'", Assert.Throws<ArgumentException>(() => ContractInteractions.For(operation)).Message, StringComparison.Ordinal);
    }

    private static string Regex(JsonNode rules, string path) => rules["$." + path]!["matchers"]![0]!["regex"]!.GetValue<string>();

    private static JsonNode Body(ContractInteraction interaction) => JsonNode.Parse(interaction.RequestBody!.Value.Span)!;

    private static ApiParameter Parameter(string name, ApiParameterLocation location, ApiSchema schema, ApiParameterStyle style, bool explode = false) =>
        new() { Name = name, Location = location, Required = true, Schema = schema, Style = style, Explode = explode };

    private static ApiOperation WithParameters(params ApiParameter[] parameters) => new()
    {
        Id = "find",
        Method = "GET",
        Path = "/shelves/{shelf}",
        Pointer = "/paths/~1shelves~1{shelf}/get",
        Offset = 0,
        Parameters = parameters,
        Responses = [new ApiResponse { Status = "2XX", Description = "Found.", Pointer = "/r" }],
    };

    private static ApiOperation Operation([StringSyntax(StringSyntaxAttribute.Json)] string body = Shelf)
    {
        ContractReadResult result = ApiContractReader.Read(JsonText.FromString("shelves.json", $$"""
            {
              "openapi": "3.0.4",
              "info": { "title": "Shelves", "version": "1" },
              "paths": {
                "/shelves": {
                  "post": {
                    "operationId": "build",
                    "requestBody": { "required": true, "content": { "application/json": { "schema": {{body}} } } },
                    "responses": { "204": { "description": "Built." } }
                  }
                }
              },
              "components": {
                "schemas": {
                  "kind": { "type": "string", "enum": ["first", "second"] },
                  "owner": {
                    "type": "object",
                    "required": ["age"],
                    "properties": { "age": { "type": "integer" }, "role": { "type": "string", "enum": ["admin", "guest"] } }
                  }
                }
              }
            }
            """));
        Assert.Empty(result.Diagnostics.Select(diagnostic => diagnostic.Message));
        return Assert.Single(result.Contract!.Operations);
    }

    private async Task<JsonNode> RecordAsync(ContractInteraction interaction, JsonNode body)
    {
        PactBuilderV4 pact = Remediation.Builder(_folder);
        pact.UponReceiving(interaction);
        await pact.VerifyAsync(async context =>
        {
            using var client = new HttpClient();
            using var content = new StringContent(body.ToJsonString(), Encoding.UTF8, new MediaTypeHeaderValue("application/json"));
            using HttpResponseMessage response = await client.PostAsync(new Uri(context.MockServerUri, "shelves"), content);
        });
        return JsonNode.Parse(File.ReadAllText(pact.PactFile))!["interactions"]![0]!;
    }
}
