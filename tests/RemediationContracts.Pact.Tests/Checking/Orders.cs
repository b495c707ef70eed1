using System.Collections.Generic;
using System.Linq;
using System.Text;
using RemediationContracts.Model;
using RemediationContracts.Model.Json;
using RemediationContracts.Model.OpenApi;
using RemediationContracts.Pact.Checking;

namespace RemediationContracts.Pact.Tests.Checking;

/// <summary>A contract of orders, and pacts about it in the shape of each version.</summary>
internal static class Orders
{
    /// <summary>A request that the contract takes.</summary>
    public const string Body = """{ "kind": "standard", "quantity": 2, "code": "AB12", "tags": ["new"] }""";

    private const string Contract = """
        {
          "openapi": "3.0.3",
          "info": { "title": "Orders", "version": "1" },
          "servers": [ { "url": "https://orders.example/v1" } ],
          "paths": {
            "/orders": {
              "get": {
                "operationId": "list",
                "parameters": [
                  { "name": "state", "in": "query", "required": true, "schema": { "type": "string", "enum": ["open", "closed"] } },
                  { "name": "limit", "in": "query", "schema": { "type": "integer", "maximum": 100 } },
                  { "name": "ids", "in": "query", "explode": false, "schema": { "type": "array", "items": { "type": "integer" } } },
                  { "name": "X-Tenant", "in": "header", "required": true, "schema": { "type": "string", "minLength": 3 } }
                ],
                "responses": {
                  "200": {
                    "description": "Orders.",
                    "headers": { "X-Total": { "schema": { "type": "integer" } } },
                    "content": { "application/json": { "schema": { "type": "array", "minItems": 2, "uniqueItems": true, "items": { "$ref": "#/components/schemas/order" } } } }
                  },
                  "4XX": { "description": "Refused.", "content": { "application/json": { "schema": { "$ref": "#/components/schemas/fault" } } } }
                }
              },
              "post": {
                "operationId": "create",
                "parameters": [ { "name": "X-Mode", "in": "header", "schema": { "type": "string", "enum": ["fast", "slow"] } } ],
                "requestBody": { "required": true, "content": { "application/json": { "schema": { "$ref": "#/components/schemas/newOrder" } } } },
                "responses": {
                  "201": { "description": "Made.", "content": { "application/json": { "schema": { "$ref": "#/components/schemas/order" } } } },
                  "400": { "description": "Wrong." },
                  "429": { "description": "Slow down." }
                }
              }
            },
            "/orders/{id}": {
              "delete": {
                "operationId": "remove",
                "parameters": [ { "name": "id", "in": "path", "required": true, "schema": { "type": "integer" } } ],
                "responses": { "204": { "description": "Gone." }, "default": { "description": "Any.", "content": { "application/problem+json": { "schema": { "$ref": "#/components/schemas/fault" } } } } }
              }
            }
          },
          "components": {
            "schemas": {
              "newOrder": {
                "type": "object", "additionalProperties": false, "required": ["kind", "quantity"],
                "properties": {
                  "kind": { "type": "string", "enum": ["standard", "express"] },
                  "quantity": { "type": "integer", "minimum": 1 },
                  "code": { "type": "string", "pattern": "^[A-Z]{2}[0-9]{2}$" },
                  "note": { "type": "string", "maxLength": 5 },
                  "gift": { "type": "boolean" },
                  "day": { "type": "string", "format": "date" },
                  "tags": { "type": "array", "minItems": 1, "maxItems": 3, "items": { "type": "string" } },
                  "at": { "type": "string", "format": "date-time" },
                  "labels": { "type": "object", "additionalProperties": { "type": "string", "enum": ["red", "blue"] } },
                  "sizes": { "type": "array", "items": { "type": "string", "enum": ["s", "m"] } },
                  "from": { "oneOf": [ { "$ref": "#/components/schemas/shop" }, { "$ref": "#/components/schemas/robot" } ] }
                }
              },
              "order": {
                "type": "object", "additionalProperties": false, "required": ["id", "state", "by"],
                "properties": {
                  "id": { "type": "integer" },
                  "state": { "type": "string", "enum": ["open", "closed"] },
                  "later": { "type": "string", "nullable": true },
                  "day": { "type": "string", "format": "date" },
                  "by": { "oneOf": [ { "$ref": "#/components/schemas/person" }, { "$ref": "#/components/schemas/robot" } ] }
                }
              },
              "shop": { "type": "object", "required": ["town"], "additionalProperties": false, "properties": { "town": { "type": "string", "enum": ["north", "south"] } } },
              "person": { "type": "object", "required": ["name", "mail"], "properties": { "name": { "type": "string" }, "mail": { "type": "string" } } },
              "robot": { "type": "object", "required": ["name", "serial"], "properties": { "name": { "type": "string" }, "serial": { "type": "integer" } } },
              "fault": { "type": "object", "required": ["code"], "properties": { "code": { "type": "string" } } }
            }
          }
        }
        """;

