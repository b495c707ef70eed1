using System;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using RemediationContracts.SourceGenerator.Tests.Driver;
using Xunit;

namespace RemediationContracts.SourceGenerator.Tests;

/// <summary>Whatever a file holds, the compiler hears of it by an id at a place: never an exception, and never nothing.</summary>
public sealed class BadInputTests
{
    private const string Open = """{ "openapi": "3.0.4", "info": { "title": "T", "version": "1" }, "paths": {}""";

    [Theory]
    [InlineData("", "RC0001", 0, 0)]
    [InlineData(" \r\n\t ", "RC0001", 1, 2)]
    [InlineData("openapi: 3.0.4", "RC0001", 0, 0)]
    [InlineData("\0", "RC0001", 0, 0)]
    [InlineData("{\n \"openapi\": \"3.0.4\",", "RC0001", 1, 20)]
    [InlineData("{\n \"a\": \"\\ud800\" }", "RC0002", 1, 7)]
    [InlineData("{\n \"a\": \"\uFFFD\", \"openapi\": 1 }", "RC0006", 1, 7)]
    [InlineData("\n []", "RC0101", 1, 1)]
    [InlineData("{ \"openapi\": \"3.2.0\" }", "RC0102", 0, 13)]
    public void What_is_no_contract_is_told_at_its_place(string text, string id, int line, int column)
    {
        Diagnostic told = Run(text).First(diagnostic => diagnostic.Id == id);

        Assert.Equal(DiagnosticSeverity.Error, told.Severity);
        Assert.Equal(new LinePosition(line, column), told.Location.GetLineSpan().StartLinePosition);
    }

    [Theory]
    [InlineData("utf-16", "RC0902")]
    [InlineData("utf-16BE", "RC0902")]
    [InlineData("utf-32", "RC0902")]
    [InlineData("iso-8859-1", "RC0902")]
    public void Another_encoding_is_told(string encoding, string id)
    {
        Encoding other = Encoding.GetEncoding(encoding);
        using MemoryStream file = new([.. other.GetPreamble(), .. other.GetBytes(Contracts.Ping)]);

        Assert.Equal([id], Ids(GeneratorRun.Over(new ContractText("contract.json", SourceText.From(file, other)))));
    }

    [Theory]
    [InlineData(false, false, "RC0001")]
    [InlineData(true, false, "RC0001")]
    [InlineData(false, true, "RC0006")]
    public void Bytes_that_only_look_like_UTF_8_are_told(bool bigEndian, bool isLatin1, string id)
    {
        // Without a byte-order mark UTF-16 is taken for UTF-8 with zeros in it; what is no UTF-8 becomes U+FFFD.
        Encoding other = isLatin1 ? Encoding.Latin1 : new UnicodeEncoding(bigEndian, byteOrderMark: false);
        using MemoryStream file = new(other.GetBytes(Contracts.Ping.Replace("hello", "salü", StringComparison.Ordinal)));

        Assert.Equal([id], Ids(GeneratorRun.Over(new ContractText("contract.json", SourceText.From(file, new UTF8Encoding(false))))));
    }

    [Fact]
    public void A_byte_order_mark_of_UTF_8_is_no_part_of_the_text()
    {
        using MemoryStream file = new([.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(Contracts.Ping)]);

        Assert.Empty(Ids(GeneratorRun.Over(new ContractText("contract.json", SourceText.From(file, Encoding.UTF8)))));
    }

    [Theory]
    [InlineData(256, null)]
    [InlineData(257, "RC0003")]
    [InlineData(10_000, "RC0003")]
    public void Depth_is_bounded(int levels, string? id)
    {
        Diagnostic[] told = Run(Open + ", \"x-deep\": " + new string('[', levels - 1) + new string(']', levels - 1) + " }");

        Assert.Equal(id is null ? [] : [id], told.Select(diagnostic => diagnostic.Id));
    }

