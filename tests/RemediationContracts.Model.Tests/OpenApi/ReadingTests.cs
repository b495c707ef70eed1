using System.Diagnostics.CodeAnalysis;
using System.Linq;
using RemediationContracts.Model.OpenApi;
using Xunit;

namespace RemediationContracts.Model.Tests.OpenApi;

/// <summary>What is read of contracts that are not Graph's.</summary>
public sealed class ReadingTests
{
    private const string Done = """ "responses": { "204": { "description": "Done." } } """;

    [Fact]
    public void A_reference_is_followed_in_components_of_each_kind()
    {
        ApiContract contract = ReadSound(
            """
            {
              "paths": {
                "/tickets": {
                  "post": {
                    "parameters": [ { "$ref": "#/components/parameters/a" } ],
                    "requestBody": { "$ref": "#/components/requestBodies/b" },
                    "responses": { "200": { "$ref": "#/components/responses/r" } },
                    "security": [ { "s": [] } ]
                  }
                }
              },
              "components": {
                "schemas": { "x/y~z": { "type": "object" }, "again": { "$ref": "#/components/schemas/x~1y~0z" } },
                "parameters": { "a": { "$ref": "#/components/parameters/b" }, "b": { "name": "trace", "in": "header", "schema": { "type": "string" } } },
                "requestBodies": { "b": { "content": { "application/json": { "schema": { "$ref": "#/components/schemas/again" }, "examples": { "first": { "$ref": "#/components/examples/e" } } } } } },
                "responses": { "r": { "description": "Opened.", "headers": { "Where": { "$ref": "#/components/headers/h" } }, "content": { "application/json": { "schema": { "$ref": "#/components/schemas/x%7E1y~0z" } } } } },
                "headers": { "h": { "required": true, "schema": { "type": "string" } } },
                "examples": { "e": { "summary": "An example.", "value": { "a": 1 } } },
                "securitySchemes": { "s": { "$ref": "#/components/securitySchemes/t" }, "t": { "type": "http", "scheme": "basic" } }
              }
            }
            """);
        ApiOperation operation = Assert.Single(contract.Operations);

        Assert.Equal("trace", Assert.Single(operation.Parameters).Name);
        Assert.Equal("x/y~z", operation.RequestBody!.Content[0].Schema.ComponentName);
        Assert.Equal("/components/schemas/x~1y~0z", operation.RequestBody.Content[0].Schema.Pointer);
        Assert.Same(operation.RequestBody.Content[0].Schema, operation.Responses[0].Content[0].Schema);
        Assert.Equal(("first", "An example.", "/components/examples/e/value"), (operation.RequestBody.Content[0].Examples[0].Name, operation.RequestBody.Content[0].Examples[0].Summary, operation.RequestBody.Content[0].Examples[0].Pointer));
        Assert.Equal(("Where", true), (operation.Responses[0].Headers[0].Name, operation.Responses[0].Headers[0].Required));
        Assert.Equal(("s", "http", "basic"), (operation.Security[0].Schemes[0].Name, operation.Security[0].Schemes[0].Type, operation.Security[0].Schemes[0].Scheme));
        Assert.Equal("/paths/~1tickets/post/responses/200", operation.Responses[0].Pointer);
    }

    [Theory]
    [InlineData("2.0", 2)]
    [InlineData("0.2e1", 2)]
    [InlineData("0.0", 0)]
    [InlineData("2147483647.0", int.MaxValue)]
    [InlineData("2147483648.0", null)]
    [InlineData("-1.0", null)]
    [InlineData("2.5", null)]
    [InlineData("1e-99", null)]
    [InlineData("1e999999999999", null)]
    public void A_limit_is_a_whole_number_however_it_is_spelt(string spelling, int? limit)
    {
        ContractReadResult read = SmallContract.Read(SmallContract.Schema($$"""{ "type": "string", "maxLength": {{spelling}} }"""));

        Assert.Equal(limit, read.Contract!.Operations.Single().RequestBody!.Content.Single().Schema!.Properties.Single().Schema.MaxLength);
        Assert.Equal(limit is null ? ["RC0104"] : [], read.Diagnostics.Select(told => told.Rule.Id));
    }

    [Fact]
    public void A_schema_that_contains_itself_is_a_cycle_of_one_instance()
    {
        ApiContract contract = Sound(SmallContract.Schemas(
            """{ "node": { "type": "object", "properties": { "next": { "$ref": "#/components/schemas/node" }, "all": { "type": "array", "items": { "$ref": "#/components/schemas/node" } } } } }"""));
        ApiSchema node = Assert.Single(contract.Schemas);

        Assert.Same(node, node.Properties[0].Schema);
        Assert.Same(node, node.Properties[1].Schema.Items);
        Assert.Same(node, contract.Operations[0].RequestBody!.Content[0].Schema);
        Assert.Equal(2, ReachedSchemas.Of([node]).Count);
    }

