using RemediationContracts.Model.Json;

namespace RemediationContracts.Model.OpenApi;

/// <summary>Names the kinds of JSON in messages.</summary>
internal static class Kinds
{
    public static string Describe(JsonNode node) => node.Kind switch
    {
        JsonNodeKind.Object => "an object",
        JsonNodeKind.Array => "an array",
        JsonNodeKind.String => "a string",
        JsonNodeKind.Number => "a number",
        JsonNodeKind.True or JsonNodeKind.False => "a boolean",
        JsonNodeKind.Null => "null",
        _ => "nothing",
    };
}
