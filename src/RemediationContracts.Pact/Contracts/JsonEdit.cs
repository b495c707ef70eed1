using System.Collections.Generic;
using System.Globalization;
using System.Text.Json.Nodes;
using RemediationContracts.Model.Json;
using JsonNode = System.Text.Json.Nodes.JsonNode;

namespace RemediationContracts.Pact.Contracts;

/// <summary>Changes a copy of a JSON value.</summary>
internal static class JsonEdit
{
    /// <summary>A copy in which a value stands at a place. The place's parent must be there.</summary>
    internal static JsonNode? Replace(JsonNode? root, string pointer, JsonNode value)
    {
        IReadOnlyList<string> tokens = JsonPointer.Tokens(pointer);
        if (tokens.Count == 0)
        {
            return value;
        }

        JsonNode? copy = root?.DeepClone();
        JsonNode? parent = copy;
        for (int i = 0; i < tokens.Count - 1; i++)
        {
            parent = parent is JsonArray items ? items[Index(tokens[i])] : parent![tokens[i]];
        }

        string last = tokens[^1];
        if (parent is JsonArray array)
        {
            array[Index(last)] = value;
        }
        else
        {
            parent![last] = value;
        }

        return copy;
    }

    private static int Index(string token) => int.Parse(token, CultureInfo.InvariantCulture);
}
