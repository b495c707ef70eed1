using System;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using System.IO;
using System.Linq;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using RemediationContracts.Model;
using RemediationContracts.Model.Diagnostics;
using RemediationContracts.Model.Json;
using RemediationContracts.Model.OpenApi;
using RemediationContracts.Pact.Contracts;
using Xunit;
using JsonNode = System.Text.Json.Nodes.JsonNode;

namespace RemediationContracts.Pact.Tests.Contracts;

public sealed class ContractInteractionsTests : IDisposable
{
    /// <summary>A contract that is not Graph's: closed enumerations, parameters, a body in the response.</summary>
    [StringSyntax(StringSyntaxAttribute.Json)]
    private const string Orders = """
        {
          "openapi": "3.0.4",
          "info": { "title": "Orders", "version": "1" },
          "paths": {
            "/orders": {
              "post": {
                "operationId": "placeOrder",
                "parameters": [
                  { "name": "x-currency", "in": "header", "required": true, "schema": { "type": "string", "enum": ["EUR", "USD"] } },
                  { "name": "x-trace", "in": "header", "schema": { "type": "string" } }
                ],
                "requestBody": {
                  "required": true,
                  "content": {
                    "application/json": {
                      "schema": {
                        "type": "object",
                        "required": ["reference", "lines"],
                        "properties": {
                          "reference": { "type": "string", "minLength": 6 },
                          "speed": { "type": "string", "enum": ["slow", "a.b"] },
                          "lines": {
                            "type": "array",
                            "minItems": 2,
                            "maxItems": 4,
                            "items": {
                              "type": "object",
                              "required": ["gift", "unit"],
                              "properties": {
                                "gift": { "type": "boolean" },
                                "unit": { "type": "string", "enum": ["piece", "box"] }
                              }
                            }
                          }
                        }
                      }
                    }
                  }
                },
                "responses": {
                  "400": { "description": "Refused." },
                  "201": {
                    "description": "Placed.",
                    "headers": {
                      "Location": { "schema": { "type": "string" }, "x-uri-template": "https://shop.example/orders/{order}{?shop,page}" },
                      "x-note": { "schema": { "type": "string" } },
                      "x-must": { "required": true, "schema": { "type": "string" } }
                    },
                    "content": {
                      "application/json": {
                        "schema": {
                          "type": "object",
                          "required": ["state", "open"],
                          "properties": {
                            "state": { "type": "string", "enum": ["placed", "waiting"] },
                            "open": { "type": "boolean" }
                          }
                        }
                      }
                    }
                  }
                }
              }
            }
          }
        }
        """;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void One_interaction_follows_from_each_example_and_each_enumeration_value_but_the_sentinel()
    {
        // The outside opinion: the values as they stand in the file, read without our reader.
        JsonNode raw = JsonNode.Parse(File.ReadAllText(Repository.RemediateContract))!;
        JsonNode schemas = raw["components"]!["schemas"]!;
        IEnumerable<string> Values(string name) => schemas["microsoft.graph.security." + name]!["enum"]!.AsArray()
            .Select(value => value!.GetValue<string>()).Where(value => value != "unknownFutureValue");

        IReadOnlyList<ContractInteraction> interactions = Accepted(Remediate());

        Assert.Equal(
            ["example softDelete", .. Values("remediationSeverity").Select(value => "/severity is " + value), .. Values("remediationAction").Select(value => "/action is " + value)],
            interactions.Select(interaction => interaction.Case));
        Assert.Equal(interactions.Count, interactions.Select(interaction => interaction.Description).Distinct().Count());
        Assert.All(interactions, interaction => Assert.StartsWith("security.collaboration.analyzedEmails.remediate: ", interaction.Description, StringComparison.Ordinal));
    }

