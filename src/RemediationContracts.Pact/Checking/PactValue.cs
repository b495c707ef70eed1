using System.Collections.Generic;
using System.Linq;
using RemediationContracts.Model.Json;

namespace RemediationContracts.Pact.Checking;

/// <summary>A value in a pact's text, and its JSON Pointer.</summary>
internal readonly record struct PactValue(JsonNode Node, string Pointer)
{
    public bool IsObject => Node.Kind == JsonNodeKind.Object;

    public bool IsArray => Node.Kind == JsonNodeKind.Array;

    /// <summary>The text of a string, and the words of another scalar; null for null, an object or an array.</summary>
    public string? ScalarText => Node.Kind switch
    {
        JsonNodeKind.String or JsonNodeKind.Number => Node.Text,
        JsonNodeKind.True => "true",
        JsonNodeKind.False => "false",
        _ => null,
    };

    /// <summary>The text of a string; null for anything else.</summary>
    public string? Text => Node.Kind == JsonNodeKind.String ? Node.Text : null;

    public IEnumerable<(string Name, PactValue Value)> Members
    {
        get
        {
            string pointer = Pointer;
            return Node.Members.Select(member => (member.Name, new PactValue(member.Value, JsonPointer.Append(pointer, member.Name))));
        }
    }

    public IEnumerable<PactValue> Items
    {
        get
        {
            string pointer = Pointer;
            return Node.Items.Select((item, index) => new PactValue(item, JsonPointer.Append(pointer, index)));
        }
    }

    /// <summary>A member that is there and not null.</summary>
    public PactValue? Find(string name) =>
        Node.Find(name) is { Kind: not JsonNodeKind.Null } value ? new PactValue(value, JsonPointer.Append(Pointer, name)) : null;
}
