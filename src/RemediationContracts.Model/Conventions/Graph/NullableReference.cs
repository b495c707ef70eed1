using System.Linq;
using RemediationContracts.Model.Json;

namespace RemediationContracts.Model.Conventions.Graph;

/// <summary>
/// Graph's two ways to write a reference that may be null in OpenAPI 3.0: <c>anyOf</c> of a <c>$ref</c> and
/// <c>{ "type": "object", "nullable": true }</c>, or of a <c>$ref</c> and <c>{ "enum": [ null ], "nullable": true }</c>.
/// </summary>
internal static class NullableReference
{
    /// <summary>The keyword, and the index in it of the reference that may be null; null where the schema is written otherwise.</summary>
    public static (string Keyword, int Index)? Find(JsonNode schema)
    {
        if (schema.Find("anyOf") is not { Kind: JsonNodeKind.Array, Items: { Count: 2 } branches })
        {
            return null;
        }

        for (int i = 0; i < 2; i++)
        {
            if (branches[i].Kind == JsonNodeKind.Object && branches[i].Find("$ref") is not null && IsNull(branches[1 - i]))
            {
                return ("anyOf", i);
            }
        }

        return null;
    }

    private static bool IsNull(JsonNode branch)
    {
        bool saysMore = branch.Members.Any(member => member.Name is not ("type" or "enum" or "nullable" or "title" or "description"));
        if (branch.Kind != JsonNodeKind.Object || saysMore || branch.Find("nullable") is not { Kind: JsonNodeKind.True })
        {
            return false;
        }

        return (branch.Find("type") is { Kind: JsonNodeKind.String, Text: "object" } && branch.Find("enum") is null)
            || (branch.Find("enum") is { Kind: JsonNodeKind.Array, Items: { Count: 1 } values } && values.All(value => value.Kind == JsonNodeKind.Null));
    }
}
