#if NET
using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using JsonNode = System.Text.Json.Nodes.JsonNode;

namespace RemediationContracts.Model.Samples;

/// <summary>Objects and arrays.</summary>
internal sealed partial class SampleMaker
{
    private const int MaxItems = 1000;

    /// <summary>Objects of a schema itself: the required members; all of them; then those in which one member differs.</summary>
    private IEnumerable<JsonNode?> Objects(ApiSchema schema)
    {
        JsonObject plain = Plain(schema);
        yield return plain.DeepClone();

        Enter(schema);
        try
        {
            JsonObject full = (JsonObject)plain.DeepClone();
            AddOptional(schema, full, int.MaxValue);
            yield return full;

            foreach (ApiProperty property in schema.Properties.Where(IsWritten).OrderByDescending(property => property.Required))
            {
                foreach (JsonNode? value in Varied(property.Schema))
                {
                    yield return With(plain, property.Name, value);
                }
            }

            if (schema.AllowsUndeclaredMembers || schema.AdditionalProperties is not null)
            {
                foreach (JsonNode? value in schema.AdditionalProperties is { } others ? Varied(others) : Anything())
                {
                    yield return With(plain, FreeName(schema, plain), value);
                }
            }
        }
        finally
        {
            _around.Remove(schema);
        }
    }

    private static JsonObject With(JsonObject json, string name, JsonNode? value)
    {
        JsonObject changed = (JsonObject)json.DeepClone();
        changed[name] = value;
        return changed;
    }

    private JsonObject Plain(ApiSchema schema)
    {
        Enter(schema);
        try
        {
            var json = new JsonObject();
            foreach (ApiProperty property in schema.Properties.Where(property => property.Required && IsWritten(property)))
            {
                json[property.Name] = OwnTag(schema, property.Name) ?? (property.Schema.AllowsNull ? null : First(property.Schema));
            }

            foreach (string name in schema.RequiredUndeclared)
            {
                json[name] = Undeclared(schema);
            }

            AddOptional(schema, json, schema.MinProperties ?? 0);
            int missing = (schema.MinProperties ?? 0) - json.Count;
            if (missing > MaxItems)
            {
                throw Endless(schema);
            }

            for (; missing > 0; missing--)
            {
                json[FreeName(schema, json)] = Undeclared(schema);
            }

            return json;
        }
        finally
        {
            _around.Remove(schema);
        }
    }

    /// <summary>Adds optional members up to a number of members, as far as they can be made.</summary>
    private void AddOptional(ApiSchema schema, JsonObject json, int most)
    {
        foreach (ApiProperty property in schema.Properties.Where(property => IsWritten(property) && !property.Required))
        {
            if (json.Count >= Math.Min(most, schema.MaxProperties ?? int.MaxValue))
            {
                return;
            }

            if (!_around.Contains(property.Schema.Definition) && Tried([.. FirstOrNone(property.Schema)], 1).ToArray() is [var value])
            {
                json[property.Name] = OwnTag(schema, property.Name) ?? value;
            }
        }
    }

    private IEnumerable<JsonNode?> FirstOrNone(ApiSchema schema)
    {
        try
        {
            return [First(schema)];
        }
        catch (ArgumentException)
        {
            return [];
        }
    }

    /// <summary>Other values of a member than its first.</summary>
    private IEnumerable<JsonNode?> Varied(ApiSchema schema) => _around.Contains(schema.Definition) ? [] : Tried(Candidates(schema).Skip(1), MaxItems);

    /// <summary>The value by which the hierarchy that an object is of names it; null for other members.</summary>
    private static JsonNode? OwnTag(ApiSchema schema, string property)
    {
        for (ApiSchema? at = schema.Base; at is not null; at = at.Base)
        {
            if (at.Discriminator is { } discriminator && discriminator.PropertyName == property)
            {
                return discriminator.Mapping.FirstOrDefault(entry => entry.Schema.Definition == schema)?.Value;
            }
        }

        return null;
    }

    private JsonNode? Undeclared(ApiSchema schema) => schema.AdditionalProperties is { } others ? First(others) : "text";

    private static string FreeName(ApiSchema schema, JsonObject json)
    {
        int number = 1;
        while (json.ContainsKey($"member{number}") || schema.Find($"member{number}") is not null)
        {
            number++;
        }

        return $"member{number}";
    }

    /// <summary>Whether a member goes the way of the value.</summary>
    private bool IsWritten(ApiProperty property) => direction is not { } one || property.IsWrittenIn(one);

    private IEnumerable<JsonNode?> Arrays(ApiSchema schema)
    {
        yield return Items(schema, Count(schema));
        for (int count = Count(schema) + 1; count <= Math.Min(schema.MaxItems ?? MaxItems, MaxItems); count++)
        {
            yield return Items(schema, count);
        }
    }

    /// <summary>One item more than none shows what an item looks like, unless that would be within itself.</summary>
    private int Count(ApiSchema schema)
    {
        bool canBeShown = schema.MaxItems != 0 && schema.Items is { } item && item.Definition != schema && !_around.Contains(item.Definition);
        return Math.Max(schema.MinItems ?? 0, canBeShown ? 1 : 0);
    }

    private JsonArray Items(ApiSchema schema, int count)
    {
        if (count > MaxItems)
        {
            throw Endless(schema);
        }

        Enter(schema);
        try
        {
            var array = new JsonArray();
            if (schema.UniqueItems && count > 1)
            {
                AddDistinct(schema, array, count);
                return array;
            }

            for (int i = 0; i < count; i++)
            {
                array.Add(schema.Items is { } item ? First(item) : null);
            }

            return array;
        }
        finally
        {
            _around.Remove(schema);
        }
    }

    private void AddDistinct(ApiSchema schema, JsonArray array, int count)
    {
        IEnumerable<JsonNode?> candidates = schema.Items is { } item ? Candidates(item).Where(value => Fits(item, value)) : Anything();
        HashSet<string> texts = [];
        foreach (JsonNode? candidate in candidates)
        {
            if (array.Count == count)
            {
                return;
            }

            if (texts.Add(candidate?.ToJsonString() ?? "null"))
            {
                array.Add(candidate);
            }
        }
    }
}
#endif
