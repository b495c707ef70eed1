using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;

namespace RemediationContracts.Testing;

/// <summary>What a raw schema says, by keyword.</summary>
internal static class SchemaExtensions
{
    public const string Sentinel = "unknownFutureValue";

    public static string? TypeOf(this JsonObject schema) => schema["type"]?.GetValue<string>();

    public static string? Format(this JsonObject schema) => schema["format"]?.GetValue<string>();

    public static bool Nullable(this JsonObject schema) => schema.Says("nullable");

    public static bool Says(this JsonObject schema, string keyword) => schema[keyword] is JsonValue value && value.TryGetValue(out bool says) && says;

    public static bool IsClosed(this JsonObject schema) => schema["additionalProperties"] is JsonValue value && !value.GetValue<bool>();

    /// <summary>The schema of undeclared members; null where they may be anything, or none are allowed.</summary>
    public static JsonObject? Others(this JsonObject schema) => schema["additionalProperties"] as JsonObject;

    public static int? Limit(this JsonObject schema, string keyword) => schema[keyword]?.GetValue<int>();

    public static IReadOnlyList<string>? EnumValues(this JsonObject schema) =>
        schema["enum"] is JsonArray values && values.All(value => value is JsonValue text && text.TryGetValue(out string? _))
            ? [.. values.Select(value => value!.GetValue<string>())]
            : null;

    /// <summary>The values that alone are allowed and are no strings of an enumeration, as JSON: of <c>const</c>, or numbers and Booleans.</summary>
    public static IReadOnlyList<string>? AllowedValues(this JsonObject schema) =>
        schema["const"] is JsonNode only ? [only.ToJsonString()]
        : schema.EnumValues() is null && schema["enum"] is JsonArray values ? [.. values.Select(value => value!.ToJsonString())]
        : null;

    public static IReadOnlyList<string> Required(this JsonObject schema) =>
        schema["required"] is JsonArray names ? [.. names.Select(name => name!.GetValue<string>())] : [];

    public static IReadOnlyList<KeyValuePair<string, JsonNode?>> Properties(this JsonObject schema) =>
        schema["properties"] is JsonObject properties ? [.. properties] : [];

    public static JsonNode? Property(this JsonObject schema, string name) => (schema["properties"] as JsonObject)?[name];

    /// <summary>The keyword of the alternatives, and the alternatives; null where there is no choice.</summary>
    public static (string Keyword, IReadOnlyList<JsonNode> Branches)? Choice(this JsonObject schema)
    {
        string? keyword = new[] { "oneOf", "anyOf" }.FirstOrDefault(schema.ContainsKey);
        return keyword is null ? null : (keyword, [.. schema[keyword]!.AsArray().Select(branch => branch!)]);
    }

    /// <summary>The member that names a schema, and the schemas by the values that name them; null where there is none.</summary>
    public static (string Property, IReadOnlyList<(string Value, JsonObject Reference)> Mapping)? Discriminator(this JsonObject schema) =>
        schema["discriminator"] is JsonObject told
            ? (told["propertyName"]!.GetValue<string>(),
                [.. told["mapping"]!.AsObject().Select(entry => (entry.Key, new JsonObject { ["$ref"] = entry.Value!.GetValue<string>() }))])
            : null;

    public static decimal? Number(this JsonObject schema, string keyword) =>
        schema[keyword] is JsonValue value && value.TryGetValue(out decimal number) ? number : null;

    /// <summary>The strings that a text must not be (<c>not</c> with an <c>enum</c>).</summary>
    public static IReadOnlyList<string> Forbidden(this JsonObject schema) => schema["not"] is not JsonObject not
        ? []
        : not.EnumValues() ?? throw new NotSupportedException("Tests draw only what is not one of some strings.");
}
