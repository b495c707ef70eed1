using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using RemediationContracts.SourceGenerator.Tests.Driver;
using Xunit;

namespace RemediationContracts.SourceGenerator.Tests;

/// <summary>What is told, and where. A place is given as the text that it covers, or as line and column.</summary>
public class DiagnosticTests
{
    [Fact]
    public void A_contract_that_is_not_JSON_is_an_error_at_its_line_and_column()
    {
        Diagnostic told = Single(Contracts.Ping.Replace("\"Pong.\"", "\"Pong.\" oops", StringComparison.Ordinal));

        Assert.Equal("RC0001", told.Id);
        Assert.Equal(DiagnosticSeverity.Error, told.Severity);
        Assert.EndsWith("/docs/rules/RC0001.md", told.Descriptor.HelpLinkUri, StringComparison.Ordinal);
        Assert.Equal("contract.openapi.json", told.Location.GetLineSpan().Path);
        Assert.Equal(new LinePosition(9, 55), told.Location.GetLineSpan().StartLinePosition);
    }

    [Fact]
    public void Lines_end_only_where_the_reader_and_editors_end_them()
    {
        string text = Contracts.Ping.Replace("\"Ping\"", "\"Ping\u2028\u0085😀\"", StringComparison.Ordinal)
            .Replace("\"Pong.\"", "\"Pong.\" oops", StringComparison.Ordinal);

        Diagnostic told = Single(text);

        Assert.Equal(new LinePosition(9, 55), told.Location.GetLineSpan().StartLinePosition);
        Assert.StartsWith("oops", text[told.Location.SourceSpan.Start..], StringComparison.Ordinal);
    }

