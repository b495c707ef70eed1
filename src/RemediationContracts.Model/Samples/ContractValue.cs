#if NET
using System;
using System.Text.Json.Nodes;
using RemediationContracts.Model.Json;
using JsonNode = System.Text.Json.Nodes.JsonNode;
using PositionedNode = RemediationContracts.Model.Json.JsonNode;

namespace RemediationContracts.Model.Samples;

/// <summary>Takes a value out of a contract's text, its positions left behind. For hosts other than the compiler.</summary>
public static class ContractValue
{
    /// <summary>A value such as an example, as System.Text.Json holds it; of members of one name the first.</summary>
    /// <param name="node">The value; null is JSON's null.</param>
    public static JsonNode? Convert(PositionedNode node)
    {
        ArgumentNullException.ThrowIfNull(node);
        switch (node.Kind)
        {
            case JsonNodeKind.Object:
                var json = new JsonObject();
                foreach (JsonMember member in node.Members)
                {
                    json.TryAdd(member.Name, Convert(member.Value));
                }

                return json;
            case JsonNodeKind.Array:
                var array = new JsonArray();
                foreach (PositionedNode item in node.Items)
                {
                    array.Add(Convert(item));
                }

                return array;
            case JsonNodeKind.String:
                return JsonValue.Create(node.Text);
            case JsonNodeKind.Number:
                return JsonNode.Parse(node.Text!);
            case JsonNodeKind.True:
                return JsonValue.Create(true);
            case JsonNodeKind.False:
                return JsonValue.Create(false);
            default:
                return null;
        }
    }
}
#endif
