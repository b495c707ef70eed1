using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using System.Linq;
using System.Text.Json.Nodes;

namespace RemediationContracts.Model.Tests.OpenApi;

/// <summary>
/// Every fixed field of OpenAPI 3.0.4 and 3.1.1 for the objects that can stand in a contract, and every keyword of JSON Schema
/// 2020-12 and of the drafts before it, with a value. The list was written from the specifications, not from the reader's tables.
/// </summary>
internal static class KeywordCases
{
    /// <summary>A contract in which each object stands once.</summary>
    [StringSyntax(StringSyntaxAttribute.Json)]
    public const string Contract = """
        {
          "openapi": "3.0.4",
          "info": { "title": "Tickets", "version": "1" },
          "servers": [ { "url": "https://shop.example" } ],
          "security": [ { "token": [] } ],
          "paths": {
            "/tickets": {
              "post": {
                "operationId": "openTicket",
                "parameters": [
                  { "name": "trace", "in": "header", "schema": { "type": "string" } },
                  { "$ref": "#/components/parameters/p" }
                ],
                "requestBody": {
                  "content": {
                    "application/json": {
                      "schema": { "$ref": "#/components/schemas/ticket" },
                      "examples": { "one": { "value": {} }, "two": { "$ref": "#/components/examples/e" } }
                    }
                  }
                },
                "responses": {
                  "200": {
                    "description": "Opened.",
                    "headers": { "Location": { "schema": { "type": "string" } }, "Other": { "$ref": "#/components/headers/h" } }
                  },
                  "400": { "$ref": "#/components/responses/r" }
                }
              },
              "put": { "requestBody": { "$ref": "#/components/requestBodies/b" }, "responses": { "204": { "description": "Done." } } }
            }
          },
          "components": {
            "schemas": {
              "ticket": {
                "type": "object",
                "properties": {
                  "title": { "type": "string" },
                  "level": { "type": "string", "enum": [ "low" ] },
                  "tags": { "type": "array", "items": { "type": "string" } },
                  "other": { "type": "object" }
                }
              }
            },
            "responses": { "r": { "description": "Refused." } },
            "parameters": { "p": { "name": "p", "in": "header", "schema": { "type": "string" } } },
            "examples": { "e": { "value": {} } },
            "requestBodies": { "b": { "content": { "application/json": { "schema": { "$ref": "#/components/schemas/ticket" } } } } },
            "headers": { "h": { "schema": { "type": "string" } } },
            "securitySchemes": { "token": { "type": "http", "scheme": "bearer" } }
          }
        }
        """;

    private const string Operation = "/paths/~1tickets/post";
    private const string Media = Operation + "/requestBody/content/application~1json";
    private const string Properties = "/components/schemas/ticket/properties/";
    private const string AnOperation = """{ "responses": { "204": { "description": "Done." } } }""";

    public static IReadOnlyList<KeywordCase> All { get; } = [.. Objects(), .. Schemas()];

    /// <summary>The contract with the keyword of a case in its place.</summary>
    public static string With(KeywordCase item)
    {
        JsonNode root = JsonNode.Parse(Contract)!;
        JsonNode at = root;
        foreach (string step in item.Pointer.Split('/').Skip(1).Select(step => step.Replace("~1", "/", System.StringComparison.Ordinal)))
        {
            at = at is JsonArray array ? array[int.Parse(step, System.Globalization.CultureInfo.InvariantCulture)]! : at[step]!;
        }

        at[item.Keyword] = JsonNode.Parse(item.Value);
        return root.ToJsonString(new System.Text.Json.JsonSerializerOptions { WriteIndented = true });
    }

