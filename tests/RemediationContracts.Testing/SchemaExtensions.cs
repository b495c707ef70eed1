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

    public static bool Nullable(this JsonObject schema) => schema["nullable"]?.GetValue<bool>() ?? false;

    public static bool IsClosed(this JsonObject schema) => schema["additionalProperties"] is JsonValue value && !value.GetValue<bool>();

    public static int? Limit(this JsonObject schema, string keyword) => schema[keyword]?.GetValue<int>();

    public static IReadOnlyList<string>? EnumValues(this JsonObject schema) =>
        schema["enum"] is JsonArray values ? [.. values.Select(value => value!.GetValue<string>())] : null;

    public static IReadOnlyList<string> Required(this JsonObject schema) =>
        schema["required"] is JsonArray names ? [.. names.Select(name => name!.GetValue<string>())] : [];

    public static IReadOnlyList<KeyValuePair<string, JsonNode?>> Properties(this JsonObject schema) =>
        schema["properties"] is JsonObject properties ? [.. properties] : [];
}