    private static readonly ApiContract Read = ApiContractReader.Read(new JsonText("orders.json", Encoding.UTF8.GetBytes(Contract))).Contract!;

    /// <summary>Compares a pact's text with the contract.</summary>
    public static IReadOnlyList<PactFinding> Check(string pact) => PactCheck.Check(Read, new JsonText("pact.json", Encoding.UTF8.GetBytes(pact)));

    /// <summary>A pact of a version around the text of its interactions.</summary>
    public static string Pact(string version, params string[] interactions) => $$"""
        { "consumer": { "name": "c" }, "provider": { "name": "p" }, "interactions": [ {{string.Join(", ", interactions)}} ], "metadata": { "pactSpecification": { "version": "{{version}}" } } }
        """;

    /// <summary>A pact of version 4 with one interaction.</summary>
    public static string V4(string request, string response, string more = "") => Pact("4.0", $$"""
        { "type": "Synchronous/HTTP", "description": "d", {{more}} "request": {{request}}, "response": {{response}} }
        """);

    /// <summary>A pact of version 2 or 3 with one interaction.</summary>
    public static string Older(string version, string request, string response) => Pact(version, $$"""{ "description": "d", "request": {{request}}, "response": {{response}} }""");

    /// <summary>A pact of version 4 that makes an order.</summary>
    public static string Create(string body, string rules = "{}", string response = """{ "status": 201 }""") => V4(
        $$"""{ "method": "POST", "path": "/orders", "headers": { "Content-Type": ["application/json"] }, "body": { "content": {{body}}, "contentType": "application/json", "encoded": false }, "matchingRules": {{rules}} }""",
        response);

    /// <summary>A pact of version 4 that makes an order with further members, and rules of one place.</summary>
    public static string With(string members, string path, string matchers) => Create($$"""{ "kind": "standard", "quantity": 2, {{members}} }""", Rules(path, matchers));

    /// <summary>A pact of version 4 that makes an order in a mode.</summary>
    public static string Mode(string rules) => V4(
        $$"""{ "method": "POST", "path": "/orders", "headers": { "Content-Type": ["application/json"], "X-Mode": ["fast"] }, "body": { "content": {{Body}}, "contentType": "application/json", "encoded": false }, "matchingRules": {{rules}} }""",
        """{ "status": 201 }""");

    /// <summary>The rules of one place of a body, in version 3 and 4.</summary>
    public static string Rules(string path, string matchers, string combine = "AND") => $$"""{ "body": { "{{path}}": { "combine": "{{combine}}", "matchers": [ {{matchers}} ] } } }""";

    /// <summary>A pact of version 4 whose response to a new order has a body.</summary>
    public static string Made(string body, string rules = "{}") => Create(Body, "{}", $$"""
        { "status": 201, "headers": { "Content-Type": ["application/json"] }, "body": { "content": {{body}}, "contentType": "application/json", "encoded": false }, "matchingRules": {{rules}} }
        """);

    /// <summary>A pact of version 3 that lists orders.</summary>
    public static string List(string query = """{ "state": ["open"] }""", string headers = """{ "X-Tenant": "abc" }""", string response = """{ "status": 200 }""", string rules = "{}", string version = "3.0.0") => Older(
        version, $$"""{ "method": "GET", "path": "/orders", "query": {{query}}, "headers": {{headers}}, "matchingRules": {{rules}} }""", response);

    /// <summary>A finding in words: id, level, place in the pact, place in the contract.</summary>
    public static string Words(PactFinding finding) => $"{finding.Rule.Id} {finding.Level} {finding.Pointer} {finding.Contract?.Pointer ?? "-"}";

    /// <summary>All findings in words.</summary>
    public static string Words(IEnumerable<PactFinding> findings) => string.Join('\n', findings.Select(Words));
}
