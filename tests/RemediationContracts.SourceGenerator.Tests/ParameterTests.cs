using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using RemediationContracts.SourceGenerator.Tests.Driver;
using Xunit;

namespace RemediationContracts.SourceGenerator.Tests;

/// <summary>Parameters as arguments of the client's methods.</summary>
public sealed class ParameterTests
{
    [Fact]
    public void Required_ones_come_first_and_the_body_before_those_that_are_optional()
    {
        string contract = Contract(
            "/a/{id}",
            """
            { "name": "X-Trace", "in": "header", "required": true, "schema": { "type": "string", "format": "uuid" } },
            { "name": "top", "in": "query", "schema": { "type": "integer", "format": "int32" } },
            { "name": "page-size", "in": "query", "required": true, "schema": { "type": "integer" } },
            { "name": "id", "in": "path", "required": true, "schema": { "type": "string" } }
            """,
            """{ "required": true, "content": { "application/json": { "schema": { "type": "object", "properties": { "x": { "type": "string" } } } } } }""");

        Assert.Equal(
            ["string id", "long pageSize", "Guid xTrace", "SendRequest request", "int? top = null", "CancellationToken cancellationToken = default"],
            Arguments(GeneratorRun.Over(new ContractText("contract.json", contract))));
    }

    [Theory]
    [InlineData("class", "@class")]
    [InlineData("await", "@await")]
    [InlineData("$filter", "filter")]
    [InlineData("ID", "id")]
    [InlineData("IDToken", "idToken")]
    [InlineData("X-Request-ID", "xRequestID")]
    [InlineData("1st", "_1st")]
    [InlineData("ids[]", "ids")]
    [InlineData("😀", "value")]
    [InlineData("request", "requestValue", "RC0910")]
    [InlineData("Cancellation-Token", "cancellationTokenValue", "RC0910")]
    public void An_argument_has_the_parameters_name_in_camelCase(string name, string expected, params string[] told)
    {
        GeneratorRun run = GeneratorRun.Over(new ContractText("contract.json", Contract("/a", Query(name, """{ "type": "boolean" }"""))));

        Assert.Equal($"bool? {expected} = null", Arguments(run)[0]);
        Assert.Equal(told, run.Diagnostics.Select(static d => d.Id));
        Assert.Empty(run.CompilerSays());
    }

    [Fact]
    public void Names_that_meet_are_told_and_x_csharp_name_gives_others()
    {
        GeneratorRun run = GeneratorRun.Over(new ContractText("contract.json", Contract(
            "/a", Query("page-size", """{ "type": "boolean" }""") + "," + Query("pageSize", """{ "type": "boolean" }""") + ","
            + """{ "name": "n", "in": "query", "x-csharp-name": "amount", "schema": { "type": "boolean" } }""")));

        Assert.Equal(["bool? pageSize = null", "bool? pageSizeValue = null", "bool? amount = null"], Arguments(run)[..3]);
        Assert.Equal("RC0910", Assert.Single(run.Diagnostics).Id);
    }

    [Theory]
    [InlineData(LanguageVersion.CSharp12)]
    [InlineData(LanguageVersion.Latest)]
    public void Names_and_texts_of_every_kind_compile(LanguageVersion version)
    {
        string[] names =
        [
            "i", "item", "items", "i2", "items2", "entry", "any1", "writer", "validation", "parameters", "response", "response2", "value", "name", "httpClient", "_httpClient",
            "SendOperation", "SendParameters", "Send", "SendResult", "client", "var", "await", "async", "from", "global", "System", "RemediationContracts", "a\"b\\c\n</param>*/", "\u2028#endif", "",
        ];
        string[] schemas =
        [
            """{ "type": "string", "minLength": 1, "description": "</summary> */ \u2028 #endif" }""", """{ "type": "array", "minItems": 1, "uniqueItems": true, "items": { "type": "string", "maxLength": 4 } }""",
            """{ "type": "string", "enum": [ "a", "b", "unknownFutureValue" ] }""", """{ "type": "object", "properties": { "a": { "type": "integer", "maximum": 3 } } }""",
            """{ "type": "object", "additionalProperties": { "type": "number", "minimum": 0 } }""", """{ "type": "number", "format": "double", "exclusiveMinimum": true, "minimum": 1 }""",
            """{ "type": "string", "format": "date" }""", """{ "type": "string", "format": "byte" }""", """{ "type": "string", "pattern": "^a+$" }""", """{ "type": "array", "items": { "type": "integer" } }""",
        ];
        IEnumerable<string> parameters = names.SelectMany((name, i) => new[] { false, true }.Select(required =>
            $$"""
            { "name": {{JsonSerializer.Serialize(name + (required ? "!" : string.Empty))}}, "in": "query", "required": {{(required ? "true" : "false")}}, "deprecated": true,
              "description": {{JsonSerializer.Serialize(name)}}, "schema": {{schemas[(i + (required ? 3 : 0)) % schemas.Length]}} }
            """));
        string header = """{ "name": "If-Match", "in": "header", "required": true, "schema": { "type": "array", "items": { "type": "string" } } }""";
        string path = """{ "name": "await", "in": "path", "required": true, "style": "label", "explode": true, "schema": { "type": "array", "items": { "type": "boolean" } } }""";

        GeneratorRun run = GeneratorRun.Over([], version, new ContractText("contract.json", Contract("/a{await}", string.Join(",", parameters.Concat([header, path])))));

        Assert.Contains("Contoso.Soar.ContractClient.g.cs", run.Files.Keys);
        Assert.DoesNotContain(run.Diagnostics, static d => d.Severity >= DiagnosticSeverity.Warning);
        Assert.Empty(run.CompilerSays());
    }

