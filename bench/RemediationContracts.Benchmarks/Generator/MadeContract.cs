using System.Globalization;
using System.Linq;

namespace RemediationContracts.Benchmarks.Generator;

/// <summary>A contract of any size, made by code: each operation has a body, an answer and an enumeration of its own.</summary>
internal static class MadeContract
{
    /// <summary>The contract's text.</summary>
    /// <param name="number">What tells this contract's names from those of others.</param>
    /// <param name="operations">How many operations it has.</param>
    public static string Json(int number, int operations)
    {
        string prefix = "c" + number.ToString(CultureInfo.InvariantCulture);
        return $$"""
            {
              "openapi": "3.0.4",
              "info": { "title": "Desk {{number}}", "version": "1" },
              "servers": [ { "url": "https://desk.example/v1" } ],
              "paths": {
                {{string.Join(",\n    ", Enumerable.Range(0, operations).Select(i => Path($"{prefix}o{i}")))}}
              },
              "components": {
                "schemas": {
                  {{string.Join(",\n      ", Enumerable.Range(0, operations).Select(i => Schemas($"{prefix}o{i}")))}}
                }
              }
            }
            """;
    }

    private static string Path(string name) => $$"""
        "/{{name}}": {
              "post": {
                "operationId": "open{{name}}",
                "summary": "Opens a ticket.",
                "requestBody": { "required": true, "content": { "application/json": { "schema": { "$ref": "#/components/schemas/{{name}}ticket" } } } },
                "responses": {
                  "201": { "description": "Opened.", "content": { "application/json": { "schema": { "$ref": "#/components/schemas/{{name}}receipt" } } } }
                }
              }
            }
        """;

    private static string Schemas(string name) => $$"""
        "{{name}}ticket": {
                "type": "object",
                "description": "What is asked for.",
                "required": [ "title", "weight" ],
                "additionalProperties": false,
                "properties": {
                  "title": { "type": "string", "maxLength": 80, "description": "In a few words." },
                  "weight": { "type": "string", "enum": [ "light", "middling", "heavy" ] },
                  "due": { "type": "string", "format": "date-time" },
                  "lines": { "type": "array", "items": { "$ref": "#/components/schemas/{{name}}line" } }
                }
              },
              "{{name}}line": {
                "type": "object",
                "required": [ "text" ],
                "properties": { "text": { "type": "string" }, "done": { "type": "boolean" } }
              },
              "{{name}}receipt": {
                "type": "object",
                "required": [ "id" ],
                "properties": { "id": { "type": "string", "format": "uuid" } }
              }
        """;
}
