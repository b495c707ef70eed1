using System.Diagnostics.CodeAnalysis;

namespace RemediationContracts.SourceGenerator.Tests.Driver;

/// <summary>Small contracts, none of them Graph's.</summary>
internal static class Contracts
{
    /// <summary>A contract with one operation without a body.</summary>
    [StringSyntax(StringSyntaxAttribute.Json)]
    public const string Ping = """
        {
          "openapi": "3.0.4",
          "info": { "title": "Ping", "version": "1" },
          "servers": [ { "url": "https://ping.example" } ],
          "paths": {
            "/ping": {
              "post": {
                "operationId": "ping",
                "summary": "Says hello.",
                "responses": { "204": { "description": "Pong." } }
              }
            }
          }
        }
        """;

    /// <summary>A contract with a body in both directions, an enumeration, and what a service says of errors in its own way.</summary>
    [StringSyntax(StringSyntaxAttribute.Json)]
    public const string Tickets = """
        {
          "openapi": "3.0.4",
          "info": { "title": "Tickets", "version": "1" },
          "paths": {
            "/tickets": {
              "post": {
                "operationId": "openTicket",
                "requestBody": {
                  "required": true,
                  "content": { "application/json": { "schema": { "$ref": "#/components/schemas/ticket" } } }
                },
                "responses": {
                  "201": {
                    "description": "Opened.",
                    "headers": { "Location": { "schema": { "type": "string", "format": "uri-reference" }, "x-uri-template": "/tickets/{number}" } },
                    "content": { "application/json": { "schema": { "$ref": "#/components/schemas/receipt" } } }
                  },
                  "default": {
                    "description": "Refused.",
                    "content": { "application/json": { "schema": { "type": "object", "properties": { "reason": { "type": "string" } } } } },
                    "x-error": { "message": "/reason" }
                  }
                }
              }
            }
          },
          "components": {
            "schemas": {
              "ticket": {
                "type": "object",
                "required": [ "title" ],
                "properties": {
                  "title": { "type": "string", "maxLength": 80 },
                  "weight": { "type": "string", "enum": [ "light", "heavy" ] },
                  "due": { "type": "string", "format": "date-time" }
                }
              },
              "receipt": {
                "type": "object",
                "required": [ "id" ],
                "properties": { "id": { "type": "string", "format": "uuid" } }
              }
            }
          }
        }
        """;

    /// <summary>A contract with one operation, whose body has one property of the given schema.</summary>
    public static string WithProperty([StringSyntax(StringSyntaxAttribute.Json)] string schema, string name = "value") => WithBody(
        $$"""{ "type": "object", "properties": { "{{name}}": {{schema}} } }""");

    /// <summary>A contract with one operation, whose body has the given schema.</summary>
    public static string WithBody([StringSyntax(StringSyntaxAttribute.Json)] string schema) => $$"""
        {
          "openapi": "3.0.4",
          "info": { "title": "Bodies", "version": "1" },
          "paths": {
            "/send": {
              "post": {
                "operationId": "send",
                "requestBody": { "required": true, "content": { "application/json": { "schema": {{schema}} } } },
                "responses": { "204": { "description": "Done." } }
              }
            }
          }
        }
        """;
}
