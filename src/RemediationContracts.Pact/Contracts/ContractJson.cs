using System.Text.Json.Nodes;
using RemediationContracts.Model.Json;
using JsonNode = System.Text.Json.Nodes.JsonNode;
using PositionedNode = RemediationContracts.Model.Json.JsonNode;

namespace RemediationContracts.Pact.Contracts;

/// <summary>Takes a value out of the contract's text, its positions left behind.</summary>
internal static class ContractJson
{
    internal static JsonNode? Convert(PositionedNode node)
    {
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