    private static IEnumerable<KeywordCase> Objects()
    {
        return
        [
            .. Of("document", "", [
                ("openapi", "\"3.0.3\""), ("info", """{ "title": "Orders", "version": "1" }"""), ("servers", """[ { "url": "/v2" } ]"""), ("paths", "{}"),
                ("components", "{}"), ("security", "[]"), ("tags", """[ { "name": "a" } ]"""), ("externalDocs", """{ "url": "https://a.example" }"""),
                ("webhooks", "{}"), ("jsonSchemaDialect", "\"https://json-schema.org/draft/2020-12/schema\"")]),
            .. Of("info", "/info", [
                ("title", "\"Orders\""), ("summary", "\"s\""), ("description", "\"d\""), ("termsOfService", "\"https://a.example\""),
                ("contact", """{ "name": "a" }"""), ("license", """{ "name": "MIT" }"""), ("version", "\"2\"")]),
            .. Of("server", "/servers/0", [("url", "\"/v2\""), ("description", "\"d\""), ("variables", """{ "v": { "default": "1" } }""")]),
            .. Of("components", "/components", [
                ("schemas", """{ "ticket": { "type": "object" } }"""), ("responses", """{ "r": { "description": "No." } }"""),
                ("parameters", """{ "p": { "name": "q", "in": "header", "schema": { "type": "string" } } }"""), ("examples", """{ "e": { "value": 1 } }"""),
                ("requestBodies", """{ "b": { "content": { "application/json": { "schema": { "type": "object" } } } } }"""),
                ("headers", """{ "h": { "required": true, "schema": { "type": "string" } } }"""), ("securitySchemes", """{ "token": { "type": "http", "scheme": "basic" } }"""),
                ("links", """{ "l": { "operationId": "openTicket" } }"""), ("callbacks", """{ "c": {} }"""), ("pathItems", "{}")]),
            .. Of("path item", "/paths/~1tickets", [
                ("$ref", "\"#/paths/~1other\""), ("summary", "\"s\""), ("description", "\"d\""), ("get", AnOperation), ("put", AnOperation), ("post", AnOperation),
                ("delete", AnOperation), ("options", AnOperation), ("head", AnOperation), ("patch", AnOperation), ("trace", AnOperation),
                ("servers", """[ { "url": "/v2" } ]"""), ("parameters", """[ { "name": "q", "in": "header", "schema": { "type": "string" } } ]""")]),
            .. Of("operation", Operation, [
                ("tags", """[ "a" ]"""), ("summary", "\"s\""), ("description", "\"d\""), ("externalDocs", """{ "url": "https://a.example" }"""), ("operationId", "\"other\""),
                ("parameters", "[]"), ("requestBody", """{ "content": { "application/json": { "schema": { "type": "object" } } } }"""),
                ("responses", """{ "204": { "description": "d" } }"""), ("callbacks", """{ "c": {} }"""), ("deprecated", "true"), ("security", "[]"), ("servers", """[ { "url": "/v2" } ]""")]),
            .. Of("parameter", Operation + "/parameters/0", [
                ("name", "\"other\""), ("in", "\"query\""), ("description", "\"d\""), ("required", "true"), ("deprecated", "true"), ("allowEmptyValue", "true"),
                ("style", "\"form\""), ("explode", "true"), ("allowReserved", "true"), ("schema", """{ "type": "boolean" }"""), ("example", "\"a\""),
                ("examples", """{ "a": { "value": "a" } }"""), ("content", """{ "application/json": { "schema": { "type": "string" } } }""")]),
            .. Of("request body", Operation + "/requestBody", [
                ("description", "\"d\""), ("content", """{ "application/json": { "schema": { "type": "object" } } }"""), ("required", "true")]),
            .. Of("media type", Media, [
                ("schema", """{ "type": "object" }"""), ("example", "{}"), ("examples", """{ "a": { "value": 1 } }"""), ("encoding", """{ "title": { "contentType": "text/plain" } }""")]),
            .. Of("example", Media + "/examples/one", [
                ("summary", "\"s\""), ("description", "\"d\""), ("value", "1"), ("externalValue", "\"https://a.example\"")]),
            .. Of("response", Operation + "/responses/200", [
                ("description", "\"d\""), ("headers", "{}"), ("content", """{ "application/json": { "schema": { "type": "object" } } }"""), ("links", """{ "l": { "operationId": "openTicket" } }""")]),
            .. Of("header", Operation + "/responses/200/headers/Location", [
                ("description", "\"d\""), ("required", "true"), ("deprecated", "true"), ("allowEmptyValue", "true"), ("style", "\"form\""), ("explode", "true"),
                ("allowReserved", "true"), ("schema", """{ "type": "boolean" }"""), ("example", "\"a\""), ("examples", """{ "a": { "value": "a" } }"""),
                ("content", """{ "application/json": { "schema": { "type": "string" } } }""")]),
            .. Of("security scheme", "/components/securitySchemes/token", [
                ("type", "\"openIdConnect\""), ("description", "\"d\""), ("name", "\"n\""), ("in", "\"header\""), ("scheme", "\"basic\""), ("bearerFormat", "\"JWT\""),
                ("flows", "{}"), ("openIdConnectUrl", "\"https://a.example\"")]),
        ];
    }