    [Theory]
    [InlineData("../x.json#/a", "RC0201")]
    [InlineData("http://a.example/x.json", "RC0201")]
    [InlineData("file:///etc/passwd", "RC0201")]
    [InlineData("#/nowhere", "RC0202")]
    [InlineData("#/paths/~1send/post/requestBody/content/application~1json/schema/properties/value", "RC0203")]
    [InlineData("#/info", "RC0105")]
    public void A_reference_that_leads_to_no_schema_is_told_and_takes_its_operation_out(string reference, string id)
    {
        GeneratorRun run = GeneratorRun.Over(Text(Contracts.WithProperty($$"""{ "$ref": "{{reference}}" }""")));

        Assert.Contains(id, Ids(run));
        Assert.Empty(run.Files);
    }

    [Fact]
    public void An_object_that_contains_itself_is_emitted_and_compiles()
    {
        GeneratorRun run = GeneratorRun.Over(Text(WithSchemas("""
            "s": { "type": "object", "properties": { "next": { "$ref": "#/components/schemas/s" }, "all": { "type": "array", "items": { "$ref": "#/components/schemas/s" } } } }
            """)));

        Assert.Empty(run.Diagnostics);
        Assert.NotEmpty(run.Files);
        Assert.Empty(run.CompilerSays());
    }

    [Theory]
    [InlineData(""" "s": { "type": "object", "properties": { "a": { "$ref": "#/components/schemas/a" } } }, "a": { "type": "array", "items": { "$ref": "#/components/schemas/a" } } """)]
    [InlineData(""" "s": { "type": "object", "properties": { "a": { "$ref": "#/components/schemas/a" } } }, "a": { "type": "array", "items": { "$ref": "#/components/schemas/b" } }, "b": { "type": "array", "items": { "$ref": "#/components/schemas/a" } } """)]
    public void An_array_whose_items_are_itself_has_no_type_and_is_told(string schemas)
    {
        GeneratorRun run = GeneratorRun.Over(Text(WithSchemas(schemas)));

        Assert.Equal(["RC0908"], Ids(run));
        Assert.Empty(run.Files);
    }

    [Theory]
    [InlineData(16, true)]
    [InlineData(17, false)]
    public void Arrays_stand_within_each_other_sixteen_deep(int depth, bool isEmitted)
    {
        string nested = string.Concat(Enumerable.Repeat("""{ "type": "array", "items": """, depth)) + """{ "type": "string" }""" + new string('}', depth);
        GeneratorRun run = GeneratorRun.Over(Text(Contracts.WithProperty(nested)));

        Assert.Equal(isEmitted ? [] : ["RC0908"], Ids(run));
        Assert.Equal(isEmitted, run.Files.Count > 0);
        Assert.Empty(run.CompilerSays());
    }

    [Fact]
    public void A_chain_of_schemas_longer_than_any_stack_is_told_and_not_an_overflow()
    {
        // The last one is an array of itself, which is not emitted: so that no file is, and the chain is walked to its end.
        const int Count = 50_000;
        string chain = string.Join(",", Enumerable.Range(0, Count).Select(i => $$"""
            "s{{(i == 0 ? string.Empty : i)}}": { "type": "object", "properties": { "next": { "$ref": "#/components/schemas/s{{i + 1}}" } } }
            """));
        GeneratorRun run = GeneratorRun.Over(Text(WithSchemas($$"""{{chain}}, "s{{Count}}": { "type": "array", "items": { "$ref": "#/components/schemas/s{{Count}}" } }""")));

        Assert.Equal(["RC0908"], Ids(run));
    }

    [Theory]
    [InlineData("""{ "type": "string", "maxLength": 1, "enum": [ "MALE", "FEMALE" ] }""")]
    [InlineData("""{ "type": "string", "minLength": 9, "const": "short" }""")]
    public void An_enumeration_of_which_no_value_fits_is_an_error_and_no_fault_of_the_generator(string schema)
    {
        GeneratorRun run = GeneratorRun.Over(Text(Contracts.WithProperty(schema).Replace("3.0.4", "3.1.0", StringComparison.Ordinal)));

        Assert.Contains("RC0307", Ids(run));
        Assert.DoesNotContain("RC0999", Ids(run));
        Assert.Empty(run.Files);
    }

