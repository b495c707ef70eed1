using RemediationContracts.Shared;

namespace RemediationContracts.Model.Json;

/// <summary>Names the kinds of JSON in messages.</summary>
internal static class JsonKindNames
{
    public static string Of(JsonNodeKind kind) => kind switch
    {
        JsonNodeKind.Object => JsonTypeNames.Object,
        JsonNodeKind.Array => JsonTypeNames.Array,
        JsonNodeKind.String => JsonTypeNames.String,
        JsonNodeKind.Number => JsonTypeNames.Number,
        JsonNodeKind.True or JsonNodeKind.False => JsonTypeNames.Boolean,
        JsonNodeKind.Null => JsonTypeNames.Null,
        _ => "nothing",
    };
}