    private static IEnumerable<KeywordCase> Schemas()
    {
        const string Any = """{ "type": "string" }""";
        const string Short = """{ "type": "string", "maxLength": 1 }""";
        return
        [
            .. Of("schema", Properties + "title", [
                ("title", "\"t\""), ("description", "\"d\""), ("default", "\"a\""), ("deprecated", "true"), ("nullable", "true"), ("type", "\"boolean\""),
                ("enum", """[ "a" ]"""), ("format", "\"uuid\""), ("minLength", "1"), ("maxLength", "1"), ("pattern", "\"a\""), ("readOnly", "true"), ("writeOnly", "true"),
                ("example", "\"a\""), ("examples", """[ "a" ]"""), ("externalDocs", """{ "url": "https://a.example" }"""), ("xml", """{ "name": "a" }"""), ("const", "\"a\""),
                ("multipleOf", "1"), ("maximum", "1"), ("exclusiveMaximum", "true"), ("minimum", "1"), ("exclusiveMinimum", "1"),
                ("allOf", $"[ {Short} ]"), ("anyOf", $"[ {Short} ]"), ("oneOf", $"[ {Short} ]"), ("not", Any), ("if", Any), ("then", Any), ("else", Any),
                ("contentEncoding", "\"base64\""), ("contentMediaType", "\"image/png\""), ("contentSchema", Any),
                ("$schema", "\"https://json-schema.org/draft/2020-12/schema\""), ("$id", "\"https://a.example\""), ("$anchor", "\"a\""), ("$dynamicAnchor", "\"a\""),
                ("$dynamicRef", "\"#a\""), ("$recursiveRef", "\"#\""), ("$recursiveAnchor", "true"), ("$defs", "{}"), ("definitions", "{}"), ("$comment", "\"c\""), ("$vocabulary", "{}"), ("id", "\"a\"")]),
            .. Of("schema", Properties + "tags", [
                ("items", """{ "type": "boolean" }"""), ("minItems", "1"), ("maxItems", "1"), ("uniqueItems", "true"), ("contains", Any), ("minContains", "1"), ("maxContains", "1"),
                ("prefixItems", $"[ {Any} ]"), ("additionalItems", "false"), ("unevaluatedItems", "false")]),
            .. Of("schema", Properties + "other", [
                ("properties", $$"""{ "a": {{Any}} }"""), ("required", """[ "a" ]"""), ("additionalProperties", "false"), ("minProperties", "1"), ("maxProperties", "1"),
                ("patternProperties", "{}"), ("propertyNames", Any), ("dependentSchemas", "{}"), ("dependentRequired", "{}"), ("dependencies", "{}"),
                ("unevaluatedProperties", "false"), ("discriminator", """{ "propertyName": "a" }""")]),
        ];
    }

    private static IEnumerable<KeywordCase> Of(string @object, string pointer, (string Keyword, string Value)[] keywords) =>
        keywords.Select(keyword => new KeywordCase(@object, pointer, keyword.Keyword, keyword.Value));
}