    [Theory]
    [InlineData("""{ "type": "string", "enum": [ "unknownFutureValue" ] }""")]
    [InlineData("""{ "type": "string", "enum": [ "" ] }""")]
    [InlineData("""{ "type": "string", "enum": [ "+1", "-1", "a,b", " ", "class", "Class", "CLASS" ] }""")]
    public void An_odd_enumeration_compiles(string schema) =>
        Assert.Empty(GeneratorRun.Over(Text(Contracts.WithProperty(schema))).CompilerSays());

    [Fact]
    public void A_chain_of_many_schemas_is_emitted()
    {
        const int Count = 5_000;
        string chain = string.Join(",", Enumerable.Range(0, Count).Select(i => $$"""
            "s{{(i == 0 ? string.Empty : i)}}": { "type": "object", "properties": { "next": { "$ref": "#/components/schemas/s{{i + 1}}" } } }
            """));
        GeneratorRun run = GeneratorRun.Over(Text(WithSchemas($$"""{{chain}}, "s{{Count}}": { "type": "string" }""")));

        Assert.Empty(run.Diagnostics);
        // One type a schema, in however many files.
        Assert.Equal(Count, run.Files.Values.Sum(static text => Regex.Count(text, @"^public sealed partial record S\d*$", RegexOptions.Multiline)));
    }

    [Fact]
    public void A_description_of_5_MB_is_no_obstacle()
    {
        GeneratorRun run = GeneratorRun.Over(Text(Contracts.WithProperty($$"""{ "type": "string", "description": "{{new string('d', 5 * 1024 * 1024)}}" }""")));

        Assert.Empty(run.Diagnostics);
        Assert.NotEmpty(run.Files);
    }

    [Fact]
    public void An_enumeration_of_20_000_members_is_emitted()
    {
        string values = string.Join(',', Enumerable.Range(0, 20_000).Select(i => $"\"value{i}\""));
        GeneratorRun run = GeneratorRun.Over(Text(Contracts.WithProperty($$"""{ "type": "string", "enum": [ {{values}} ] }""")));

        Assert.Empty(run.Diagnostics);
        Assert.Contains("Value19999", string.Concat(run.Files.Values), StringComparison.Ordinal);
    }

    [Fact]
    public void An_object_of_20_000_required_properties_is_emitted()
    {
        string properties = string.Join(',', Enumerable.Range(0, 20_000).Select(i => $$""" "value{{i}}": { "type": "string" } """));
        string names = string.Join(',', Enumerable.Range(0, 20_000).Select(i => $"\"value{i}\""));
        GeneratorRun run = GeneratorRun.Over(Text(Contracts.WithBody($$"""{ "type": "object", "required": [ {{names}} ], "properties": { {{properties}} } }""")));

        Assert.Empty(run.Diagnostics);
        Assert.Contains("Value19999", string.Concat(run.Files.Values), StringComparison.Ordinal);
    }

    private static string WithSchemas(string schemas) =>
        Contracts.WithBody("""{ "$ref": "#/components/schemas/s" }""").TrimEnd()[..^1] + $$""", "components": { "schemas": { {{schemas}} } } }""";

    private static ContractText Text(string text) => new("contract.openapi.json", text);

    private static Diagnostic[] Run(string text)
    {
        GeneratorRun run = GeneratorRun.Over(Text(text));
        Assert.Empty(run.Files);
        return [.. run.Diagnostics];
    }

    /// <summary>The ids that were told; a fault of the generator itself is none that a contract can have.</summary>
    private static string[] Ids(GeneratorRun run)
    {
        Assert.Null(run.Result.Exception);
        return [.. run.Diagnostics.Select(static diagnostic => diagnostic.Id).Distinct()];
    }
}
