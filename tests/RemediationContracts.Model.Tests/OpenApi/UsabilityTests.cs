using System.Linq;
using RemediationContracts.Model.Diagnostics;
using RemediationContracts.Model.OpenApi;
using Xunit;

namespace RemediationContracts.Model.Tests.OpenApi;

/// <summary>A fault of level error takes out the operations that reach it, and no others.</summary>
public sealed class UsabilityTests
{
    /// <summary>Four operations: two with bodies that meet in one schema, one that shares a response with the first, and one by itself.</summary>
    private const string Contract = """
        {
          "openapi": "3.0.4",
          "info": { "title": "Tickets", "version": "1" },
          "paths": {
            "/a": {
              "post": { "operationId": "a", "requestBody": { "content": { "application/json": { "schema": { "$ref": "#/components/schemas/a" } } } }, "responses": { "204": { "$ref": "#/components/responses/done" } } },
              "put": { "operationId": "b", "requestBody": { "content": { "application/json": { "schema": { "$ref": "#/components/schemas/b" } } } }, "responses": { "204": { "description": "Done." } } }
            },
            "/c": {
              "get": { "operationId": "c", "responses": { "204": { "$ref": "#/components/responses/done" } } }
            },
            "/d": {
              "get": { "operationId": "d", "parameters": [ { "$ref": "#/components/parameters/p" } ], "responses": { "204": { "description": "Done." } } }
            }
          },
          "components": {
            "schemas": {
              "a": { "type": "object", "properties": { "deep": { "type": "array", "items": { "$ref": "#/components/schemas/shared" } }, "b": { "$ref": "#/components/schemas/b" } } },
              "b": { "type": "object", "properties": { "shared": { "$ref": "#/components/schemas/shared" }, "a": { "$ref": "#/components/schemas/a" } } },
              "shared": { "type": "string" },
              "lonely": { "type": "object" }
            },
            "responses": { "done": { "description": "Done.", "headers": { "h": { "schema": { "type": "string" } } } } },
            "parameters": { "p": { "name": "p", "in": "header", "schema": { "type": "string" } } }
          }
        }
        """;

    [Theory]
    [InlineData("\"shared\": { \"type\": \"string\"", "\"shared\": { \"if\": {}, \"type\": \"string\"", "c d")]
    [InlineData("\"b\": { \"type\": \"object\"", "\"b\": { \"oops\": 1, \"type\": \"object\"", "c d")]
    [InlineData("\"description\": \"Done.\", \"headers\"", "\"oops\": 1, \"description\": \"Done.\", \"headers\"", "b d")]
    [InlineData("\"h\": { \"schema\"", "\"h\": { \"style\": \"form\", \"schema\"", "b d")]
    [InlineData("\"in\": \"header\"", "\"required\": true, \"in\": \"cookie\"", "a b c")]
    [InlineData("\"operationId\": \"c\",", "\"operationId\": \"c\", \"servers\": [ {} ],", "a b d")]
    [InlineData("\"/c\": {", "\"/c\": { \"servers\": [ {} ],", "a b d")]
    [InlineData("\"/a\": {", "\"a\": {", "c d")]
    [InlineData("\"version\": \"1\"", "\"version\": {}", "")]
    [InlineData("\"openapi\"", "\"servers\": [ {} ], \"openapi\"", "")]
    [InlineData("\"openapi\"", "\"path\": {}, \"openapi\"", "")]
    [InlineData("\"lonely\": {", "\"lonely\": { \"type\": \"object\", ", "")]
    [InlineData("\"responses\": { \"done\"", "\"securitySchemes\": { \"s\": {} }, \"responses\": { \"done\"", "")]
    public void A_fault_takes_out_the_operations_that_reach_it(string sound, string broken, string usable)
    {
        Assert.Contains(sound, Contract, System.StringComparison.Ordinal);
        ContractReadResult result = SmallContract.Read(Replace(Contract, sound, broken));

        Assert.Contains(result.Diagnostics, diagnostic => diagnostic.Rule.Level == DiagnosticLevel.Error);
        Assert.Equal(usable, string.Join(' ', result.Contract!.Operations.Where(operation => operation.IsUsable).Select(operation => operation.Id)));
    }