    [Fact]
    public void A_parameter_of_an_operation_takes_the_place_of_the_paths_of_the_same_name()
    {
        ApiContract contract = ReadSound(
            $$"""
            {
              "paths": {
                "/a": {
                  "parameters": [
                    { "name": "one", "in": "header", "description": "of the path", "schema": { "type": "string" } },
                    { "name": "two", "in": "header", "description": "of the path", "schema": { "type": "string" } }
                  ],
                  "get": { "parameters": [ { "name": "one", "in": "header", "description": "of get", "required": true, "schema": { "type": "boolean" } } ], {{Done}} },
                  "put": { {{Done}} }
                }
              }
            }
            """);

        Assert.Equal(["two of the path", "one of get"], contract.Operations[0].Parameters.Select(parameter => parameter.Name + " " + parameter.Description));
        Assert.Equal(["one of the path", "two of the path"], contract.Operations[1].Parameters.Select(parameter => parameter.Name + " " + parameter.Description));
        Assert.Equal([false, true], contract.Operations[0].Parameters.Select(parameter => parameter.Required));
    }

    [Fact]
    public void An_operation_without_an_id_is_named_by_method_and_path()
    {
        ApiContract contract = ReadSound($$"""{ "paths": { "/a": { "get": { {{Done}} }, "x-b": {}, "delete": { "operationId": "a.b", "x-csharp-name": "Drop", "deprecated": true, {{Done}} } } } }""");

        Assert.Equal(["GET /a", "a.b"], contract.Operations.Select(operation => operation.Id));
        Assert.Equal([false, true], contract.Operations.Select(operation => operation.HasOperationId));
        Assert.Equal([null, "Drop"], contract.Operations.Select(operation => operation.CSharpName));
        Assert.Equal([false, true], contract.Operations.Select(operation => operation.Deprecated));
    }

    [Theory]
    [InlineData("", "a")]
    [InlineData("\"security\": [ { \"b\": [] } ],", "b")]
    [InlineData("\"security\": [ { \"b\": [] }, { \"a\": [] } ],", "b a")]
    [InlineData("\"security\": [ { \"b\": [], \"a\": [] }, { \"a\": [] } ],", "b+a a")]
    [InlineData("\"security\": [],", "")]
    [InlineData("\"security\": [ { \"b\": [] }, {} ],", "")]
    public void An_operation_asks_for_its_own_security_and_for_the_documents_where_it_says_nothing(string security, string schemes)
    {
        ApiContract contract = ReadSound(
            $$"""
            {
              "security": [ { "a": [] } ],
              "paths": { "/a": { "get": { {{security}} {{Done}} } } },
              "components": { "securitySchemes": { "a": { "type": "http", "scheme": "bearer" }, "b": { "type": "apiKey", "name": "key", "in": "header" } } }
            }
            """);

        Assert.Equal(schemes, string.Join(' ', contract.Operations[0].Security.Select(way => string.Join('+', way.Schemes.Select(scheme => scheme.Name)))));
    }

    [Theory]
    [InlineData("", "", "https://shop.example")]
    [InlineData("\"servers\": [],", "\"servers\": [],", "https://shop.example")]
    [InlineData("\"servers\": [ { \"url\": \"https://path.example\" } ],", "", "https://path.example")]
    [InlineData("\"servers\": [ { \"url\": \"https://path.example\" } ],", "\"servers\": [ { \"url\": \"/{v}\", \"variables\": { \"v\": { \"default\": \"own\" } } }, { \"url\": \"/b\" } ],", "/own /b")]
    public void Servers_of_an_operation_come_before_those_of_its_path_and_these_before_the_documents(string ofPath, string ofOperation, string expected)
    {
        ApiContract contract = ReadSound(
            $$"""
            {
              "servers": [ { "url": "https://shop.example" } ],
              "paths": { "/a": { {{ofPath}} "get": { {{ofOperation}} "responses": { "204": { "description": "Done." } } } } }
            }
            """);

        Assert.Equal(expected, string.Join(' ', contract.Operations.Single().Servers.Select(server => server.Url)));
    }

    [Fact]
    public void Servers_are_read_in_order()
    {
        ApiContract contract = ReadSound("""{ "servers": [ { "url": "https://shop.example/v1", "description": "Live" }, { "url": "/" } ] }""");

        Assert.Equal([new ApiServer("https://shop.example/v1", "Live"), new ApiServer("/", null)], contract.Servers);
        Assert.Empty(ReadSound("""{ "tags": [] }""").Servers);
    }

