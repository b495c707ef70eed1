using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;
using Direction = RemediationContracts.Model.Validation.PayloadDirection;

namespace RemediationContracts.Verification.Tests.Opinions;

/// <summary>
/// Writes the schemas of a contract, as they stand in the file, for ajv, which knows JSON Schema 2020-12: <c>nullable</c> and the Boolean limits
/// of 3.0 are spelt otherwise, a <c>$ref</c> of 3.0 stands alone, and what depends on the direction is settled.
/// </summary>
/// <param name="document">The contract.</param>
/// <param name="direction">Which way the payloads go.</param>
internal sealed class AjvSchemas(JsonNode document, Direction direction)
{
    private const string Sentinel = "unknownFutureValue";
    private const string Components = "#/components/schemas/";

    private readonly bool _is30 = document["openapi"]!.GetValue<string>().StartsWith("3.0", StringComparison.Ordinal);

    /// <summary>The schemas under <c>components</c>, by name.</summary>
    public JsonObject All() => Map(document["components"]?["schemas"] as JsonObject ?? []);

    /// <summary>The schema at a pointer.</summary>
    public JsonNode At(string pointer) => Schema(pointer.Split('/').Skip(1)
        .Aggregate(document, (at, step) => at is JsonArray items ? items[int.Parse(step, System.Globalization.CultureInfo.InvariantCulture)]! : at[Unescape(step)]!))!;

    private static string Unescape(string step) => step.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal);

    private JsonNode? Schema(JsonNode? node)
    {
        if (node is not JsonObject schema)
        {
            return node?.DeepClone();
        }

        if (_is30 && schema["$ref"] is JsonValue alone)
        {
            return new JsonObject { ["$ref"] = Reference(alone.GetValue<string>()) };
        }

        JsonObject written = [];
        foreach ((string keyword, JsonNode? value) in schema)
        {
            (string name, JsonNode? made) = Keyword(schema, keyword, value);
            if (made is not null)
            {
                written[name] = made;
            }
        }

        // A schema without a type is of the one type that its keywords speak of, as docs/contract-format.md says.
        if (!new[] { "type", "$ref", "allOf", "anyOf", "oneOf" }.Any(schema.ContainsKey) && ImpliedType(schema) is { } type)
        {
            written["type"] = type;
        }

        return _is30 && schema["nullable"]?.GetValueKind() == JsonValueKind.True
            ? new JsonObject { ["anyOf"] = new JsonArray(written, new JsonObject { ["type"] = "null" }) }
            : written;
    }

    private (string Name, JsonNode? Value) Keyword(JsonObject schema, string keyword, JsonNode? value) => keyword switch
    {
        "$ref" => (keyword, Reference(value!.GetValue<string>())),
        "properties" or "$defs" => (keyword, Map(value!.AsObject())),
        // A number with the format of an integer is that integer, as docs/contract-format.md says.
        "type" when schema["format"]?.GetValue<string>().TrimStart('u').StartsWith("int", StringComparison.Ordinal) == true =>
            (keyword, JsonNode.Parse(value!.ToJsonString().Replace("\"number\"", "\"integer\"", StringComparison.Ordinal))),
        "items" or "additionalProperties" or "not" => (keyword, Schema(value)),
        // A discriminator chooses the branch, which may not be the only one that fits.
        "oneOf" when schema["discriminator"] is not null => ("anyOf", Branches(value!)),
        "oneOf" or "anyOf" or "allOf" => (keyword, Branches(value!)),
        "enum" when schema["x-ms-enum-flags"]?["isFlags"]?.GetValueKind() == JsonValueKind.True => ("pattern", Flags(value!.AsArray())),
        "enum" => (keyword, Enumeration(value!.AsArray())),
        "required" => (keyword, Required(schema, value!.AsArray())),
        "minimum" when schema["exclusiveMinimum"]?.GetValueKind() == JsonValueKind.True => ("exclusiveMinimum", value!.DeepClone()),
        "maximum" when schema["exclusiveMaximum"]?.GetValueKind() == JsonValueKind.True => ("exclusiveMaximum", value!.DeepClone()),
        "exclusiveMinimum" or "exclusiveMaximum" when value!.GetValueKind() is JsonValueKind.True or JsonValueKind.False => (keyword, null),
        "nullable" or "discriminator" or "example" or "examples" or "default" or "xml" or "externalDocs" => (keyword, null),
        _ when keyword.StartsWith("x-", StringComparison.Ordinal) => (keyword, null),
        _ => (keyword, value?.DeepClone()),
    };

    private JsonArray Branches(JsonNode branches) =>
        new([.. branches.AsArray().Select(branch => IsGraphsNull(branches.AsArray(), branch!) ? new JsonObject { ["type"] = "null" } : Schema(branch))]);

    /// <summary>Whether a branch only says that null is allowed beside a reference, as Graph writes it.</summary>
    private static bool IsGraphsNull(JsonArray branches, JsonNode branch) =>
        branches.Count == 2 && branches[0]!["$ref"] is not null && branch.ToJsonString() == """{"type":"object","nullable":true}""";

    private JsonObject Map(JsonObject schemas) => new(schemas.Select(entry => new KeyValuePair<string, JsonNode?>(entry.Key, Schema(entry.Value))));

    /// <summary>What an evolvable enumeration allows: in a request all but the sentinel, and in a response anything.</summary>
    private JsonArray? Enumeration(JsonArray values)
    {
        bool isEvolvable = values.Any(value => value?.ToJsonString() == $"\"{Sentinel}\"");
        return isEvolvable && direction == Direction.Response
            ? null
            : new JsonArray([.. values.Where(value => value?.ToJsonString() != $"\"{Sentinel}\"").Select(value => value?.DeepClone())]);
    }

    private static string? ImpliedType(JsonObject schema) =>
        schema.ContainsKey("properties") || schema.ContainsKey("additionalProperties") ? "object" : schema.ContainsKey("items") ? "array" : null;

    /// <summary>Several members of an enumeration, with commas between.</summary>
    private JsonNode? Flags(JsonArray values)
    {
        string? one = Enumeration(values) is { } allowed ? string.Join('|', allowed.Select(value => System.Text.RegularExpressions.Regex.Escape(value!.GetValue<string>()))) : null;
        return one is null ? null : $"^({one})(,({one}))*$";
    }

    /// <summary>What goes only the other way is not required.</summary>
    private JsonArray Required(JsonObject schema, JsonArray names)
    {
        string other = direction == Direction.Request ? "readOnly" : "writeOnly";
        return new JsonArray([.. names.Where(name => schema["properties"]?[name!.GetValue<string>()]?[other]?.GetValueKind() != JsonValueKind.True).Select(name => name!.DeepClone())]);
    }

    private static string Reference(string reference) =>
        reference.StartsWith(Components, StringComparison.Ordinal) ? "contract://schemas/all#/$defs/" + reference[Components.Length..] : reference;
}
