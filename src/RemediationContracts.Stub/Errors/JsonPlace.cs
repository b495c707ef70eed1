using System.Collections.Generic;
using System.Globalization;
using System.Text.Json.Nodes;
using RemediationContracts.Model.Json;
using JsonNode = System.Text.Json.Nodes.JsonNode;

namespace RemediationContracts.Stub.Errors;

/// <summary>Puts a value at a JSON Pointer (RFC 6901); what stands around it is made where it is missing.</summary>
internal static class JsonPlace
{
    private const int MaxIndex = 100;

    /// <summary>Puts a value into an object.</summary>
    /// <returns>Whether the value could be put there: not at the root, and not through something that is no object or array.</returns>
    public static bool TrySet(JsonObject root, string pointer, JsonNode value)
    {
        IReadOnlyList<string> tokens = JsonPointer.Tokens(pointer);
        if (tokens.Count == 0)
        {
            return false;
        }

        JsonNode at = root;
        for (int i = 0; i < tokens.Count - 1; i++)
        {
            if (Get(at, tokens[i]) is { } child)
            {
                at = child;
                continue;
            }

            JsonNode made = Index(tokens[i + 1]) == 0 ? new JsonArray() : new JsonObject();
            if (!TryPut(at, tokens[i], made))
            {
                return false;
            }

            at = made;
        }

        return TryPut(at, tokens[^1], value);
    }

    private static JsonNode? Get(JsonNode node, string token) => node switch
    {
        JsonObject json => json[token],
        JsonArray array when Index(token) is { } index && index < array.Count => array[index],
        _ => null,
    };

    private static bool TryPut(JsonNode node, string token, JsonNode value)
    {
        switch (node)
        {
            case JsonObject json:
                json[token] = value;
                return true;
            case JsonArray array when Index(token) is { } index && index <= MaxIndex:
                while (array.Count <= index)
                {
                    array.Add(null);
                }

                array[index] = value;
                return true;
            default:
                return false;
        }
    }

    private static int? Index(string token) => int.TryParse(token, NumberStyles.None, CultureInfo.InvariantCulture, out int index) ? index : null;
}
