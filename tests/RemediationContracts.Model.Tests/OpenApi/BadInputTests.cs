using System;
using System.Linq;
using System.Text;
using RemediationContracts.Model.Diagnostics;
using RemediationContracts.Model.Json;
using RemediationContracts.Model.OpenApi;
using RemediationContracts.Model.Validation;
using Xunit;

namespace RemediationContracts.Model.Tests.OpenApi;

/// <summary>Whatever a file holds, the reader answers with diagnostics at a place, and never with an exception.</summary>
public sealed class BadInputTests
{
    private const string Open = """{ "openapi": "3.0.4", "info": { "title": "T", "version": "1" }, "paths": {}""";

    [Theory]
    [InlineData("", "RC0001", 1, 1)]
    [InlineData(" \r\n\t ", "RC0001", 2, 3)]
    [InlineData("openapi: 3.0.4", "RC0001", 1, 1)]
    [InlineData("# Tickets", "RC0001", 1, 1)]
    [InlineData("<openapi/>", "RC0001", 1, 1)]
    [InlineData("\0", "RC0001", 1, 1)]
    [InlineData("null", "RC0101", 1, 1)]
    [InlineData("\"3.0.4\"", "RC0101", 1, 1)]
    [InlineData("\n []", "RC0101", 2, 2)]
    [InlineData("{}", "RC0101", 1, 1)]
    public void What_is_no_contract_is_told_at_its_place(string text, string id, int line, int column)
    {
        ContractReadResult result = SmallContract.Read(text);

        AssertSingle(result, id, line, column);
        Assert.Null(result.Contract);
    }

    [Theory]
    [InlineData("utf-16", true, 1)]
    [InlineData("utf-16", false, 2)]
    [InlineData("utf-16BE", true, 1)]
    [InlineData("utf-16BE", false, 1)]
    [InlineData("utf-32", true, 1)]
    public void Another_encoding_is_no_JSON_from_the_first_byte_that_shows_it(string encoding, bool withByteOrderMark, int column)
    {
        Encoding other = Encoding.GetEncoding(encoding);
        byte[] bytes = [.. withByteOrderMark ? other.GetPreamble() : [], .. other.GetBytes(Open + " }")];

        AssertSingle(Read(bytes), "RC0001", 1, column);
    }

