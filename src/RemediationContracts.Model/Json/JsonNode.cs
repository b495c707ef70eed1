using System;
using System.Collections.Generic;

namespace RemediationContracts.Model.Json;

/// <summary>A JSON value with its place in the text. Nothing of the text is lost: members stand in document order, repeated names included.</summary>
public sealed class JsonNode
{
    /// <summary>From so many members on, names are looked up in an index, so that a document with many of them stays linear.</summary>
    private const int ManyMembers = 16;

    private Dictionary<string, JsonNode>? _index;

    /// <summary>What this value is.</summary>
    public required JsonNodeKind Kind { get; init; }

    /// <summary>The offset of the value's first byte in <see cref="JsonText.Utf8"/>.</summary>
    public required int Offset { get; init; }

    /// <summary>The length in bytes, brackets and quotes included.</summary>
    public int Length { get; internal set; }

    /// <summary>Whether the value was read to its end. False for the values around the place where a text stops being JSON.</summary>
    public bool IsComplete { get; internal set; }

    /// <summary>The decoded text of a string, or the digits of a number as they stand; null otherwise.</summary>
    public string? Text { get; init; }

    /// <summary>The members of an object, in document order; empty otherwise.</summary>
    public IReadOnlyList<JsonMember> Members { get; internal set; } = [];

    /// <summary>The items of an array; empty otherwise.</summary>
    public IReadOnlyList<JsonNode> Items { get; internal set; } = [];

    /// <summary>The offset of the byte after the value.</summary>
    public int End => Offset + Length;

    /// <summary>The value of the first member of that name, or null where there is none.</summary>
    /// <param name="name">The decoded name; compared with case.</param>
    public JsonNode? Find(string name)
    {
        if (IsComplete && Members.Count >= ManyMembers)
        {
            return (_index ??= IndexMembers()).TryGetValue(name, out JsonNode? value) ? value : null;
        }

        foreach (JsonMember member in Members)
        {
            if (member.Name == name)
            {
                return member.Value;
            }
        }

        return null;
    }

    private Dictionary<string, JsonNode> IndexMembers()
    {
        Dictionary<string, JsonNode> index = new(Members.Count, StringComparer.Ordinal);
        foreach (JsonMember member in Members)
        {
            if (!index.ContainsKey(member.Name))
            {
                index.Add(member.Name, member.Value);
            }
        }

        return index;
    }
}
