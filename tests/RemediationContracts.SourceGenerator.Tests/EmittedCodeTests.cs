using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using RemediationContracts.SourceGenerator.Tests.Agreement;
using RemediationContracts.SourceGenerator.Tests.Driver;
using Xunit;

namespace RemediationContracts.SourceGenerator.Tests;

/// <summary>What holds of all emitted code.</summary>
public class EmittedCodeTests
{
    public static TheoryData<string, LanguageVersion> NamesAndVersions()
    {
        TheoryData<string, LanguageVersion> data = [];
        foreach (string name in EmittedContracts.Names())
        {
            data.Add(name, LanguageVersion.Latest);
            data.Add(name, LanguageVersion.CSharp12);
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(NamesAndVersions))]
    public void It_compiles_without_a_warning_documentation_included(string contract, LanguageVersion version)
    {
        GeneratorRun run = GeneratorRun.Over([], version, EmittedContracts.Text(contract));

        Assert.NotEmpty(run.Files);
        Assert.Empty(run.CompilerSays());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_pragma_stands_only_where_something_is_deprecated(bool deprecated)
    {
        // A required member that is obsolete in a type that is not is a warning of its own (CS9042), beside that of each use (CS0618).
        string schema = $$"""{ "type": "object", "required": [ "id" ], "properties": { "id": { "type": "string", "deprecated": {{(deprecated ? "true" : "false")}} } } }""";

        GeneratorRun run = GeneratorRun.Over(new ContractText("bodies.json", Contracts.WithBody(schema)));

        Assert.Empty(run.CompilerSays());
        Assert.All(run.Files.Values, text => Assert.Equal(deprecated, text.Contains("#pragma warning disable CS0618, CS9042", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("Contoso.Soar")]
    public void A_member_may_have_the_name_of_its_enumeration_in_a_hierarchy(string space)
    {
        string text = WithComponents("""
            "base": { "type": "object", "properties": { "platform": { "$ref": "#/components/schemas/platform" } }, "discriminator": { "propertyName": "platform", "mapping": { "MAC": "#/components/schemas/mac" } } },
            "mac": { "allOf": [ { "$ref": "#/components/schemas/base" }, { "type": "object", "properties": { "x": { "type": "string" } } } ] },
            "platform": { "type": "string", "enum": [ "MAC", "WINDOWS" ] }
            """);
        GeneratorRun run = GeneratorRun.Over(new Dictionary<string, string> { ["Namespace"] = space }, LanguageVersion.CSharp12, new ContractText("bodies.json", text));

        Assert.Contains(run.Files.Values, static file => file.Contains("Platform.Mac", StringComparison.Ordinal) || file.Contains("Platform.MAC", StringComparison.Ordinal));
        Assert.Empty(run.CompilerSays());
    }

    [Fact]
    public void A_descendant_of_two_hierarchies_belongs_to_the_first_and_the_second_is_told()
    {
        const string Base = """{ "type": "object", "properties": { "kind": { "type": "string" } }, "discriminator": { "propertyName": "kind" } }""";
        string both = WithComponents($$"""
            "base": { "type": "object", "properties": { "a": { "$ref": "#/components/schemas/first" }, "b": { "$ref": "#/components/schemas/second" } } }, "first": {{Base}}, "second": {{Base}},
            "none": { "allOf": [ { "$ref": "#/components/schemas/first" }, { "$ref": "#/components/schemas/second" } ] }
            """);
        GeneratorRun run = GeneratorRun.Over(new ContractText("bodies.json", both));

        Diagnostic told = Assert.Single(run.Diagnostics, static d => d.Id == "RC0908");
        Assert.Contains("'none' extends another one first", told.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
        run = GeneratorRun.Over(new ContractText("bodies.json", both.Replace(""", "b": { "$ref": "#/components/schemas/second" }""", string.Empty, StringComparison.Ordinal)));
        Assert.NotEmpty(run.Files);
        Assert.Empty(run.CompilerSays());
    }

    [Fact]
    public void Alternatives_whose_names_differ_at_their_ends_alone_compile()
    {
        string name = new('x', 200);
        GeneratorRun run = GeneratorRun.Over(new ContractText("bodies.json", WithComponents($$"""
            "base": { "oneOf": [ { "$ref": "#/components/schemas/{{name}}1" }, { "$ref": "#/components/schemas/{{name}}2" } ] },
            "{{name}}1": { "type": "object", "required": [ "a" ], "properties": { "a": { "type": "string" } } },
            "{{name}}2": { "type": "object", "required": [ "b" ], "properties": { "b": { "type": "string" } } }
            """)));

        Assert.NotEmpty(run.Files);
        Assert.Empty(run.CompilerSays());
    }

    [Theory]
    [InlineData("""{ "type": "boolean" }""")]
    [InlineData("""{ "type": "integer", "enum": [ 1 ] }""")]
    [InlineData("""{ "type": "string", "format": "uuid" }""")]
    [InlineData("{}")]
    [InlineData("""{ "type": "object" }""")]
    public void A_union_whose_discriminator_is_no_string_is_told_and_does_not_break_the_build(string discriminator)
    {
        GeneratorRun run = GeneratorRun.Over(new ContractText("bodies.json", WithComponents(Alternatives(discriminator))));

        Diagnostic told = Assert.Single(run.Diagnostics, static d => d.Id == "RC0908");
        Assert.Contains("discriminator 't' is no string", told.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
        Assert.Empty(run.CompilerSays());
    }

    [Theory]
    [InlineData("""{ "type": "string", "readOnly": true }""", PayloadDirection.Request)]
    [InlineData("""{ "type": "string", "writeOnly": true }""", PayloadDirection.Response)]
    [InlineData("""{ "type": "string" }""", PayloadDirection.Request)]
    public void A_member_that_names_the_type_is_written_whichever_way_it_may_go(string discriminator, PayloadDirection direction)
    {
        string text = WithComponents(Alternatives(discriminator)).Replace(
            "\"responses\": { \"204\": { \"description\": \"Done.\" } }",
            """ "responses": { "200": { "description": "Sent.", "content": { "application/json": { "schema": { "$ref": "#/components/schemas/base" } } } } } """,
            StringComparison.Ordinal);
        GeneratorRun run = GeneratorRun.Over(new ContractText("bodies.json", text));
        Assert.Empty(run.CompilerSays());
        using LoadedContract loaded = new(run);
        LoadedContract.PayloadReading reading = direction == PayloadDirection.Request ? loaded.Request("SendAsync")! : loaded.Responses("SendAsync").Single();

        EmittedVerdict verdict = reading("""{"t":"a","x":"I"}"""u8.ToArray(), direction);

        Assert.Equal("""{"t":"a","x":"I"}""", System.Text.Encoding.UTF8.GetString(verdict.Written));
        Assert.True(verdict.IsSameAgain);
    }

    [Theory]
    [InlineData("readOnly", false)]
    [InlineData("writeOnly", true)]
    public void An_object_of_which_nothing_goes_this_way_compiles(string keyword, bool received)
    {
        string schema = $$"""{ "type": "object", "additionalProperties": false, "properties": { "a": { "type": "string", "{{keyword}}": true } } }""";
        string text = Contracts.WithBody(received ? "{}" : schema);
        text = received
            ? text.Replace("\"204\": { \"description\": \"Done.\" }", $$""" "200": { "description": "Sent.", "content": { "application/json": { "schema": {{schema}} } } } """, StringComparison.Ordinal)
            : text;

        GeneratorRun run = GeneratorRun.Over(new ContractText("bodies.json", text));

        Assert.Contains(run.Files.Values, static file => file.Contains("string? A {", StringComparison.Ordinal));
        Assert.Empty(run.CompilerSays());
    }

    [Theory]
    [InlineData("")]
    [InlineData(""" "not": { "required": [ "x" ], "type": "object" }, """)]
    public void A_base_of_which_no_descendant_is_named_is_read_as_itself(string not)
    {
        GeneratorRun run = GeneratorRun.Over(new ContractText("bodies.json", WithComponents($$"""
            "base": { "type": "object", {{not}} "required": [ "t" ], "properties": { "t": { "type": "string", "enum": [ "A", "B" ] } }, "discriminator": { "propertyName": "t" } },
            "one": { "allOf": [ { "$ref": "#/components/schemas/base" }, { "type": "object", "properties": { "x": { "type": "string" } } } ] }
            """)));

        Assert.NotEmpty(run.Files);
        Assert.Empty(run.CompilerSays());
        using LoadedContract loaded = new(run);
        Assert.Equal("""{"t":"A"}""", System.Text.Encoding.UTF8.GetString(loaded.Request("SendAsync")!("""{"t":"A"}"""u8.ToArray(), PayloadDirection.Request).Written));
    }

    [Theory]
    [InlineData("order")]
    [InlineData("other")]
    [InlineData("hash")]
    [InlineData("builder")]
    [InlineData("value")]
    [InlineData("reader")]
    [InlineData("descendant")]
    public void A_type_and_a_member_may_be_given_a_name_of_small_letters(string name)
    {
        GeneratorRun run = GeneratorRun.Over(new ContractText("bodies.json", WithComponents($$"""
            "base": { "type": "object", "x-csharp-name": "{{name}}", "properties": {
              "a": { "type": "array", "x-csharp-name": "{{name}}s", "items": { "type": "string" } },
              "b": { "type": "object", "additionalProperties": { "type": "string" } },
              "c": { "type": "string", "format": "password" } } }
            """).Replace("\"b\": { \"type\"", $"\"b\": {{ \"x-csharp-name\": \"{(name == "order" ? "other" : "hash")}\", \"type\"", StringComparison.Ordinal)));

        Assert.NotEmpty(run.Files);
        Assert.Empty(run.CompilerSays());
    }

    [Theory]
    [InlineData("other")]
    [InlineData("hash")]
    [InlineData("builder")]
    [InlineData("value")]
    [InlineData("reader")]
    [InlineData("writer")]
    [InlineData("validation")]
    public void A_member_may_be_given_any_name_that_emitted_methods_use_themselves(string name)
    {
        GeneratorRun run = GeneratorRun.Over(new ContractText("bodies.json", Contracts.WithBody($$"""
            { "type": "object", "properties": {
              "a": { "type": "array", "x-csharp-name": "{{name}}", "items": { "type": "string" } },
              "c": { "type": "string", "format": "password" } } }
            """)));

        Assert.NotEmpty(run.Files);
        Assert.Empty(run.CompilerSays());
    }

    private static string Alternatives(string discriminator) => $$"""
        "base": { "oneOf": [ { "$ref": "#/components/schemas/a" }, { "$ref": "#/components/schemas/b" } ],
          "discriminator": { "propertyName": "t", "mapping": { "a": "#/components/schemas/a", "b": "#/components/schemas/b" } } },
        "a": { "type": "object", "required": [ "t" ], "properties": { "t": {{discriminator}}, "x": { "type": "string" } } },
        "b": { "type": "object", "required": [ "t" ], "properties": { "t": {{discriminator}}, "y": { "type": "string" } } }
        """;

    private static string WithComponents(string schemas) => Contracts.WithBody("""{ "$ref": "#/components/schemas/base" }""")
        .Replace("\"paths\"", "\"components\": { \"schemas\": {" + schemas + "} }, \"paths\"", StringComparison.Ordinal);

    [Fact]
    public void Awkward_names_and_descriptions_compile_as_well()
    {
        string[] names =
        [
            "class", "reader", "writer", "validation", "value", "name", "next", "member", "met", "met1", "extra", "undeclared", "expected", "find", "i",
            "from", "told", "start", "at", "any", "anyEntry", "any1", "entries", "entries2", "items2", "item", "union", "fits", "descendant", "readClass", "classRules", "valueRules",
            "other", "hash", "equals", "getHashCode", "extraMembers", "bodies", "sendRequest", "SendRequest", @"a\""b\\c\n", "</summary>", @"\ud83d\ude00", "1st", "",
            .. Enumerable.Range(0, 64).Select(static i => "filler" + i.ToString(CultureInfo.InvariantCulture)),
        ];
        string[] kinds =
        [
            """ "type": "string" """,
            """ "type": "object", "additionalProperties": { "type": "object", "additionalProperties": { "type": "string", "nullable": true } } """,
            """ "type": "integer", "minimum": 1, "nullable": true """,
            """ "type": "array", "items": { "type": "object", "additionalProperties": { "type": "array", "items": { "type": "number", "maximum": 2 } } } """,
            """ "type": "string", "pattern": "a", "not": { "type": "string", "maxLength": 1 } """,
            """ "oneOf": [ { "type": "string" }, { "type": "array", "items": { "type": "boolean" } } ] """,
        ];
        IEnumerable<string> properties = names.Select((name, i) => $$"""
            "{{name}}": { {{kinds[i % kinds.Length]}}, "description": "]]> */ \u2028 #endif </summary> {{name}}", "deprecated": true }
            """);
        string schema = $$"""
            { "type": "object", "deprecated": true, "required": [ "class" ], "properties": {
              "items": { "type": "array", "items": { "type": "array", "maxItems": 2, "items": { "type": "array", "items": { "type": "string" } } } },
              "itemsItem": { "type": "array", "items": { "type": "string", "enum": [ "", "a b", "\"", "class" ] } },
              {{string.Join(",", properties)}} } }
            """;

        GeneratorRun run = GeneratorRun.Over(new Dictionary<string, string> { ["Accessibility"] = "internal" }, new ContractText("bodies.json", Contracts.WithBody(schema)));

        Assert.DoesNotContain(run.Diagnostics, static told => told.Severity == Microsoft.CodeAnalysis.DiagnosticSeverity.Error);
        Assert.Contains("Contoso.Soar.SendRequest.Json.g.cs", run.Files.Keys);
        Assert.Empty(run.CompilerSays());
    }

    [Theory]
    [InlineData("sv-SE", "remediate")]
    [InlineData("sv-SE", "tickets")]
    [InlineData("tr-TR", "remediate")]
    [InlineData("tr-TR", "tickets")]
    [InlineData("fi-FI", "remediate")]
    [InlineData("fi-FI", "tickets")]
    public void It_is_the_same_in_every_culture(string culture, string contract)
    {
        IReadOnlyDictionary<string, string> invariant = In(CultureInfo.InvariantCulture, contract);

        Assert.Equal(invariant, In(CultureInfo.GetCultureInfo(culture), contract));
    }

    [Theory]
    [MemberData(nameof(EmittedContracts.Names), MemberType = typeof(EmittedContracts))]
    public void It_says_nothing_of_the_machine_that_emitted_it(string contract)
    {
        string folder = Path.Combine(Path.GetTempPath(), "someone", "repository");
        ContractText text = EmittedContracts.Text(contract);

        GeneratorRun run = GeneratorRun.Over(new ContractText(Path.Combine(folder, text.Path), text.GetText()!));

        Assert.Equal(GeneratorRun.Over(text).Files, run.Files);
        Assert.All(run.Files, file => Assert.DoesNotContain("someone", file.Key + file.Value, StringComparison.Ordinal));
    }

    [Fact]
    public void Types_whose_names_differ_in_case_alone_get_files_that_differ_otherwise()
    {
        const string Schemas = """
            { "type": "object", "properties": {
              "a": { "type": "object", "x-csharp-name": "Item", "properties": { "x": { "type": "string" } } },
              "b": { "type": "object", "x-csharp-name": "ITEM", "properties": { "x": { "type": "string" } } },
              "c": { "type": "string", "enum": [ "x" ], "x-csharp-name": "iTEM" } } }
            """;

        GeneratorRun run = GeneratorRun.Over(new ContractText("bodies.json", Contracts.WithBody(Schemas)));

        Assert.Empty(run.CompilerSays());
        Assert.Equal(run.Files.Count, run.Files.Keys.Distinct(StringComparer.OrdinalIgnoreCase).Count());
    }

    [Theory]
    [MemberData(nameof(EmittedContracts.Names), MemberType = typeof(EmittedContracts))]
    public void Its_lines_end_with_LF_and_its_files_begin_without_a_byte_order_mark(string contract)
    {
        GeneratorRun run = GeneratorRun.Over(EmittedContracts.Text(contract));

        Assert.All(run.Result.GeneratedSources, static source =>
        {
            Assert.Empty(source.SourceText.Encoding!.GetPreamble());
            Assert.DoesNotContain('\r', source.SourceText.ToString());
            Assert.EndsWith("}\n", source.SourceText.ToString(), StringComparison.Ordinal);
        });
    }

    private static IReadOnlyDictionary<string, string> In(CultureInfo culture, string contract)
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = culture;
            return GeneratorRun.Over(EmittedContracts.Text(contract)).Files;
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