    [Fact]
    public void Each_interaction_points_to_what_it_comes_from()
    {
        JsonNode raw = JsonNode.Parse(File.ReadAllText(Repository.RemediateContract))!;
        foreach (ContractInteraction interaction in Accepted(Remediate()).Skip(1))
        {
            JsonNode? at = raw;
            foreach (string token in interaction.Pointer.Split('/').Skip(1).Select(token => token.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal)))
            {
                at = at is JsonArray array ? array[int.Parse(token, System.Globalization.CultureInfo.InvariantCulture)] : at![token];
            }

            Assert.EndsWith(" is " + at!.GetValue<string>(), interaction.Case, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_body_is_the_example_with_only_the_value_of_the_case_in_it()
    {
        JsonNode example = JsonNode.Parse(File.ReadAllText(Repository.RemediateContract))!
            ["paths"]!["/security/collaboration/analyzedEmails/remediate"]!["post"]!["requestBody"]!["content"]!["application/json"]!["examples"]!["softDelete"]!["value"]!;

        foreach (ContractInteraction interaction in Accepted(Remediate()))
        {
            JsonNode expected = example.DeepClone();
            if (interaction.Case.Split(" is ") is [string pointer, string value])
            {
                expected[pointer[1..]] = value;
            }

            Assert.True(JsonNode.DeepEquals(expected, JsonNode.Parse(interaction.RequestBody!.Value.Span)), interaction.Case);
        }
    }

    [Fact]
    public async Task The_rules_of_the_contract_become_matching_rules_of_the_pact()
    {
        JsonNode interaction = Find(await RecordAsync(Remediate()), "/action is hardDelete");

        JsonNode body = interaction["request"]!["matchingRules"]!["body"]!;
        Assert.Equal(
            """[{"match":"regex","regex":"^(moveToJunk|moveToInbox|hardDelete|softDelete|moveToDeletedItems)$"},{"match":"equality"}]""",
            body["$.action"]!["matchers"]!.ToJsonString());
        Assert.Equal("""[{"match":"regex","regex":"^(low|medium|high)$"}]""", body["$.severity"]!["matchers"]!.ToJsonString());
        Assert.Equal("""[{"match":"type","min":1}]""", body["$.analyzedEmails"]!["matchers"]!.ToJsonString());
        Assert.Equal("""[{"match":"type"}]""", body["$.analyzedEmails[*].id"]!["matchers"]!.ToJsonString());
        foreach (string name in new[] { "displayName", "description", "approverUpn", "remediateSendersCopy" })
        {
            Assert.Equal("""[{"match":"type"}]""", body["$." + name]!["matchers"]!.ToJsonString());
        }

        JsonNode headers = interaction["request"]!["matchingRules"]!["header"]!;
        Assert.Equal("^Bearer .+$", headers["Authorization"]!["matchers"]![0]!["regex"]!.GetValue<string>());
        Assert.Equal("regex", headers["Content-Type"]!["matchers"]![0]!["match"]!.GetValue<string>());
        Assert.DoesNotContain("unknownFutureValue", interaction.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_response_is_the_declared_success_with_the_headers_that_the_client_reads()
    {
        JsonNode response = Find(await RecordAsync(Remediate()), "example softDelete")["response"]!;

        Assert.Equal(204, response["status"]!.GetValue<int>());
        Assert.Equal(["Location", "request-id"], response["headers"]!.AsObject().Select(header => header.Key).Order(StringComparer.Ordinal));
        Assert.Equal(
            @"^https://security\.microsoft\.com/action-center/history\?bulkId=[A-Za-z0-9._~%-]+$",
            response["matchingRules"]!["header"]!["Location"]!["matchers"]![0]!["regex"]!.GetValue<string>());
        Assert.StartsWith("^[0-9A-Fa-f]{8}-", response["matchingRules"]!["header"]!["request-id"]!["matchers"]![0]!["regex"]!.GetValue<string>(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_consumer_that_sends_another_value_does_not_make_the_case()
    {
        ContractInteraction hardDelete = Accepted(Remediate()).Single(interaction => interaction.Case == "/action is hardDelete");
        ContractInteraction softDelete = Accepted(Remediate()).Single(interaction => interaction.Case == "/action is softDelete");
        PactBuilderV4 pact = Remediation.Builder(_folder);
        pact.UponReceiving(hardDelete);

        await Assert.ThrowsAsync<PactFailureException>(() => pact.VerifyAsync(context => SendAsync(context.MockServerUri, softDelete)));
    }

    [Fact]
    public void Without_an_example_the_required_members_are_made_up_and_optional_enumerations_are_tried()
    {
        IReadOnlyList<ContractInteraction> interactions = Accepted(Operation(Orders));

        Assert.Equal(
            ["required members", "/speed is slow", "/speed is a.b", "/lines/0/unit is piece", "/lines/0/unit is box"],
            interactions.Select(interaction => interaction.Case));
        Assert.Equal(
            """{"reference":"textxx","lines":[{"gift":false,"unit":"piece"},{"gift":false,"unit":"piece"}]}""",
            System.Text.Encoding.UTF8.GetString(interactions[0].RequestBody!.Value.Span));
    }

    [Fact]
    public async Task Required_headers_and_the_body_of_the_response_are_matched_by_the_contract()
    {
        JsonNode interaction = Find(await RecordAsync(Operation(Orders)), "/speed is a.b");

        JsonNode rules = interaction["request"]!["matchingRules"]!;
        Assert.Equal(["Content-Type", "x-currency"], rules["header"]!.AsObject().Select(header => header.Key).Order(StringComparer.Ordinal));
        Assert.Equal("^(EUR|USD)$", rules["header"]!["x-currency"]!["matchers"]![0]!["regex"]!.GetValue<string>());
        Assert.Equal(@"^(slow|a\.b)$", rules["body"]!["$.speed"]!["matchers"]![0]!["regex"]!.GetValue<string>());
        Assert.Equal("""[{"match":"type","max":4,"min":2}]""", rules["body"]!["$.lines"]!["matchers"]!.ToJsonString());
        Assert.Equal("^(piece|box)$", rules["body"]!["$.lines[*].unit"]!["matchers"]![0]!["regex"]!.GetValue<string>());
        JsonNode response = interaction["response"]!;
        Assert.Equal(201, response["status"]!.GetValue<int>());
        Assert.Equal(["Content-Type", "Location", "x-must"], response["headers"]!.AsObject().Select(header => header.Key).Order(StringComparer.Ordinal));
        Assert.Equal("^(placed|waiting)$", response["matchingRules"]!["body"]!["$.state"]!["matchers"]![0]!["regex"]!.GetValue<string>());
        Assert.Equal(
            "^https://shop\\.example/orders/[A-Za-z0-9._~%-]+\\?shop=[A-Za-z0-9._~%-]+&page=[A-Za-z0-9._~%-]+$",
            response["matchingRules"]!["header"]!["Location"]!["matchers"]![0]!["regex"]!.GetValue<string>());
    }

    [Fact]
    public async Task Path_and_query_are_matched_by_their_parameters()
    {
        var text = new ApiSchema { Pointer = "/text", Offset = 0 };
        var operation = new ApiOperation
        {
            Id = "listOrders",
            Method = "GET",
            Path = "/shops/{shop}/orders",
            Pointer = "/paths/~1shops~1{shop}~1orders/get",
            Offset = 0,
            Parameters =
            [
                new ApiParameter { Name = "shop", Location = ApiParameterLocation.Path, Required = true, Schema = text },
                new ApiParameter { Name = "since", Location = ApiParameterLocation.Query, Required = true, Schema = text },
                new ApiParameter { Name = "until", Location = ApiParameterLocation.Query, Schema = text },
            ],
            Responses = [new ApiResponse { Status = "2XX", Description = "The orders.", Pointer = "/r" }],
        };
        PactBuilderV4 pact = Remediation.Builder(_folder);
        pact.UponReceiving(Assert.Single(ContractInteractions.For(operation)));

        await pact.VerifyAsync(async context =>
        {
            using var client = new HttpClient();
            using HttpResponseMessage response = await client.GetAsync(new Uri(context.MockServerUri, "shops/any/orders?since=yesterday"));
            Assert.Equal(System.Net.HttpStatusCode.OK, response.StatusCode);
        });

        JsonNode request = JsonNode.Parse(File.ReadAllText(pact.PactFile))!["interactions"]![0]!["request"]!;
        Assert.Equal("/shops/text/orders", request["path"]!.GetValue<string>());
        Assert.Equal("^/shops/[^/]+/orders$", request["matchingRules"]!["path"]!["matchers"]![0]!["regex"]!.GetValue<string>());
        Assert.Equal("""{"since":["text"]}""", request["query"]!.ToJsonString());
    }

    [Fact]
    public void An_operation_that_declares_no_success_is_refused()
    {
        ApiOperation operation = Operation("""
            { "openapi": "3.0.4", "info": { "title": "t", "version": "1" },
              "paths": { "/a": { "get": { "operationId": "a", "responses": { "400": { "description": "d" } } } } } }
            """);

        Assert.Contains("declares no success", Assert.Throws<ArgumentException>(() => ContractInteractions.For(operation)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void One_interaction_follows_from_each_refusal_that_is_declared_by_its_code_and_its_request_is_the_first_one()
    {
        IReadOnlyList<ContractInteraction> interactions = ContractInteractions.For(Remediate());
        ContractInteraction[] refusals = [.. interactions.Where(interaction => interaction.IsRefusal)];

        Assert.Equal([400, 401, 403, 404, 429, 503], refusals.Select(refusal => refusal.Status));
        Assert.Equal(refusals.Length, refusals.Select(refusal => refusal.ProviderState).Distinct().Count());
        Assert.Equal("the service throttles", refusals.Single(refusal => refusal.Status == 429).ProviderState);
        Assert.EndsWith("/responses/429", refusals.Single(refusal => refusal.Status == 429).Pointer, StringComparison.Ordinal);
        Assert.All(refusals, refusal => Assert.Equal(interactions[0].RequestBody!.Value.ToArray(), refusal.RequestBody!.Value.ToArray()));
        Assert.All(interactions.Where(interaction => !interaction.IsRefusal), interaction => Assert.Null(interaction.ProviderState));
    }

    [Fact]
    public void Refusals_can_be_chosen_those_of_a_range_too()
    {
        ContractInteractionOptions options = new() { Refusals = [503, 418] };

        Assert.Equal(
            ["503 when the service is not available", "418 when the service answers 418"],
            ContractInteractions.For(Remediate(), options).Where(interaction => interaction.IsRefusal).Select(interaction => interaction.Case));
        Assert.Contains("503", Assert.Throws<ArgumentException>(() => ContractInteractions.For(Operation(Orders), options)).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => ContractInteractions.For(Remediate(), new ContractInteractionOptions { Refusals = [204] }));
    }

    [Fact]
    public async Task A_refusal_has_the_declared_body_and_says_when_to_try_again()
    {
        PactBuilderV4 pact = Remediation.Builder(_folder);
        await pact.VerifyEachAsync(ContractInteractions.For(Remediate(), new ContractInteractionOptions { Refusals = [429] }), (interaction, context) => SendAsync(context.MockServerUri, interaction));

        JsonNode interaction = Find(JsonNode.Parse(await File.ReadAllTextAsync(pact.PactFile))!, "429 when the service throttles");

        Assert.Equal("""[{"name":"the service throttles"}]""", interaction["providerStates"]!.ToJsonString());
        Assert.Equal("1", interaction["response"]!["headers"]!["Retry-After"]![0]!.GetValue<string>());
        Assert.Equal("""[{"match":"type"}]""", interaction["response"]!["matchingRules"]!["body"]!["$.error.code"]!["matchers"]!.ToJsonString());
    }

    [Fact]
    public void A_contracts_file_gives_the_same_interactions_and_an_operation_is_named_where_there_are_several()
    {
        Assert.Equal(ContractInteractions.For(Remediate()).Select(interaction => interaction.Description), ContractInteractions.Load(Repository.RemediateContract, "remediate").Select(interaction => interaction.Description));
        Assert.Equal(15, ContractInteractions.Load(Repository.RemediateContract).Count);
        Assert.Contains("'security.collaboration.analyzedEmails.remediate'", Assert.Throws<ArgumentException>(() => ContractInteractions.Load(Repository.RemediateContract, "remedy")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_no_contract_is_refused_with_its_faults()
    {
        string file = Path.Combine(_folder.Path, "no.json");
        File.WriteAllText(file, "{ \"openapi\": \"3.0.4\" }");

        Assert.Contains("RC0", Assert.Throws<ArgumentException>(() => ContractInteractions.Load(file)).Message, StringComparison.Ordinal);
    }

    private static IReadOnlyList<ContractInteraction> Accepted(ApiOperation operation) => ContractInteractions.For(operation, new ContractInteractionOptions { Refusals = [] });

    private static ApiOperation Remediate() => Operation(File.ReadAllText(Repository.RemediateContract));

    private static ApiOperation Operation([StringSyntax(StringSyntaxAttribute.Json)] string json)
    {
        ContractReadResult result = ApiContractReader.Read(JsonText.FromString("contract.json", json));
        Assert.Empty(result.Diagnostics.Where(diagnostic => diagnostic.Rule.Level == DiagnosticLevel.Error).Select(diagnostic => $"{diagnostic.Pointer}: {diagnostic.Message}"));
        return Assert.Single(result.Contract!.Operations);
    }

    private static JsonNode Find(JsonNode pact, string caseName) =>
        pact["interactions"]!.AsArray().Single(interaction => interaction!["description"]!.GetValue<string>().EndsWith(": " + caseName, StringComparison.Ordinal))!;

    private async Task<JsonNode> RecordAsync(ApiOperation operation)
    {
        PactBuilderV4 pact = Remediation.Builder(_folder);
        foreach (ContractInteraction interaction in Accepted(operation))
        {
            pact.UponReceiving(interaction);
            await pact.VerifyAsync(context => SendAsync(context.MockServerUri, interaction));
        }

        return JsonNode.Parse(File.ReadAllText(pact.PactFile))!;
    }

    private static async Task SendAsync(Uri server, ContractInteraction interaction)
    {
        using var client = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Parse(interaction.Operation.Method), new Uri(server, interaction.Operation.Path[1..]))
        {
            Content = new ReadOnlyMemoryContent(interaction.RequestBody!.Value),
        };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json", "utf-8");
        request.Headers.Add("x-currency", "USD");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", "a-token");
        using HttpResponseMessage response = await client.SendAsync(request);
        Assert.Equal(interaction.Status, (int)response.StatusCode);
    }
}