    [Theory]
    [InlineData("""{ "name": "a", "in": "query", "schema": { "type": "array", "items": { "type": "array", "items": { "type": "string" } } } }""")]
    [InlineData("""{ "name": "a", "in": "query", "schema": { "type": "object", "properties": { "b": { "type": "object" } } } }""")]
    [InlineData("""{ "name": "a", "in": "query", "schema": { "oneOf": [ { "type": "number" }, { "type": "integer" } ] } }""")]
    [InlineData("""{ "name": "a", "in": "query", "schema": { "oneOf": [ { "type": "string", "maxLength": 3 }, { "type": "string", "minLength": 2 } ] } }""")]
    [InlineData("""{ "name": "a", "in": "query", "schema": { "oneOf": [ { "type": "string" }, { "type": "array", "items": { "type": "string" } } ] } }""")]
    [InlineData("""{ "name": "a", "in": "query", "schema": { "anyOf": [ { "type": "string" }, { "type": "integer" } ], "not": { "type": "string", "enum": [ "x" ] } } }""")]
    [InlineData("""{ "name": "a", "in": "query", "schema": { "type": "string", "not": { "type": "string", "maxLength": 3 } } }""")]
    [InlineData("""{ "name": "a", "in": "query", "schema": {} }""")]
    [InlineData("""{ "name": "a", "in": "query", "schema": { "type": "object", "properties": { "b": { "type": "string" }, "c": { "enum": [ null ], "nullable": true } } } }""")]
    public void What_no_request_can_carry_is_left_out_or_its_operation_where_a_request_must_have_it(string parameter)
    {
        GeneratorRun optional = GeneratorRun.Over(new ContractText("contract.json", Contract("/a", parameter)));
        GeneratorRun required = GeneratorRun.Over(new ContractText("contract.json", Contract("/a", parameter.Replace("\"name\"", "\"required\": true, \"name\"", StringComparison.Ordinal))));

        Assert.Empty(required.Files);
        Assert.Contains("RC0908", required.Diagnostics.Select(static d => d.Id));
        Diagnostic told = Assert.Single(optional.Diagnostics);
        Assert.Equal(("RC0912", DiagnosticSeverity.Warning), (told.Id, told.Severity));
        Assert.Contains("Async(global::System.Threading.CancellationToken cancellationToken", optional.Files["Contoso.Soar.ContractClient.g.cs"], StringComparison.Ordinal);
        Assert.Empty(optional.CompilerSays());
    }

    [Theory]
    [InlineData("""{ "oneOf": [ { "type": "string", "minLength": 2 }, { "type": "integer" }, { "type": "boolean" } ] }""")]
    [InlineData("""{ "anyOf": [ { "type": "string", "format": "uuid" }, { "type": "string", "maxLength": 5 } ] }""")]
    [InlineData("""{ "anyOf": [ { "type": "integer", "minimum": 1 }, { "type": "string", "enum": [ "all", "none" ] } ] }""")]
    [InlineData("""{ "type": "array", "items": { "oneOf": [ { "type": "string" }, { "type": "number" } ] } }""")]
    [InlineData("""{ "type": "object", "properties": { "b": { "oneOf": [ { "type": "string" }, { "type": "number" } ] } } }""")]
    public void One_of_several_scalars_is_an_argument(string schema)
    {
        GeneratorRun run = GeneratorRun.Over(new ContractText("contract.json", Contract("/a", Query("a", schema))));

        Assert.Empty(run.Diagnostics);
        Assert.NotEmpty(run.Files);
        Assert.Empty(run.CompilerSays());
    }