    [Fact]
    public void Extensions_are_read_where_they_belong()
    {
        ApiContract contract = ReadSound(
            """
            {
              "paths": {
                "/a": {
                  "post": {
                    "x-effect": { "destructive": { "pointer": "", "values": [] } },
                    "x-deviations": [ { "payload": 1 }, { "payload": [], "departures": [ { "at": "/*/a", "rule": "required", "accept": "absent" } ] } ],
                    "x-other": { "anything": [ 1 ] },
                    "requestBody": {
                      "content": {
                        "application/json": {
                          "schema": {
                            "type": "object",
                            "x-csharp-name": "Body",
                            "properties": {
                              "level": { "type": "string", "x-csharp-name": "Rank", "enum": [ "low", "high" ], "x-ms-enum": { "values": [ { "value": "high", "description": "Now." } ] } }
                            }
                          }
                        }
                      }
                    },
                    "responses": {
                      "201": { "description": "d", "headers": { "Location": { "x-uri-template": "{+base}/a{/id}{?b,c}{&d}", "schema": { "type": "string" } }, "Content-Type": 1 } },
                      "default": { "description": "d", "x-error": { "message": "" } }
                    }
                  }
                }
              }
            }
            """);
        ApiOperation operation = contract.Operations[0];
        ApiSchema body = operation.RequestBody!.Content[0].Schema;

        Assert.Equal(("", 0, null), (operation.Effect!.DestructivePointer, operation.Effect.DestructiveValues.Count, operation.Effect.SubjectPointer));
        Assert.Equal([0, 1], operation.Deviations.Select(deviation => deviation.Departures.Count));
        Assert.Equal(new ApiDeparture("/*/a", "required", "absent", null), operation.Deviations[1].Departures[0]);
        Assert.Equal("Body", body.CSharpName);
        Assert.Equal("Rank", body.Properties[0].CSharpName);
        Assert.Equal([null, "Now."], body.Properties[0].Schema.Enum!.Members.Select(member => member.Description));
        Assert.Null(body.Properties[0].Schema.Enum!.Sentinel);
        Assert.Equal("{+base}/a{/id}{?b,c}{&d}", Assert.Single(operation.Responses[0].Headers).UriTemplate);
        Assert.Equal(new ApiErrorShape { Message = "" }, operation.Responses[1].Error);
    }

    [Fact]
    public void Every_keyword_of_a_schema_that_is_read_arrives()
    {
        ApiContract contract = Sound(SmallContract.Schema(
            """
            {
              "type": "array", "title": "T", "description": "D", "deprecated": true, "nullable": true, "default": [], "minItems": 1, "maxItems": 2,
              "items": { "type": "string", "format": "date-time", "minLength": 3, "maxLength": 3 }
            }
            """));
        ApiSchema schema = contract.Operations[0].RequestBody!.Content[0].Schema.Properties[0].Schema;

        Assert.Equal(("T", "D", true, true, 1, 2), (schema.Title, schema.Description, schema.Deprecated, schema.Nullable, schema.MinItems, schema.MaxItems));
        Assert.NotNull(schema.Default);
        Assert.Equal(("date-time", 3, 3), (schema.Items!.Format, schema.Items.MinLength, schema.Items.MaxLength));
    }

    private static ApiContract ReadSound([StringSyntax(StringSyntaxAttribute.Json)] string members) => Sound(SmallContract.Document(members));

    private static ApiContract Sound(string contract)
    {
        ContractReadResult result = SmallContract.Read(contract);
        Assert.Empty(result.Diagnostics);
        Assert.All(result.Contract!.Operations, operation => Assert.True(operation.IsUsable));
        return result.Contract;
    }

    [Theory]
    [InlineData("https://json-schema.org/draft/2020-12/schema")]
    [InlineData("https://json-schema.org/draft/2020-12/schema#")]
    [InlineData("https://spec.openapis.org/oas/3.1/dialect/base")]
    public void A_dialect_that_schemas_are_read_in_anyway_is_passed_over(string dialect)
    {
        ContractReadResult result = SmallContract.Read(SmallContract.Document($$"""{ "jsonSchemaDialect": "{{dialect}}" }""").Replace("3.0.4", "3.1.0", System.StringComparison.Ordinal));

        Assert.Empty(result.Diagnostics);
    }

    [Fact]
    public void A_name_that_looks_like_an_extension_is_a_name_where_names_are_free()
    {
        ContractReadResult result = SmallContract.Read(SmallContract.Document(
            """
            {
              "paths": { "/tickets": { "post": {
                "requestBody": { "content": { "x-tickets/open+json": { "schema": { "type": "object" }, "examples": { "x-first": { "value": {} } } } } },
                "responses": { "204": { "description": "Done." }, "x-note": 1 },
                "security": [ { "x-key": [] } ]
              } }, "x-note": 1 },
              "components": { "securitySchemes": { "x-key": { "type": "apiKey", "in": "header", "name": "X-Key" } } }
            }
            """));

        Assert.Empty(result.Diagnostics);
        ApiOperation operation = Assert.Single(result.Contract!.Operations);
        ApiMediaType body = Assert.Single(operation.RequestBody!.Content);
        Assert.Equal(("x-tickets/open+json", "x-first", "x-key"), (body.Name, Assert.Single(body.Examples).Name, operation.Security[0].Schemes[0].Name));
    }

    [Fact]
    public void A_fault_of_the_whole_document_takes_out_its_component_schemas_too()
    {
        ContractReadResult result = SmallContract.Read(SmallContract.Schemas("""{ "t": { "type": "object", "properties": { "a": { "type": "string" }, "a": { "type": "boolean" } } } }"""));

        Assert.True(Assert.Single(result.Contract!.Schemas).HasErrors);
    }
}
