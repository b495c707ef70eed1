using System.Globalization;
using System.Text.Json.Nodes;

namespace RemediationContracts.Pact.Contracts;

/// <summary>Changes a copy of a JSON value.</summary>
internal static class JsonEdit
{
    /// <summary>A copy in which a text stands at a place. The place's parent must be there.</summary>
    internal static JsonNode? Replace(JsonNode? root, string pointer, string text)
    {
        if (pointer.Length == 0)
        {
            return JsonValue.Create(text);
        }

        JsonNode? copy = root?.DeepClone();
        string[] tokens = pointer.Split('/');
        JsonNode? parent = copy;
        for (int i = 1; i < tokens.Length - 1; i++)
        {
            parent = parent is JsonArray items ? items[Index(tokens[i])] : parent![Name(tokens[i])];
        }

        string last = tokens[^1];
        if (parent is JsonArray array)
        {
            array[Index(last)] = text;
        }
        else
        {
            parent![Name(last)] = text;
        }

        return copy;
    }

    private static string Name(string token) => token.Replace("~1", "/", System.StringComparison.Ordinal).Replace("~0", "~", System.StringComparison.Ordinal);

    private static int Index(string token) => int.Parse(token, CultureInfo.InvariantCulture);
}
