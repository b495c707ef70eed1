using System.Text.Json;
using System.Text.Json.Nodes;

namespace RemediationContracts.SourceGenerator.Tests.Fuzz;

/// <summary>A place in a JSON tree.</summary>
/// <param name="Parent">The object or array.</param>
/// <param name="Key">The member's name; empty in an array.</param>
/// <param name="Index">The item's index; -1 in an object.</param>
/// <param name="Value">What stands there.</param>
internal sealed record JsonPlace(JsonNode Parent, string Key, int Index, JsonNode? Value)
{
    /// <summary>The text that stands there, or null.</summary>
    public string? Text => Value is JsonValue value && value.GetValueKind() == JsonValueKind.String ? value.GetValue<string>() : null;

    /// <summary>Whether it is a schema, as far as its looks go.</summary>
    public bool IsSchema => Value is JsonObject members && (members.ContainsKey("type") || members.ContainsKey("$ref") || members.ContainsKey("properties") || members.ContainsKey("allOf") || members.ContainsKey("oneOf"));

    /// <summary>Puts something else there.</summary>
    public void Set(JsonNode? value)
    {
        if (Parent is JsonArray items)
        {
            items[Index] = value;
        }
        else
        {
            Parent.AsObject()[Key] = value;
        }
    }

    /// <summary>Takes it out.</summary>
    public void Remove()
    {
        if (Parent is JsonArray items)
        {
            items.RemoveAt(Index);
        }
        else
        {
            Parent.AsObject().Remove(Key);
        }
    }

    /// <summary>Gives a member another name, at its place; nothing where the name is taken.</summary>
    public void Rename(string key)
    {
        if (Parent is JsonObject members && !members.ContainsKey(key))
        {
            int index = members.IndexOf(Key);
            JsonNode? value = Value;
            members.RemoveAt(index);
            members.Insert(index, key, value);
        }
    }
}
