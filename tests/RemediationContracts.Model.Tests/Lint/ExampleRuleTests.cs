using RemediationContracts.Model.Diagnostics;
using RemediationContracts.Model.Tests.OpenApi;
using Xunit;

namespace RemediationContracts.Model.Tests.Lint;

public sealed class ExampleRuleTests
{
    private static readonly ContractRule Rule = LintRules.UnfitExample;

    [Fact]
    public void Of_a_body_each_violation_is_told_where_it_stands_in_the_example()
    {
        Assert.Equal(
            [
                ("The example breaks 'type' at '/n'. Expected an integer, found a string. Correct the example, or the schema.", SmallContract.OperationPointer + "/requestBody/content/application~1json/examples/one/value/n"),
                ("The example breaks 'type'. Expected a string, found a number. Correct the example, or the schema.", SmallContract.OperationPointer + "/responses/200/content/application~1json/example"),
            ],
            [.. System.Linq.Enumerable.Select(LintRun.Of(Rule, Bodies("""{ "n": ▶"1" }""", "▶3")), finding => (finding.Message, finding.Pointer))]);
    }

    [Fact]
    public void Examples_that_fit_are_right() => LintRun.IsSilent(Rule, Bodies("""{ "n": 1 }""", "\"done\""));

    [Theory]
    [InlineData("""{ "type": "string", "maxLength": 3, "example": ▶"long" }""")]
    [InlineData("""{ "type": "string", "maxLength": 4, "example": "long" }""")]
    [InlineData("""{ "type": "string", "nullable": true, "example": null }""")]
    [InlineData("""{ "type": "array", "items": { "type": "integer", "example": ▶1.5 }, "example": [ 1, ▶"2" ] }""")]
    [InlineData("""{ "type": "string", "enum": [ "low", "unknownFutureValue" ], "example": "unknownFutureValue" }""")]
    public void Of_a_schema_one_direction_is_enough(string schema) => LintRun.Of(Rule, SmallContract.Schema(schema));

    [Theory]
    [InlineData("integer", "▶1.5")]
    [InlineData("integer", "1")]
    [InlineData("integer", "\"1\"")]
    [InlineData("string", "▶1")]
    public void Of_a_parameter_what_stands_as_the_value_itself_is_judged(string type, string example) =>
        LintRun.Of(Rule, SmallContract.Operation($$"""
            {
              "parameters": [ { "name": "n", "in": "query", "schema": { "type": "{{type}}" }, "example": {{example}} } ],
              "responses": { "204": { "description": "Opened." } }
            }
            """));

    [Theory]
    [InlineData("""{ "type": "integer", "minimum": 5, "default": ▶3 }""")]
    [InlineData("""{ "type": "integer", "minimum": 5, "default": 5 }""")]
    public void A_default_fits_its_schema(string schema) => LintRun.Of(Rule, SmallContract.Schema(schema));

    [Fact]
    public void The_message_says_that_it_is_a_default() =>
        Assert.Equal(["The default breaks 'minimum'. Expected at least 5, found 3. Correct the default, or the schema."], LintRun.Messages(Rule, SmallContract.Schema("""{ "type": "integer", "minimum": 5, "default": ▶3 }""")));

    [Fact]
    public void Named_examples_of_parameters_and_headers_are_judged() =>
        LintRun.Of(Rule, SmallContract.Operation("""
            {
              "parameters": [ { "name": "n", "in": "query", "schema": { "type": "integer" }, "examples": { "right": { "value": 1 }, "written": { "value": "1" }, "wrong": { "value": ▶1.5 }, "elsewhere": { "externalValue": "x" } } } ],
              "responses": { "204": { "description": "Opened.", "headers": {
                "X-Left": { "schema": { "type": "integer", "maximum": 3 }, "example": ▶4 },
                "X-Kind": { "schema": { "type": "string", "maxLength": 2 }, "examples": { "a": { "value": "ab" }, "b": { "value": ▶"abc" } } }
              } } }
            }
            """));

    [Fact]
    public void A_header_whose_schema_is_referred_to_is_judged() =>
        LintRun.Of(Rule, """
            { "openapi": "3.0.4", "info": { "title": "t", "version": "1" },
              "paths": { "/x": { "get": { "operationId": "x", "responses": { "204": { "description": "d", "headers": { "A": { "schema": { "$ref": "#/components/schemas/n" }, "example": ▶1.5 } } } } } } },
              "components": { "schemas": { "n": { "type": "integer" } } } }
            """);

    [Fact]
    public void The_list_of_examples_of_a_later_schema_is_judged() =>
        LintRun.Of(Rule, SmallContract.Schema("""{ "type": "integer", "examples": [ 1, ▶"2", ▶1.5 ] }""").Replace("3.0.4", "3.1.0", System.StringComparison.Ordinal));

    private static string Bodies(string request, string response) => SmallContract.Operation($$"""
        {
          "requestBody": { "content": { "application/json": {
            "schema": { "type": "object", "required": [ "n" ], "properties": { "n": { "type": "integer" } } },
            "examples": { "one": { "value": {{request}} } }
          } } },
          "responses": { "200": { "description": "d", "content": { "application/json": { "schema": { "type": "string" }, "example": {{response}} } } } }
        }
        """);
}
