using System.Linq;
using System.Text;
using RemediationContracts.Model.Json;

namespace RemediationContracts.Verification.Payloads.Trees;

/// <summary>Reads a payload's text into a tree that keeps its spelling.</summary>
internal static class PayloadTreeReader
{
    /// <summary>The tree; null where the text is not JSON.</summary>
    public static PayloadValue? Read(string json)
    {
        JsonText text = new("payload", Encoding.UTF8.GetBytes(json));
        JsonReadResult result = JsonTreeReader.Read(text, JsonLimits.Payload);
        return result.Fault is null ? Of(result.Root, text.Utf8) : null;
    }

    private static PayloadValue Of(JsonNode node, byte[] utf8) => node.Kind switch
    {
        JsonNodeKind.Object => new PayloadObject([.. node.Members.Select(member => new PayloadMember(member.Name, Of(member.Value, utf8)))]),
        JsonNodeKind.Array => new PayloadArray([.. node.Items.Select(item => Of(item, utf8))]),
        _ => new PayloadLiteral(Encoding.UTF8.GetString(utf8, node.Offset, node.Length)),
    };
}
