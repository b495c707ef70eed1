using System;
using System.Linq;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using RemediationContracts.SourceGenerator.Tests.Driver;
using Xunit;

namespace RemediationContracts.SourceGenerator.Tests;

/// <summary>Contracts whose schemas go on and on: the compiler's stack is not ours to fill.</summary>
public sealed class LargeContractTests
{
    [Fact]
    public void A_long_chain_of_objects_is_emitted()
    {
        const int Length = 3000;
        string schemas = string.Join(",", Enumerable.Range(0, Length).Select(i =>
            $$"""  "t{{i}}": { "type": "object", "properties": { "next": { "$ref": "#/components/schemas/t{{(i + 1) % Length}}" } } }"""));

        GeneratorRun run = GeneratorRun.Over(new ContractText("contract.openapi.json", With(schemas, "t0")));

        Assert.Empty(run.Diagnostics);
        Assert.Contains(run.Files.Values, text => text.Contains($"public sealed partial record T{Length - 1}\n", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(30, 64, 64)]
    [InlineData(31, 32, 64)]
    [InlineData(70, 32, 64)]
    public void A_contract_is_emitted_into_a_bounded_number_of_files_that_hold_all_of_it(int types, int least, int most)
    {
        // Two files a type, and four for the contract as a whole.
        string schemas = string.Join(",", Enumerable.Range(0, types).Select(i =>
            $$"""  "t{{i}}": { "type": "object", "properties": { "next": { "$ref": "#/components/schemas/t{{(i + 1) % types}}" } } }"""));

        GeneratorRun run = GeneratorRun.Over(new ContractText("contract.openapi.json", With(schemas, "t0")));

        Assert.InRange(run.Files.Count, least, most);
        Assert.All(run.Files.Values, text => Assert.Single(Regex.Matches(text, "^namespace ", RegexOptions.Multiline)));
        Assert.Equal(types, run.Files.Values.Sum(static text => Regex.Count(text, @"^public sealed partial record T\d+$", RegexOptions.Multiline)));
        Assert.Empty(run.CompilerSays());
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(5000)]
    public void An_array_within_itself_is_not_emitted_and_said_so(int length)
    {
        string schemas = string.Join(",", Enumerable.Range(0, length).Select(i =>
            $$"""  "a{{i}}": { "type": "array", "items": { "$ref": "#/components/schemas/a{{(i + 1) % length}}" } }"""));

        GeneratorRun run = GeneratorRun.Over(new ContractText(
            "contract.openapi.json", With(schemas + """, "root": { "type": "object", "properties": { "a": { "$ref": "#/components/schemas/a0" } } }""", "root")));

        Assert.NotEmpty(run.Diagnostics);
        Assert.All(run.Diagnostics, told => Assert.Equal(("RC0908", DiagnosticSeverity.Error), (told.Id, told.Severity)));
        Assert.Empty(run.Files);
    }

    [Theory]
    [InlineData(64)]
    [InlineData(65)]
    [InlineData(200)]
    public void An_object_with_more_properties_than_a_word_has_bits_is_read_and_written(int count)
    {
        string properties = string.Join(",", Enumerable.Range(0, count).Select(i => $$"""  "p{{i}}": { "type": "string" }"""));
        string required = string.Join(",", Enumerable.Range(0, count).Select(i => $"\"p{i}\""));

        GeneratorRun run = GeneratorRun.Over(new ContractText(
            "contract.openapi.json", With($$"""  "wide": { "type": "object", "required": [ {{required}} ], "properties": { {{properties}} } }""", "wide")));

        Assert.Empty(run.Diagnostics);
        Assert.Empty(run.CompilerSays());
    }

    [Fact]
    public void A_base_with_many_descendants_is_emitted()
    {
        const int Count = 400;
        string descendants = string.Join(",", Enumerable.Range(0, Count).Select(i =>
            $$"""  "d{{i}}": { "allOf": [ { "$ref": "#/components/schemas/base" }, { "type": "object", "properties": { "p{{i}}": { "type": "string" } } } ] }"""));

        GeneratorRun run = GeneratorRun.Over(new ContractText("contract.openapi.json", With(
            """  "base": { "type": "object", "properties": { "kind": { "type": "string" } }, "discriminator": { "propertyName": "kind" } },""" + descendants, "base")));

        Assert.Empty(run.Diagnostics);
        Assert.Empty(run.CompilerSays());
    }

    [Fact]
    public void A_long_chain_of_unions_is_emitted()
    {
        const int Length = 1000;
        string schemas = string.Join(",", Enumerable.Range(0, Length).Select(i =>
            $$"""  "u{{i}}": { "oneOf": [ { "type": "object", "required": [ "p{{i}}" ], "properties": { "p{{i}}": { "type": "string" } } }, { "$ref": "#/components/schemas/u{{i + 1}}" } ] }"""));

        GeneratorRun run = GeneratorRun.Over(new ContractText("contract.openapi.json", With(schemas + $$""", "u{{Length}}": { "type": "string" }""", "u0")));

        Assert.Empty(run.Diagnostics);
        Assert.Contains(run.Files.Values, text => text.Contains($"record U{Length - 1} ", System.StringComparison.Ordinal));
    }

    private static string With(string schemas, string root) => $$"""
        {
          "openapi": "3.0.4",
          "info": { "title": "Large", "version": "1" },
          "paths": {
            "/send": {
              "post": {
                "operationId": "send",
                "requestBody": { "required": true, "content": { "application/json": { "schema": { "$ref": "#/components/schemas/{{root}}" } } } },
                "responses": { "204": { "description": "Done." } }
              }
            }
          },
          "components": { "schemas": { {{schemas}} } }
        }
        """;
}
