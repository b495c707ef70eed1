using System.Collections.Generic;

namespace RemediationContracts.Testing;

/// <summary>Contracts whose discriminators name each other, themselves, or what is not theirs; each by name, with its schemas, and the rule that refuses it.</summary>
public static class CircularContracts
{
    private const string Kind = """ "type": "object", "required": [ "kind" ], "properties": { "kind": { "type": "string" } } """;

    /// <summary>The names, the rule that refuses the contract, or null where it can be used, and the schemas.</summary>
    public static IReadOnlyList<(string Name, string? Rule, string Schemas)> All { get; } =
    [
        ("a base that names itself", null, $$"""{ "a": { {{Kind}}, "discriminator": {{Mapping("a")}} } }"""),
        ("a descendant that requires its base within it", null, $$"""{ "a": { {{Kind}}, "discriminator": {{Mapping("b")}} }, "b": { "allOf": [ {{Ref("a")}}, { "type": "object", "required": [ "next" ], "properties": { "next": {{Ref("a")}} } } ] } }"""),
        ("two bases of one descendant", null, $$"""
            { "a": { {{Kind}}, "discriminator": {{Mapping("c")}} },
              "b": { "type": "object", "properties": { "sort": { "type": "string" } }, "discriminator": { "propertyName": "sort", "mapping": { "c": "#/components/schemas/c" } } },
              "c": { "allOf": [ {{Ref("a")}}, {{Ref("b")}}, { "type": "object", "properties": { "z": {{Ref("a")}} } } ] } }
            """),
        ("a union of a hierarchy that holds the union", null, $$"""
            { "a": { "oneOf": [ {{Ref("b")}}, {{Ref("c")}} ], "discriminator": {{Mapping("b", "c")}} }, "b": { {{Kind}}, "discriminator": {{Mapping("c")}} },
              "c": { "allOf": [ {{Ref("b")}}, { "type": "object", "required": [ "m" ], "properties": { "m": {{Ref("a")}} } } ] } }
            """),
        ("a descendant that names its base", "RC0314", $$"""{ "a": { {{Kind}}, "discriminator": {{Mapping("b")}} }, "b": { "allOf": [ {{Ref("a")}}, { "type": "object" } ], "discriminator": {{Mapping("a")}} } }"""),
        ("a base that names a stranger", "RC0314", $$"""{ "a": { {{Kind}}, "discriminator": {{Mapping("b")}} }, "b": { "type": "object" } }"""),
        ("a union of itself", "RC0203", $$"""{ "a": { "oneOf": [ {{Ref("a")}}, {{Ref("b")}} ], "discriminator": {{Mapping("a", "b")}} }, "b": { {{Kind}} } }"""),
        ("unions of each other", "RC0203", $$"""{ "a": { "oneOf": [ {{Ref("b")}}, {{Ref("c")}} ], "discriminator": {{Mapping("b", "c")}} }, "b": { "oneOf": [ {{Ref("a")}}, {{Ref("c")}} ], "discriminator": {{Mapping("a", "c")}} }, "c": { {{Kind}} } }"""),
        ("bases of each other", "RC0203", $$"""{ "a": { "allOf": [ {{Ref("b")}} ], "discriminator": {{Mapping("b")}} }, "b": { "allOf": [ {{Ref("a")}}, { "type": "object" } ] } }"""),
    ];

    /// <summary>A contract whose one operation takes and gives the schema <c>a</c>.</summary>
    public static string Contract(string schemas) => $$"""
        {
          "openapi": "3.0.4", "info": { "title": "Circles", "version": "1" },
          "paths": { "/x": { "post": { "operationId": "x", "summary": "X.",
            "requestBody": { "required": true, "content": { "application/json": { "schema": {{Ref("a")}} } } },
            "responses": { "200": { "description": "Done.", "content": { "application/json": { "schema": {{Ref("a")}} } } }, "400": { "description": "Refused." } } } } },
          "components": { "schemas": {{schemas}} }
        }
        """;

    private static string Ref(string name) => $$"""{ "$ref": "#/components/schemas/{{name}}" }""";

    private static string Mapping(params string[] names) =>
        $$"""{ "propertyName": "kind", "mapping": { {{string.Join(", ", System.Array.ConvertAll(names, name => $"\"{name}\": \"#/components/schemas/{name}\""))}} } }""";
}