    [Fact]
    public void A_byte_order_mark_of_UTF_8_is_no_part_of_the_text()
    {
        ContractReadResult sound = Read([0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Open + " }")]);
        ContractReadResult broken = Read([0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Open + ",\n  x")]);

        Assert.Empty(sound.Diagnostics);
        AssertSingle(broken, "RC0001", 2, 3);
        Assert.Equal(Open.Length + 4, broken.Diagnostics[0].Start.CharIndex);
    }

    [Fact]
    public void Bytes_that_are_no_UTF_8_are_told_where_they_begin()
    {
        byte[] bytes = [.. Encoding.UTF8.GetBytes("{\n  \"é\": \""), 0xC3, 0x28, .. Encoding.UTF8.GetBytes("\" }")];

        AssertSingle(Read(bytes), "RC0002", 2, 9);
    }

    [Theory]
    [InlineData(256, null)]
    [InlineData(257, "RC0003")]
    [InlineData(10_000, "RC0003")]
    [InlineData(1_000_000, "RC0003")]
    public void Depth_is_bounded(int levels, string? id)
    {
        string arrays = Open + ", \"x-deep\": " + new string('[', levels - 1) + new string(']', levels - 1) + " }";
        string objects = Open + ", \"x-deep\": " + string.Concat(Enumerable.Repeat("{\"a\":", levels - 1)) + "1" + new string('}', levels - 1) + " }";

        foreach (ContractReadResult result in new[] { SmallContract.Read(arrays), SmallContract.Read(objects) })
        {
            Assert.Equal(id is null ? [] : [id], result.Diagnostics.Select(told => told.Rule.Id));
        }
    }

    [Fact]
    public void A_schema_may_nest_as_deep_as_the_text()
    {
        // 256 levels: eleven down to the body's schema inclusive, and two for each array's items.
        string nested = string.Concat(Enumerable.Repeat("""{ "type": "array", "items": """, 240)) + """{ "type": "string" }""" + new string('}', 240);
        ContractReadResult result = SmallContract.Read(SmallContract.Schema(nested));

        Assert.Empty(result.Diagnostics);
    }

    [Fact]
    public void A_contract_cut_off_at_any_byte_is_told_at_its_end_or_where_a_character_is_cut()
    {
        byte[] contract = Repository.Contract;
        for (int length = 0; length < contract.Length - 1; length += length < 2_000 ? 1 : 37)
        {
            byte[] cut = contract[..length];
            ContractDiagnostic told = Assert.Single(Read(cut).Diagnostics);
            Assert.Equal("RC0001", told.Rule.Id);
            Assert.Equal(Encoding.UTF8.GetCharCount(cut), told.Start.CharIndex);
        }
    }

    [Fact]
    public void A_character_that_is_cut_off_is_told_where_it_begins()
    {
        byte[] text = Encoding.UTF8.GetBytes("{ \"openapi\": \"😀");
        foreach (int cut in new[] { 1, 2, 3 })
        {
            AssertSingle(Read(text[..^cut]), "RC0002", 1, 15);
        }
    }

    [Theory]
    [InlineData("schemas", "{ \"$ref\": \"#/info/title\" }", "/info/title")]
    [InlineData("schemas", "{ \"$ref\": \"#/paths\" }", "/paths")]
    [InlineData("schemas", "{ \"$ref\": \"#\" }", "/openapi")]
    public void A_reference_to_what_is_no_schema_is_told_where_it_leads(string place, string reference, string pointer)
    {
        string contract = SmallContract.Operation(
            $$"""{ "requestBody": { "content": { "application/json": { "schema": { "type": "array", "items": {{reference}} } } } }, "responses": { "204": { "$ref": "#/components/responses/done" } } }""")[..^1]
            + $$""", "components": { "{{place}}": {}, "responses": { "done": { "description": "Done." } } } }""";

        ContractReadResult result = SmallContract.Read(contract);

        Assert.Contains(result.Diagnostics, told => told.Rule.Level == DiagnosticLevel.Error && told.Pointer.StartsWith(pointer, StringComparison.Ordinal));
        Assert.False(Assert.Single(result.Contract!.Operations).IsUsable);
    }

    [Theory]
    [InlineData("%")]
    [InlineData("%2")]
    [InlineData("%ZZ")]
    [InlineData("~")]
    [InlineData("~2")]
    [InlineData("99999999999999999999")]
    [InlineData("-1")]
    [InlineData("\\u0000")]
    public void An_odd_reference_leads_nowhere(string step)
    {
        ContractReadResult result = SmallContract.Read(SmallContract.Schema($$"""{ "$ref": "#/servers/{{step}}" }""")[..^1] + ", \"servers\": [] }");

        Assert.Equal("RC0202", Assert.Single(result.Diagnostics).Rule.Id);
    }

    [Fact]
    public void References_that_only_lead_to_each_other_are_told_once_and_take_out_all_that_enter_them()
    {
        string contract = SmallContract.Document(
            """
            {
              "paths": {
                "/a": { "post": { "requestBody": { "$ref": "#/components/requestBodies/a" }, "responses": { "204": { "description": "Done." } } } },
                "/b": { "post": { "requestBody": { "$ref": "#/components/requestBodies/b" }, "responses": { "204": { "description": "Done." } } } },
                "/c": { "post": { "requestBody": { "$ref": "#/components/requestBodies/c" }, "responses": { "204": { "description": "Done." } } } },
                "/d": { "post": { "responses": { "204": { "description": "Done." } } } }
              },
              "components": {
                "requestBodies": {
                  "a": { "$ref": "#/components/requestBodies/b" },
                  "b": { "$ref": "#/components/requestBodies/a" },
                  "c": { "$ref": "#/components/requestBodies/c" }
                }
              }
            }
            """);

        ContractReadResult result = SmallContract.Read(contract);

        Assert.Equal(["/components/requestBodies/b/$ref", "/components/requestBodies/c/$ref"], result.Diagnostics.Select(told => told.Pointer));
        Assert.All(result.Diagnostics, told => Assert.Equal("RC0203", told.Rule.Id));
        Assert.Equal([false, false, false, true], result.Contract!.Operations.Select(operation => operation.IsUsable));
    }

    [Theory]
    [InlineData("other.json", "RC0201")]
    [InlineData("#/nowhere", "RC0202")]
    public void A_reference_that_fails_takes_out_each_operation_that_reaches_it(string reference, string id)
    {
        ContractReadResult result = SmallContract.Read(SmallContract.Document(
            $$"""
            {
              "paths": {
                "/a": { "get": { "responses": { "200": { "$ref": "#/components/responses/r" } } }, "put": { "responses": { "200": { "$ref": "#/components/responses/r" } } } },
                "/b": { "get": { "responses": { "200": { "description": "Done." } } } }
              },
              "components": { "responses": { "r": { "$ref": "{{reference}}" } } }
            }
            """));

        ContractDiagnostic told = Assert.Single(result.Diagnostics);
        Assert.Equal((id, "/components/responses/r/$ref"), (told.Rule.Id, told.Pointer));
        Assert.Equal([false, false, true], result.Contract!.Operations.Select(operation => operation.IsUsable));
    }

    [Fact]
    public void A_name_of_any_length_is_told_and_compared_with_others_only_where_that_is_cheap()
    {
        string name = new('a', 50_000);
        string contract = SmallContract.Schema($$"""{ "type": "object", "required": [ "{{name}}a" ], "properties": { "{{name}}b": { "type": "string" } }, "{{name}}": 1 }""");

        Assert.Equal(["RC0304", "RC0105"], SmallContract.Read(contract).Diagnostics.Select(told => told.Rule.Id));
    }

    [Fact]
    public void A_chain_of_50_000_references_is_followed()
    {
        string chain = string.Join(",", Enumerable.Range(0, 50_000).Select(i => $$"""
            "s{{i}}": { "$ref": "#/components/schemas/s{{i + 1}}" }
            """));
        ContractReadResult result = SmallContract.Read(SmallContract.Schemas($$"""{ "t": { "type": "array", "items": { "$ref": "#/components/schemas/s0" } }, {{chain}}, "s50000": { "type": "string" } }"""));

        Assert.Empty(result.Diagnostics);
        Assert.Equal("s50000", result.Contract!.Operations[0].RequestBody!.Content[0].Schema.Items!.ComponentName);
    }

    [Fact]
    public void A_chain_of_50_000_schemas_is_read_and_judged_by()
    {
        string chain = string.Join(",", Enumerable.Range(0, 50_000).Select(i => $$"""
            "s{{i}}": { "type": "object", "properties": { "next": { "$ref": "#/components/schemas/s{{i + 1}}" } } }
            """));
        ContractReadResult result = SmallContract.Read(SmallContract.Schemas($$"""{ {{chain}}, "s50000": { "type": "string" } }"""));

        Assert.Empty(result.Diagnostics);
        Assert.Equal(50_001, ReachedSchemas.Of(result.Contract!.Operations[0]).Count);
        Assert.True(PayloadValidator.Validate(result.Contract.Schemas[0], "{\"next\":{\"next\":{}}}"u8.ToArray()).IsValid);
    }

    [Fact]
    public void A_description_of_5_MB_is_read()
    {
        string description = new('é', 5 * 1024 * 1024);
        ContractReadResult result = SmallContract.Read(SmallContract.Schema($$"""{ "type": "string", "description": "{{description}}", "oops": 1 }"""));

        ContractDiagnostic told = Assert.Single(result.Diagnostics);
        Assert.Equal("RC0105", told.Rule.Id);
        Assert.Equal(description.Length, result.Contract!.Operations[0].RequestBody!.Content[0].Schema.Properties[0].Schema.Description!.Length);
    }

    private static void AssertSingle(ContractReadResult result, string id, int line, int column)
    {
        ContractDiagnostic told = Assert.Single(result.Diagnostics);
        Assert.Equal((id, line, column), (told.Rule.Id, told.Start.Line, told.Start.Column));
    }

    private static ContractReadResult Read(byte[] bytes) => ApiContractReader.Read(new JsonText("contract.json", bytes));
}