    [Theory]
    [InlineData("""{ "type": "string", "format": "uuid", "minLength": 36, "maxLength": 36 }""", null)]
    [InlineData("""{ "type": "string", "format": "date", "maxLength": 10 }""", null)]
    [InlineData("""{ "type": "string", "format": "uuid", "maxLength": 35 }""", "a length beside the format 'uuid'")]
    [InlineData("""{ "type": "string", "format": "date", "pattern": "^2" }""", "'pattern' beside the format 'date'")]
    public void A_length_that_a_format_always_has_asks_for_nothing_and_another_is_named(string schema, string? reason)
    {
        GeneratorRun run = GeneratorRun.Over(new ContractText("contract.json", Contract("/a/{id}", $$"""{ "name": "id", "in": "path", "required": true, "schema": {{schema}} }""")));

        Assert.Equal(reason is null ? [] : [reason], run.Diagnostics.Select(told => told.GetMessage(System.Globalization.CultureInfo.InvariantCulture)).Select(message => message.Contains(reason ?? "?", StringComparison.Ordinal) ? reason : message));
        Assert.Equal(reason is null, run.Files.Count > 0);
        Assert.Empty(run.CompilerSays());
    }

    [Fact]
    public void Fields_of_the_client_that_would_meet_are_named_apart()
    {
        string Operation(string id, string header) => $$"""
            { "operationId": "{{id}}", "responses": { "204": { "description": "Done.", "headers": { "{{header}}": { "schema": { "type": "string" }, "x-uri-template": "/x/{n}" } } } } }
            """;
        string contract = $$"""
            {
              "openapi": "3.0.4", "info": { "title": "Meeting", "version": "1" },
              "paths": { "/a": { "get": {{Operation("A", "BC")}}, "put": {{Operation("AB", "C")}}, "post": {{Operation("pingOperation", "x")}} },
                         "/b": { "get": { "operationId": "ping", "parameters": [ {{Query("x", """{ "type": "boolean" }""")}} ],
                           "responses": { "200": { "description": "OK.", "content": { "application/json": { "schema": { "$ref": "#/components/schemas/pingOperation" } } } },
                                          "201": { "description": "OK.", "content": { "application/json": { "schema": { "$ref": "#/components/schemas/pingAsync" } } } } } } } },
              "components": { "schemas": { "pingOperation": { "type": "object", "properties": { "x": { "type": "string" } } }, "pingAsync": { "type": "object", "properties": { "x": { "type": "string" } } } } }
            }
            """;

        Assert.Empty(GeneratorRun.Over(new ContractText("contract.json", contract)).CompilerSays());
    }

    [Fact]
    public void Default_is_the_success_where_nothing_else_is_and_says_no_error()
    {
        string Responses(string responses) => Contract("/a", Query("x", """{ "type": "boolean" }""")).Replace("""{ "204": { "description": "Done." } }""", responses, StringComparison.Ordinal);
        const string Body = """ "content": { "application/json": { "schema": { "type": "object", "properties": { "x": { "type": "string" } } } } }""";

        string alone = GeneratorRun.Over(new ContractText("contract.json", Responses($$"""{ "default": { "description": "All.", {{Body}} }, "404": { "description": "Gone." } }"""))).Files["Contoso.Soar.ContractClient.g.cs"];
        string error = GeneratorRun.Over(new ContractText("contract.json", Responses($$"""{ "default": { "description": "All.", {{Body}}, "x-error": { "code": "/x" } } }"""))).Files["Contoso.Soar.ContractClient.g.cs"];

        Assert.Contains("response.ReadBody<SendResponse>(\"2XX\")", alone, StringComparison.Ordinal);
        Assert.Contains("SuccessStatuses = [\"2XX\"]", error, StringComparison.Ordinal);
        Assert.DoesNotContain("ReadBody", error, StringComparison.Ordinal);
    }

    private static string Query(string name, string schema) => $$"""{ "name": {{JsonSerializer.Serialize(name)}}, "in": "query", "schema": {{schema}} }""";

    private static string[] Arguments(GeneratorRun run)
    {
        IMethodSymbol method = (IMethodSymbol)run.Compile().GetTypeByMetadataName("Contoso.Soar.IContractClient")!.GetMembers("SendAsync").Single();
        return
        [
            .. method.Parameters.Select(static p =>
                $"{p.Type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat)} {(SyntaxFacts.GetKeywordKind(p.Name) != SyntaxKind.None || p.Name == "await" ? "@" : string.Empty)}{p.Name}"
                + (!p.HasExplicitDefaultValue ? string.Empty : p.Type.Name == "CancellationToken" ? " = default" : " = null")),
        ];
    }

    private static string Contract(string path, string parameters, string? body = null) => $$"""
        {
          "openapi": "3.0.4",
          "info": { "title": "Parameters", "version": "1" },
          "paths": { "{{path}}": { "post": {
            "operationId": "send",
            "parameters": [ {{parameters}} ],
            {{(body is null ? string.Empty : $"\"requestBody\": {body},")}}
            "responses": { "204": { "description": "Done." } } } } }
        }
        """;
}
