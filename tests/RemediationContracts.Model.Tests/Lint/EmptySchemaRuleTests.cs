using RemediationContracts.Model.Diagnostics;
using RemediationContracts.Model.Tests.OpenApi;
using Xunit;

namespace RemediationContracts.Model.Tests.Lint;

public sealed class EmptySchemaRuleTests
{
    private static readonly ContractRule Rule = LintRules.EmptySchema;

    [Theory]
    [InlineData("""{ "type": "integer", "minimum": ▶1.2, "maximum": 1.8 }""")]
    [InlineData("""{ "type": "integer", "minimum": ▶1, "exclusiveMinimum": true, "maximum": 2, "exclusiveMaximum": true }""")]
    [InlineData("""{ "type": "number", "minimum": 0.11, "maximum": 0.19, "multipleOf": ▶0.1 }""")]
    [InlineData("""{ "type": "integer", "minimum": 11, "maximum": 19, "multipleOf": ▶10 }""")]
    [InlineData("""{ "type": "integer", "enum": ▶[ 1, 2 ], "minimum": 3 }""")]
    [InlineData("""{ "type": "string", "pattern": ▶"a^b" }""")]
    [InlineData("""{ "type": "string", "pattern": ▶"$a" }""")]
    [InlineData("""{ "type": "string", "pattern": ▶"^(a^|b$c)" }""")]
    [InlineData("""{ "type": "string", "pattern": ▶"[^\\s\\S]" }""")]
    [InlineData("""{ "type": "string", "pattern": ▶"(^a){2}" }""")]
    [InlineData("""{ "type": "string", "pattern": ▶"^a{5}$", "maxLength": 4 }""")]
    [InlineData("""{ "type": "string", "pattern": ▶"(ab|cde)f", "maxLength": 2 }""")]
    [InlineData("""{ "type": "string", "pattern": ▶"^[0-9]{2,4}$", "minLength": 5 }""")]
    [InlineData("""{ "type": "array", "uniqueItems": true, "minItems": ▶3, "items": { "type": "boolean" } }""")]
    [InlineData("""{ "type": "array", "uniqueItems": true, "minItems": ▶3, "items": { "type": "string", "enum": [ "a", "b" ] } }""")]
    [InlineData("""{ "type": "object", "required": [ "a", "b" ], "maxProperties": ▶1, "properties": { "a": {}, "b": {} } }""")]
    [InlineData("""{ "type": "object", "minProperties": ▶2, "additionalProperties": false, "properties": { "a": {} } }""")]
    public void Limits_that_leave_nothing_are_told(string schema) => Assert.Single(LintRun.Of(Rule, SmallContract.Schema(schema)));

    [Theory]
    [InlineData("""{ "type": "integer", "minimum": 1.2, "maximum": 2 }""")]
    [InlineData("""{ "type": "integer", "minimum": 1, "exclusiveMinimum": true, "maximum": 2 }""")]
    [InlineData("""{ "type": "number", "minimum": 1.2, "maximum": 1.8 }""")]
    [InlineData("""{ "type": "number", "minimum": 0.11, "maximum": 0.21, "multipleOf": 0.1 }""")]
    [InlineData("""{ "type": "integer", "minimum": -5, "maximum": 5, "multipleOf": 10 }""")]
    [InlineData("""{ "type": "number", "minimum": -0.3, "maximum": -0.3, "multipleOf": 0.1 }""")]
    [InlineData("""{ "type": "integer", "minimum": 1e300, "maximum": 1e301, "multipleOf": 7 }""")]
    [InlineData("""{ "type": "integer", "enum": [ 1, 3 ], "minimum": 3 }""")]
    [InlineData("""{ "type": "string", "pattern": "(^a|b)c$" }""")]
    [InlineData("""{ "type": "string", "pattern": "^a*^b$" }""")]
    [InlineData("""{ "type": "string", "pattern": "^$" }""")]
    [InlineData("""{ "type": "string", "pattern": "a$|^b" }""")]
    [InlineData("""{ "type": "string", "pattern": "(a^)?b" }""")]
    [InlineData("""{ "type": "string", "pattern": "^a{4}$", "maxLength": 4 }""")]
    [InlineData("""{ "type": "string", "pattern": "[0-9]{2}", "minLength": 5 }""")]
    [InlineData("""{ "type": "string", "pattern": "^[0-9]+$", "minLength": 500 }""")]
    [InlineData("""{ "type": "string", "pattern": "^.{2}$", "maxLength": 2 }""")]
    [InlineData("""{ "type": "string", "pattern": "\\-{3}", "maxLength": 2, "nullable": true }""")]
    [InlineData("""{ "type": "string", "enum": [ "a", "\"2\"" ], "pattern": "2" }""")]
    [InlineData("""{ "type": "string", "enum": [ "a", "unknownFutureValue" ], "minLength": 3 }""")]
    [InlineData("""{ "type": "array", "uniqueItems": true, "minItems": 3, "items": { "type": "boolean", "nullable": true } }""")]
    [InlineData("""{ "type": "array", "minItems": 3, "items": { "type": "boolean" } }""")]
    [InlineData("""{ "type": "array", "uniqueItems": true, "minItems": 3, "items": { "type": "string", "enum": [ "a", "unknownFutureValue" ] } }""")]
    [InlineData("""{ "type": "object", "required": [ "a", "b" ], "maxProperties": 1, "properties": { "a": {}, "b": { "type": "string", "readOnly": true } } }""")]
    [InlineData("""{ "type": "object", "minProperties": 2, "properties": { "a": {} } }""")]
    public void Limits_that_leave_something_are_right(string schema) => LintRun.IsSilent(Rule, SmallContract.Schema(schema));

    [Theory]
    [InlineData("""{ "node": { "type": "object", "required": ▶[ "next" ], "properties": { "next": { "$ref": "#/components/schemas/node" } } } }""")]
    [InlineData("""{ "tree": { "type": "object", "required": ▶[ "items" ], "properties": { "items": { "type": "array", "minItems": 1, "items": { "$ref": "#/components/schemas/tree" } } } } }""")]
    public void A_schema_that_requires_itself_is_told(string schemas) => Assert.Single(LintRun.Of(Rule, SmallContract.Schemas(schemas)));

    [Theory]
    [InlineData("""{ "node": { "type": "object", "properties": { "next": { "$ref": "#/components/schemas/node" } } } }""")]
    [InlineData("""{ "node": { "type": "object", "nullable": true, "required": [ "next" ], "properties": { "next": { "$ref": "#/components/schemas/node" } } } }""")]
    [InlineData("""{ "tree": { "type": "object", "required": [ "items" ], "properties": { "items": { "type": "array", "items": { "$ref": "#/components/schemas/tree" } } } } }""")]
    [InlineData("""{ "tree": { "type": "object", "required": [ "leaf" ], "properties": { "leaf": { "oneOf": [ { "type": "string" }, { "$ref": "#/components/schemas/tree" } ] } } } }""")]
    public void A_schema_that_may_hold_itself_is_right(string schemas) => LintRun.IsSilent(Rule, SmallContract.Schemas(schemas));
}
