#if NET
using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;

namespace RemediationContracts.Model.Samples;

/// <summary>Makes up the plainest value of a schema: its required members, one item, the first member of an enumeration. For hosts other than the compiler.</summary>
public static class SchemaSample
{
    /// <summary>A value that fits a schema; null where JSON's null does.</summary>
    /// <param name="schema">The schema.</param>
    /// <exception cref="ArgumentException">The schema requires itself without end, so that no value fits it.</exception>
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
        if (!around.Add(schema))
        {
            throw new ArgumentException($"The schema at '{schema.Pointer}' requires itself without end; no value fits it.");
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
        int count = Math.Max(schema.MinItems ?? 0, schema.MaxItems == 0 ? 0 : 1);
        bool endless = schema.Items is not null && around.Contains(schema.Items);
        var array = new JsonArray();
        for (int i = 0; i < (endless ? schema.MinItems ?? 0 : count); i++)
        {
            array.Add(schema.Items is null ? null : Of(schema.Items, around));
        }

        return array;
    }
}
#endif
