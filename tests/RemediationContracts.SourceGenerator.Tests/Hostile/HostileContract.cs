using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;

namespace RemediationContracts.SourceGenerator.Tests.Hostile;

/// <summary>A small contract that is not Graph's, and has a place for every kind of text that a contract can hold.</summary>
/// <param name="Texts">What stands at the places that are not as they are by default.</param>
internal sealed partial record HostileContract(IReadOnlyDictionary<string, string> Texts)
{
    /// <summary>Places at which no text is a fault: they are prose, or a value that nothing is made of.</summary>
    public static IReadOnlyList<string> Prose { get; } =
    [
        "title", "info description", "version", "server description", "tag", "summary", "operation description", "parameter description", "body description",
        "response description", "header description", "schema title", "schema description", "property description", "member description", "item description",
        "example summary", "example value", "security description", "enum description",
    ];

    /// <summary>Every place.</summary>
    public static IReadOnlyList<string> Places { get; } = [.. Place().Matches(Template).Select(static match => match.Groups["name"].Value).Distinct()];

    /// <summary>Fills the places.</summary>
    public string Json => Place().Replace(Template, match =>
    {
        string text = Texts.TryGetValue(match.Groups["name"].Value, out string? given) ? given : match.Groups["usual"].Value;
        return HostileText.Json(match.Groups["name"].Value == "schema name" && match.Groups["usual"].Value.Length == 0 ? Escaped(text) : text);
    });

    public override string ToString() => string.Join("\n", Texts.Select(static text => $"{text.Key}: {Cut(HostileText.Json(text.Value))}"));

    private static string Cut(string text) => text.Length > 200 ? text[..200] + "…" : text;

    // A reference leads through a JSON Pointer in a fragment.
    private static string Escaped(string name) =>
        Uri.EscapeDataString((name.Length == 0 ? "order" : name).Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal));

    [GeneratedRegex("«(?<name>[^:»]+)(:(?<usual>[^»]*))?»")]
    private static partial Regex Place();

    private const string Template = """
        {
          "openapi": "3.0.4",
          "info": { "title": "«title:Orders»", "version": "«version:1»", "description": "«info description:All of it.»" },
          "servers": [ { "url": "«server url:https://orders.example/v1»", "description": "«server description:Here.»" } ],
          "tags": [ { "name": "«tag:orders»" } ],
          "security": [ { "«security name:key»": [] } ],
          "paths": {
            "/«path:orders»": {
              "servers": [ { "url": "«path server url:https://path.example»", "description": "«path server description:There.»" } ],
              "post": {
                "servers": [ { "url": "«operation server url:https://operation.example»", "description": "«operation server description:Elsewhere.»" } ],
                "operationId": "«operation id:placeOrder»",
                "summary": "«summary:Places an order.»",
                "description": "«operation description:It is placed.»",
                "x-csharp-name": "«operation C# name:Place»",
                "tags": [ "«tag:orders»" ],
                "parameters": [
                  { "name": "«parameter name:call-id»", "in": "header", "description": "«parameter description:An id.»", "x-correlation": "echo", "schema": { "type": "string" } }
                ],
                "requestBody": {
                  "required": true,
                  "description": "«body description:An order.»",
                  "content": { "application/«media type:vnd.order»+json": {
                    "schema": { "$ref": "#/components/schemas/«schema name»" },
                    "examples": { "«example name:one»": { "summary": "«example summary:One.»", "value": { "«property name:first»": "«example value:x»" } } } } }
                },
                "responses": {
                  "204": {
                    "description": "«response description:Placed.»",
                    "headers": {
                      "«header name:Place»": { "description": "«header description:Where.»", "schema": { "type": "string" }, "x-uri-template": "«uri template:/orders/{number}{?line}»" },
                      "«second header name:Weight»": { "schema": { "type": "string", "format": "«header format:text»" } },
                      "«id header name:id»": { "x-correlation": "request", "schema": { "type": "string" } }
                    }
                  },
                  "default": {
                    "description": "Refused.",
                    "content": { "application/json": { "schema": { "type": "object", "properties": { "«error property name:reason»": { "type": "string" } } } } },
                    "x-error": { "code": "/«error code:code»", "message": "/«error message:reason»", "target": "/«error target:target»", "details": "/«error details:details»" }
                  }
                },
                "x-effect": { "destructive": { "pointer": "/«effect pointer:first»", "values": [ "«effect value:one»" ] }, "subject": "/«effect subject:first»" }
              }
            }
          },
          "components": {
            "securitySchemes": { "«security name:key»": { "type": "apiKey", "in": "header", "name": "«security header:Key»", "description": "«security description:A key.»" } },
            "schemas": {
              "base": {
                "type": "object", "required": [ "«discriminator:kind»" ], "properties": { "«discriminator:kind»": { "type": "string" } },
                "discriminator": { "propertyName": "«discriminator:kind»", "mapping": { "«mapped value:d»": "#/components/schemas/derived" } } },
              "derived": { "allOf": [ { "$ref": "#/components/schemas/base" }, { "type": "object", "properties": { "«derived name:more»": { "type": "boolean" } } } ] },
              "«schema name:order»": {
                "type": "object",
                "title": "«schema title:Order»",
                "description": "«schema description:An order.»",
                "x-csharp-name": "«schema C# name:Order»",
                "required": [ "«property name:first»", "«list name:list»" ],
                "properties": {
                  "«property name:first»": { "type": "string", "maxLength": 20, "description": "«property description:The first.»", "default": "«default:x»", "format": "«format:text»" },
                  "«second property name:second»": { "type": "object", "properties": { "«inner property name:inner»": { "type": "string" } } },
                  "«third property name:third»": {
                    "type": "string", "description": "«enum description:A kind.»",
                    "enum": [ "«enum value:red»", "«second enum value:green»", "«third enum value:blue»" ],
                    "x-ms-enum": { "name": "«enum name:kind»", "values": [ { "value": "«enum value:red»", "description": "«member description:Red.»" } ] } },
                  "«pattern name:code»": { "type": "string", "pattern": "«pattern:^[a-z]+$»" },
                  "«const name:fixed»": { "type": "string", "enum": [ "«const value:one»" ], "nullable": true },
                  "«number name:count»": { "type": "integer", "minimum": 0, "maximum": 10 },
                  "«map name:map»": { "type": "object", "additionalProperties": { "type": "number" }, "required": [ "«map key:key»" ] },
                  "«union name:union»": { "oneOf": [ { "title": "«union title:first»", "type": "object", "required": [ "«union member:m»" ], "properties": { "«union member:m»": { "type": "string" } } }, { "type": "string" } ] },
                  "«base name:base»": { "$ref": "#/components/schemas/base" },
                  "«list name:list»": { "type": "array", "items": { "type": "object", "additionalProperties": false, "properties": { "«item name:x»": { "type": "boolean", "description": "«item description:Whether.»" } } } }
                }
              }
            }
          }
        }
        """;
}
