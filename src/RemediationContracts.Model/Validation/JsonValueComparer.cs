using System;
using System.Collections.Generic;
using RemediationContracts.Model.Json;
using RemediationContracts.Shared;

namespace RemediationContracts.Model.Validation;

/// <summary>
/// Compares values as JSON means them: numbers by value, objects without order, strings by their code units. Of members of one name the first counts.
/// </summary>
internal sealed class JsonValueComparer : IEqualityComparer<JsonNode>
{
    private JsonValueComparer()
    {
    }

    /// <summary>The comparer.</summary>
    public static JsonValueComparer Instance { get; } = new();

    /// <inheritdoc/>
    public bool Equals(JsonNode? x, JsonNode? y)
    {
        if (x is null || y is null || x.Kind != y.Kind)
        {
            return x == y;
        }

        return x.Kind switch
        {
            JsonNodeKind.String => x.Text == y.Text,
            JsonNodeKind.Number => NumberText.Parse(x.Text!).Equals(NumberText.Parse(y.Text!)),
            JsonNodeKind.Array => ItemsAreEqual(x.Items, y.Items),
            JsonNodeKind.Object => MembersAreEqual(FirstMembers(x), FirstMembers(y)),
            _ => true,
        };
    }

    /// <inheritdoc/>
    public int GetHashCode(JsonNode obj)
    {
        _ = obj ?? throw new ArgumentNullException(nameof(obj));
        int hash = (int)obj.Kind;
        switch (obj.Kind)
        {
            case JsonNodeKind.String:
                return Mix(hash, StringComparer.Ordinal.GetHashCode(obj.Text!));
            case JsonNodeKind.Number:
                return Mix(hash, NumberText.Parse(obj.Text!).GetHashCode());
            case JsonNodeKind.Array:
                foreach (JsonNode item in obj.Items)
                {
                    hash = Mix(hash, GetHashCode(item));
                }

                return hash;
            case JsonNodeKind.Object:
                foreach (KeyValuePair<string, JsonNode> member in FirstMembers(obj))
                {
                    // A sum, since members have no order.
                    hash = unchecked(hash + Mix(StringComparer.Ordinal.GetHashCode(member.Key), GetHashCode(member.Value)));
                }

                return hash;
            default:
                return hash;
        }
    }

    private bool ItemsAreEqual(IReadOnlyList<JsonNode> first, IReadOnlyList<JsonNode> second)
    {
        bool areEqual = first.Count == second.Count;
        for (int i = 0; areEqual && i < first.Count; i++)
        {
            areEqual = Equals(first[i], second[i]);
        }

        return areEqual;
    }

    private bool MembersAreEqual(Dictionary<string, JsonNode> first, Dictionary<string, JsonNode> second)
    {
        if (first.Count != second.Count)
        {
            return false;
        }

        foreach (KeyValuePair<string, JsonNode> member in first)
        {
            if (!second.TryGetValue(member.Key, out JsonNode? other) || !Equals(member.Value, other))
            {
                return false;
            }
        }

        return true;
    }

    private static Dictionary<string, JsonNode> FirstMembers(JsonNode node)
    {
        Dictionary<string, JsonNode> members = new(node.Members.Count, StringComparer.Ordinal);
        foreach (JsonMember member in node.Members)
        {
            if (!members.ContainsKey(member.Name))
            {
                members.Add(member.Name, member.Value);
            }
        }

        return members;
    }

    /// <summary>Spreads two hashes, so that values that change places do not meet in one sum.</summary>
    private static int Mix(int first, int second)
    {
        uint mixed = unchecked(((uint)first * 0x9E3779B1) ^ ((uint)second + 0x7F4A7C15 + ((uint)first << 6) + ((uint)first >> 2)));
        mixed = unchecked((mixed ^ (mixed >> 15)) * 0x85EBCA6B);
        return unchecked((int)(mixed ^ (mixed >> 13)));
    }
}
