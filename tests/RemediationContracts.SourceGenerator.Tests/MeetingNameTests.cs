using System.Linq;
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
    [InlineData("""{ "type": "object", "properties": { "a": { "$ref": "#/components/schemas/additionalProperties" } } }""", "RC0909")]
    [InlineData("""{ "type": "object", "properties": { "a": { "$ref": "#/components/schemas/matchText" } } }""", "RC0909")]
    [InlineData("""{ "type": "object", "properties": { "additionalProperties": { "type": "string" } }, "additionalProperties": { "type": "integer" } }""", "RC0910")]
    [InlineData("""{ "type": "object", "properties": { "a": { "oneOf": [ { "type": "string" }, { "type": "integer" } ] }, "b": { "$ref": "#/components/schemas/ofString" } } }""", "RC0910")]
    [InlineData("""{ "type": "object", "properties": { "a": { "oneOf": [ { "type": "string", "format": "uri" }, { "type": "string", "pattern": "^a" } ] } } }""", "RC0910")]
    [InlineData("""{ "type": "object", "properties": { "a": { "oneOf": [ { "$ref": "#/components/schemas/value" }, { "type": "array", "items": { "type": "object", "properties": { "x": { "type": "string" } } } } ] } } }""", "RC0910")]
    [InlineData("""{ "type": "object", "properties": { "weight": { "type": "integer", "minimum": 1 }, "weightRules": { "type": "string", "pattern": "a" }, "value": { "type": "string", "minLength": 1, "pattern": "b" } } }""", null)]
    [InlineData("""{ "type": "object", "properties": { "Foo": { "type": "array", "items": { "type": "array", "items": { "type": "string" } } }, "a": { "x-csharp-name": "Foo_Item", "type": "array", "items": { "type": "string" } } } }""", null)]
    public void A_name_that_meets_an_emitted_one_is_changed_and_told(string root, string? rule)
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
                  "additionalProperties": { "type": "object", "properties": { "x": { "type": "string" } } },
                  "matchText": { "type": "string", "enum": [ "a", "b" ] },
                  "ofString": { "type": "object", "properties": { "x": { "type": "string" } } },
                  "value": { "type": "object", "properties": { "value": { "type": "string" } } },
                  "read": { "type": "string", "enum": [ "a", "b" ] },
                  "parse": { "type": "object", "properties": { "x": { "type": "string" } } },
                  "toString": { "type": "object", "properties": { "x": { "type": "string" } } },
                  "validate": { "type": "object", "properties": { "x": { "type": "string" } } }
                }
              }
            }
            """;

        GeneratorRun run = GeneratorRun.Over(new ContractText("contract.openapi.json", contract));

        // Names of what is within a type are no one's to see, and are not told.
        Assert.Equal(rule is null ? [] : [(rule, DiagnosticSeverity.Info)], run.Diagnostics.Select(static told => (told.Id, told.Severity)));
        Assert.Empty(run.CompilerSays());
    }
}