    [Fact]
    public void A_contract_in_UTF_16_is_an_error()
    {
        Diagnostic told = Single(new ContractText("contract.openapi.json", SourceText.From(Contracts.Ping, Encoding.Unicode)));

        Assert.Equal("RC0902", told.Id);
        Assert.Contains("utf-16", told.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_cannot_be_read_is_an_error() =>
        Assert.Equal("RC0901", Single(new ContractText("contract.openapi.json", text: (SourceText?)null)).Id);

    [Fact]
    public void A_fault_of_the_generator_is_an_error_and_not_an_exception()
    {
        Diagnostic told = Single(new FailingText(new InvalidOperationException("Out of\nluck.")));

        Assert.Equal("RC0999", told.Id);
        Assert.Contains("InvalidOperationException: Out of luck.", told.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

    [Fact]
    public void Cancellation_is_not_taken_for_a_fault()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();

        Assert.Throws<OperationCanceledException>(() => Pipeline.ContractParser.Parse(
            new Pipeline.ContractItem(new FailingText(new OperationCanceledException()), new Binding.ContractOptions(null, null, null, "A")), source.Token));
    }

    [Theory]
    [InlineData("Namespace", "Contoso.1st", "RC0903")]
    [InlineData("Namespace", "Contoso..Soar", "RC0903")]
    [InlineData("Accessibility", "private", "RC0904")]
    [InlineData("Operations", "pong", "RC0905")]
    public void Metadata_that_makes_no_sense_is_an_error(string name, string value, string id)
    {
        Diagnostic told = GeneratorRun.Over(new Dictionary<string, string> { [name] = value }, Text(Contracts.Ping)).Diagnostics.Single();

        Assert.Equal(id, told.Id);
        Assert.Contains($"'{value}'", told.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ping")]
    [InlineData(" ping , ")]
    [InlineData("POST /ping")]
    public void An_operation_is_picked_by_its_id_or_by_method_and_path(string operations)
    {
        GeneratorRun run = GeneratorRun.Over(new Dictionary<string, string> { ["Operations"] = operations }, Text(Contracts.Ping));

        Assert.Empty(run.Diagnostics);
        Assert.Contains("Contoso.Soar.PingResult.g.cs", run.Files.Keys);
    }

    [Fact]
    public void A_contract_that_is_listed_twice_is_an_error_and_is_emitted_once()
    {
        GeneratorRun run = GeneratorRun.Over(Text(Contracts.Ping), Text(Contracts.Ping));

        Assert.Equal("RC0906", run.Diagnostics.Single().Id);
        Assert.Equal(GeneratorRun.Over(Text(Contracts.Ping)).Files, run.Files);
    }

    [Fact]
    public void Types_of_one_name_out_of_two_contracts_are_an_error_that_names_both_files()
    {
        GeneratorRun run = GeneratorRun.Over(new ContractText("a/first.json", Contracts.Ping), new ContractText("b/second.json", Contracts.Ping));

        Diagnostic told = run.Diagnostics.Single();
        Assert.Equal("RC0907", told.Id);
        Assert.Equal("b/second.json", told.Location.GetLineSpan().Path);
        Assert.Contains("Contoso.Soar.PingResult is emitted for first.json", told.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{ "type": "array", "items": { "$ref": "#/paths/~1send/post/requestBody/content/application~1json/schema/properties/value" } }""", "more than 16 deep")]
    [InlineData("""{ "type": "object", "additionalProperties": { "$ref": "#/paths/~1send/post/requestBody/content/application~1json/schema/properties/value" } }""", "more than 16 deep")]
    public void What_has_no_type_in_CSharp_is_an_error_at_its_schema(string schema, string reason)
    {
        string text = Contracts.WithProperty(schema);

        GeneratorRun run = GeneratorRun.Over(Text(text));

        Diagnostic told = run.Diagnostics.Single(static d => d.Id == "RC0908");
        Assert.Contains(reason, told.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
        Assert.Contains("'send' is left out", told.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
        Assert.Equal(text.IndexOf("\"value\": ", StringComparison.Ordinal) + "\"value\": ".Length, told.Location.SourceSpan.Start);
        Assert.Empty(run.Files);
    }

    [Theory]
    [InlineData("""{ "oneOf": [ { "type": "string" }, { "$ref": "#/paths/~1send/post/requestBody/content/application~1json/schema/properties/value" } ] }""")]
    [InlineData("""{ "type": "string", "not": { "$ref": "#/paths/~1send/post/requestBody/content/application~1json/schema/properties/value" } }""")]
    public void A_schema_that_must_be_judged_to_be_judged_is_an_error(string schema)
    {
        GeneratorRun run = GeneratorRun.Over(Text(Contracts.WithProperty(schema)));

        Assert.Contains(run.Diagnostics, static told => told.Severity == DiagnosticSeverity.Error);
        Assert.DoesNotContain(run.Diagnostics, static told => told.Id == "RC0999");
        Assert.Empty(run.Files);
    }

    [Fact]
    public void A_union_of_too_many_alternatives_is_an_error_at_its_schema()
    {
        string branches = string.Join(", ", Enumerable.Range(0, 65).Select(static i => $$"""{ "type": "object", "required": [ "p{{i}}" ], "properties": { "p{{i}}": { "type": "string" } } }"""));

        Diagnostic told = Single(Contracts.WithProperty($$"""{ "oneOf": [ {{branches}} ] }"""));

        Assert.Equal("RC0908", told.Id);
        Assert.Contains("more than 64 alternatives", told.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

    [Fact]
    public void Flags_of_more_members_than_a_number_has_bits_are_an_error_at_their_schema()
    {
        static string Flags(int count) => Contracts.WithProperty(
            $$"""{ "type": "string", "x-ms-enum-flags": { "isFlags": true }, "enum": [ {{string.Join(", ", Enumerable.Range(0, count).Select(static i => $"\"f{i}\""))}} ] }""");

        Diagnostic told = Single(Flags(64));

        Assert.Equal("RC0908", told.Id);
        Assert.Contains("more than 63 members", told.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
        GeneratorRun most = GeneratorRun.Over(Text(Flags(63)));
        Assert.Empty(most.Diagnostics);
        Assert.Empty(most.CompilerSays());
    }

    [Fact]
    public void A_member_of_another_type_than_in_what_the_object_extends_is_an_error_at_the_object()
    {
        string text = Contracts.WithBody("""{ "$ref": "#/components/schemas/base" }""").Replace(
            "\"paths\"",
            """
            "components": { "schemas": {
              "base": { "type": "object", "required": [ "kind" ], "properties": { "kind": { "type": "string" }, "data": {} }, "discriminator": { "propertyName": "kind" } },
              "derived": { "allOf": [ { "$ref": "#/components/schemas/base" }, { "type": "object", "properties": { "data": { "type": "integer" } } } ] } } },
            "paths"
            """,
            StringComparison.Ordinal);

        Diagnostic told = GeneratorRun.Over(Text(text)).Diagnostics.Single(static d => d.Id == "RC0908");

        Assert.Contains("'data' is of another type", told.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://a.example/{&x}")]
    [InlineData("https://a.example/{?x}/more")]
    [InlineData("https://a.example/?x=before{x}")]
    [InlineData("https://a.example/?x={x}after")]
    [InlineData("https://a.example/?x={+x}")]
    public void A_template_that_the_client_cannot_take_apart_is_not_emitted_yet_and_said_so(string template)
    {
        string text = Contracts.Ping.Replace(
            "\"Pong.\"",
            $$"""
            "Pong.", "headers": { "Location": { "schema": { "type": "string" }, "x-uri-template": "{{template}}" } }
            """,
            StringComparison.Ordinal);

        Diagnostic told = Single(text);

        Assert.Equal("RC0908", told.Id);
        Assert.Throws<FormatException>(() => new Http.UriTemplate(template));
    }

    private static ContractText Text(string text) => new("contract.openapi.json", text);

    private static Diagnostic Single(string text) => Single(Text(text));

    private static Diagnostic Single(ContractText text) => GeneratorRun.Over(text).Diagnostics.Single();

    private sealed class FailingText(Exception exception) : ContractText("contract.openapi.json", text: (SourceText?)null)
    {
        public override SourceText? GetText(CancellationToken cancellationToken = default) => throw exception;
    }
}
