using RemediationContracts.Model.Diagnostics;
using RemediationContracts.Model.Tests.OpenApi;
using Xunit;

namespace RemediationContracts.Model.Tests.Lint;

public sealed class ComponentRuleTests
{
    private static readonly ContractRule Rule = LintRules.UnusedComponent;

    [Theory]
    [InlineData("""{ "used": { "type": "string" }, ▶"alone": { "type": "string" } }""")]
    [InlineData("""{ "used": { "type": "string" }, ▶"a": { "items": { "$ref": "#/components/schemas/b" } }, ▶"b": { "items": { "$ref": "#/components/schemas/a" } } }""")]
    [InlineData("""{ "used": { "allOf": [ { "$ref": "#/components/schemas/base" } ] }, "base": { "type": "object" }, ▶"other": { "allOf": [ { "$ref": "#/components/schemas/base" } ] } }""")]
    [InlineData("""{ "used": { "type": "object", "required": [ "k" ], "properties": { "k": { "type": "string" } }, "discriminator": { "propertyName": "k" } }, "child": { "allOf": [ { "$ref": "#/components/schemas/used" } ] }, "grandchild": { "allOf": [ { "$ref": "#/components/schemas/child" }, { "$ref": "#/components/schemas/mixin" } ] }, "mixin": { "type": "object" } }""")]
    public void Of_schemas_those_are_told_that_nothing_reaches(string schemas) => LintRun.Of(Rule, SmallContract.Schemas(schemas));

    [Fact]
    public void Components_of_every_kind_are_looked_at() => LintRun.Of(Rule, SmallContract.Document("""
        {
          "paths": { "/tickets": { "post": {
            "security": [ { "key": [] } ],
            "parameters": [ { "$ref": "#/components/parameters/page" } ],
            "requestBody": { "$ref": "#/components/requestBodies/form" },
            "responses": { "204": { "$ref": "#/components/responses/done" } }
          } } },
          "components": {
            "securitySchemes": { "key": { "type": "http", "scheme": "bearer" }, ▶"basic": { "type": "http", "scheme": "basic" } },
            "parameters": { "page": { "name": "page", "in": "query", "schema": { "type": "string" } }, ▶"size": { "name": "size", "in": "query", "schema": { "type": "string" } } },
            "requestBodies": {
              "form": { "content": { "multipart/form-data": { "schema": { "$ref": "#/components/schemas/formOnly" } } } },
              ▶"none": { "content": { "application/json": { "schema": { "$ref": "#/components/schemas/unused" } } } }
            },
            "responses": { "done": { "description": "d", "headers": { "A": { "$ref": "#/components/headers/A" } } }, ▶"not": { "description": "d" } },
            "headers": { "A": { "schema": { "type": "string" } }, ▶"B": { "schema": { "type": "string" } } },
            "examples": { ▶"e": { "value": 1 } },
            "schemas": { "formOnly": { "type": "string" }, ▶"unused": { "type": "string" } }
          }
        }
        """));

    [Fact]
    public void A_library_of_components_is_right() =>
        LintRun.IsSilent(Rule, SmallContract.Document("""{ "components": { "schemas": { "alone": { "type": "string" } } } }"""));
}
