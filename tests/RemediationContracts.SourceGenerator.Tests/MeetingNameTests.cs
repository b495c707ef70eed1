using Microsoft.CodeAnalysis;
using RemediationContracts.SourceGenerator.Tests.Driver;
using Xunit;

namespace RemediationContracts.SourceGenerator.Tests;

/// <summary>Names of a contract that meet what is emitted besides: the result compiles, and each choice is told.</summary>
public sealed class MeetingNameTests
{
    [Theory]
    [InlineData("""{ "type": "object", "properties": { "kind": { "$ref": "#/components/schemas/kind" }, "other": { "$ref": "#/components/schemas/kindJson" } } }""", "RC0909")]
    [InlineData("""{ "type": "object", "properties": { "kind": { "$ref": "#/components/schemas/kind" }, "kindJson": { "type": "string" } } }""", "RC0910")]
    [InlineData("""{ "type": "object", "properties": { "a": { "$ref": "#/components/schemas/values" } } }""", "RC0909")]
    [InlineData("""{ "type": "object", "properties": { "a": { "$ref": "#/components/schemas/allowed" } } }""", "RC0909")]
    [InlineData("""{ "type": "object", "properties": { "a": { "$ref": "#/components/schemas/converter" } } }""", "RC0909")]
    [InlineData("""{ "type": "object", "properties": { "a": { "$ref": "#/components/schemas/read" } } }""", "RC0909")]
    [InlineData("""{ "type": "object", "properties": { "a": { "$ref": "#/components/schemas/parse" } } }""", "RC0909")]
    [InlineData("""{ "type": "object", "properties": { "a": { "$ref": "#/components/schemas/toString" } } }""", "RC0909")]
    [InlineData("""{ "type": "object", "properties": { "a": { "$ref": "#/components/schemas/validate" } } }""", "RC0909")]
    public void A_name_that_meets_an_emitted_one_is_changed_and_told(string root, string rule)
    {
        string contract = $$"""
            {
              "openapi": "3.0.4",
              "info": { "title": "Meeting", "version": "1" },
              "paths": {
                "/send": {
                  "post": {
                    "operationId": "send",
                    "requestBody": { "required": true, "content": { "application/json": { "schema": { "$ref": "#/components/schemas/root" } } } },
                    "responses": { "204": { "description": "Done." } }
                  }
                }
              },
              "components": {
                "schemas": {
                  "root": {{root}},
                  "kind": { "type": "string", "enum": [ "a", "b" ] },
                  "kindJson": { "type": "object", "properties": { "x": { "type": "string" } } },
                  "values": { "type": "string", "enum": [ "a", "b" ] },
                  "allowed": { "type": "string", "enum": [ "a", "b" ] },
                  "converter": { "type": "string", "enum": [ "a", "b" ] },
                  "read": { "type": "string", "enum": [ "a", "b" ] },
                  "parse": { "type": "object", "properties": { "x": { "type": "string" } } },
                  "toString": { "type": "object", "properties": { "x": { "type": "string" } } },
                  "validate": { "type": "object", "properties": { "x": { "type": "string" } } }
                }
              }
            }
            """;

        GeneratorRun run = GeneratorRun.Over(new ContractText("contract.openapi.json", contract));

        Diagnostic told = Assert.Single(run.Diagnostics);
        Assert.Equal((rule, DiagnosticSeverity.Info), (told.Id, told.Severity));
        Assert.Empty(run.CompilerSays());
    }
}
