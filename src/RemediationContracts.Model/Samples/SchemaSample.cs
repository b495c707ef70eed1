#if NET
using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using RemediationContracts.Model.Json;
using JsonNode = System.Text.Json.Nodes.JsonNode;

namespace RemediationContracts.Model.Samples;

/// <summary>Makes up the plainest value of a schema: its required members, one item, the first member of an enumeration. For hosts other than the compiler.</summary>
public static class SchemaSample
{
    private const int MaxItems = 1000;

    /// <summary>A value that fits a schema; null where JSON's null does.</summary>
    /// <param name="schema">The schema.</param>
    /// <exception cref="ArgumentException">The schema requires itself without end, more than 64 levels, or more than 1,000 items.</exception>
    public static JsonNode? Of(ApiSchema schema)
    {
        ArgumentNullException.ThrowIfNull(schema);
        return Of(schema, []);
    }

    /// <summary>A text that fits a schema's enumeration, format and lengths.</summary>
    /// <param name="schema">The schema of a string.</param>
    public static string Text(ApiSchema schema)
    {
        ArgumentNullException.ThrowIfNull(schema);
        if (schema.Enum is { } values)
        {
            return values.Members.FirstOrDefault(member => member != values.Sentinel)?.Value ?? string.Empty;
        }

        string text = schema.Format switch
        {
            "date-time" => "2026-01-31T12:00:00Z",
            "date" => "2026-01-31",
            "time" => "12:00:00Z",
            "duration" => "PT1H",
            "uuid" => "11111111-2222-4333-8444-555555555555",
            "uri" => "https://example.com/",
            "byte" or "base64url" => "dGV4dA==",
            _ => "text",
        };
        text = text.PadRight(Math.Clamp(schema.MinLength ?? 0, text.Length, 64 * 1024), 'x');
        return schema.MaxLength is { } most && text.Length > most ? text[..Math.Max(most, 0)] : text;
    }

    private static JsonNode? Of(ApiSchema schema, HashSet<ApiSchema> around)
    {
        if (schema.Enum is not null)
        {
            return Text(schema);
        }

        return schema.Type switch
        {
            ApiSchemaType.Object => Object(schema, around),
            ApiSchemaType.Array => Array(schema, around),
            ApiSchemaType.Boolean => false,
            ApiSchemaType.Integer or ApiSchemaType.Number => 1,
            ApiSchemaType.Any => schema.Properties.Count > 0 ? Object(schema, around) : new JsonObject(),
            _ => Text(schema),
        };
    }

    private static JsonObject Object(ApiSchema schema, HashSet<ApiSchema> around)
    {
        if (around.Count >= JsonLimits.Payload.MaxDepth || !around.Add(schema))
        {
            throw Endless(schema);
        }

        var json = new JsonObject();
        foreach (ApiProperty property in schema.Properties.Where(property => property.Required))
        {
            json[property.Name] = property.Schema.Nullable ? null : Of(property.Schema, around);
        }

        around.Remove(schema);
        return json;
    }

    private static JsonArray Array(ApiSchema schema, HashSet<ApiSchema> around)
    {
        if (schema.MinItems > MaxItems || around.Count >= JsonLimits.Payload.MaxDepth || !around.Add(schema))
        {
            throw Endless(schema);
        }

        // One item more than none shows what an item looks like, unless that would be within itself.
        bool canBeShown = schema.MaxItems != 0 && schema.Items is not null && !around.Contains(schema.Items);
        int count = Math.Max(schema.MinItems ?? 0, canBeShown ? 1 : 0);
        var array = new JsonArray();
        for (int i = 0; i < count; i++)
        {
            array.Add(schema.Items is null ? null : Of(schema.Items, around));
        }

        around.Remove(schema);
        return array;
    }

    private static ArgumentException Endless(ApiSchema schema) =>
        new($"The schema at '{schema.Pointer}' requires itself without end, too many levels or too many items; no sample of it can be made.");
}
#endif