    [Theory]
    [InlineData("\"shared\": { \"type\": \"string\"", "\"shared\": { \"format\": \"phone\", \"type\": \"string\"")]
    [InlineData("\"description\": \"Done.\", \"headers\"", "\"links\": {}, \"description\": \"Done.\", \"headers\"")]
    [InlineData("\"name\": \"p\"", "\"name\": \"Accept\"")]
    [InlineData("\"b\": { \"type\": \"object\"", "\"b\": { \"required\": [ \"more\" ], \"type\": \"object\"")]
    [InlineData("\"openapi\"", "\"deprecated\": true, \"openapi\"")]
    [InlineData("\"openapi\"", "\"$schema\": \"https://spec.openapis.org/oas/3.0/schema\", \"openapi\"")]
    [InlineData("\"openapi\"", "\"webhooks\": {}, \"openapi\"")]
    [InlineData("\"version\": \"1\"", "\"version\": 1")]
    public void A_warning_or_a_remark_takes_out_none(string sound, string odd)
    {
        ContractReadResult result = SmallContract.Read(Replace(Contract, sound, odd));

        Assert.NotEqual(DiagnosticLevel.Error, Assert.Single(result.Diagnostics).Rule.Level);
        Assert.All(result.Contract!.Operations, operation => Assert.True(operation.IsUsable));
    }

    [Theory]
    [InlineData("{ \"allOf\": [] }")]
    [InlineData("{ \"$ref\": \"other.json\" }")]
    [InlineData("{ \"$ref\": \"#/components/schemas/lonely\" }")]
    [InlineData("17")]
    [InlineData("{ \"type\": \"object\", \"properties\": { \"a\": { \"type\": \"number\" } } }")]
    public void What_no_operation_reaches_may_be_wrong_in_silence(string schema)
    {
        ContractReadResult result = SmallContract.Read(Replace(Contract, "\"lonely\": { \"type\": \"object\" }", "\"lonely\": " + schema));

        Assert.Empty(result.Diagnostics);
        Assert.All(result.Contract!.Operations, operation => Assert.True(operation.IsUsable));
        Assert.Equal(4, result.Contract.Schemas.Count);
    }

    [Theory]
    [InlineData("examples")]
    [InlineData("requestBodies")]
    [InlineData("headers")]
    public void A_part_of_components_that_is_no_map_is_told_and_takes_out_none_by_itself(string part)
    {
        ContractReadResult result = SmallContract.Read(Replace(Contract, "\"components\": {", $"\"components\": {{ \"{part}\": 1,"));

        ContractDiagnostic told = Assert.Single(result.Diagnostics);
        Assert.Equal(("RC0104", "/components/" + part), (told.Rule.Id, told.Pointer));
        Assert.All(result.Contract!.Operations, operation => Assert.True(operation.IsUsable));
    }

    [Fact]
    public void An_operation_whose_body_is_not_JSON_is_out_with_a_warning()
    {
        ContractReadResult result = SmallContract.Read(Replace(Contract, "\"put\": { \"operationId\": \"b\", \"requestBody\": { \"content\": { \"application/json\"", "\"put\": { \"operationId\": \"b\", \"requestBody\": { \"content\": { \"text/csv\""));

        Assert.Equal("RC0404", Assert.Single(result.Diagnostics).Rule.Id);
        Assert.Equal(["a", "c", "d"], result.Contract!.Operations.Where(operation => operation.IsUsable).Select(operation => operation.Id));
    }

    [Fact]
    public void An_id_that_is_taken_leaves_the_first_operation_in()
    {
        ContractReadResult result = SmallContract.Read(Replace(Contract, "\"operationId\": \"c\"", "\"operationId\": \"a\""));

        Assert.Equal([true, true, false, true], result.Contract!.Operations.Select(operation => operation.IsUsable));
    }

    private static string Replace(string text, string old, string with) => text.Replace(old, with, System.StringComparison.Ordinal);
}
