using System;
using System.Collections.Generic;
using System.Linq;
using RemediationContracts.Model.Json;
using RemediationContracts.Shared;

namespace RemediationContracts.Model.OpenApi.Schemas;

/// <summary>Which component schemas extend which others by <c>allOf</c>, and which of them have a discriminator, as the document writes it.</summary>
internal sealed class ComponentIndex
{
    private const string Prefix = "#/components/schemas/";

    private readonly Dictionary<string, Entry> _entries = new(StringComparer.Ordinal);

    private readonly Dictionary<string, HashSet<string>> _levels = new(StringComparer.Ordinal);

    private readonly bool _isVersion31;

    private HashSet<string>? _members;

    /// <summary>Reads who extends whom.</summary>
    /// <param name="root">The document.</param>
    /// <param name="isVersion31">Whether what stands beside a reference means something, which it does since OpenAPI 3.1.</param>
    public ComponentIndex(JsonNode root, bool isVersion31)
    {
        _isVersion31 = isVersion31;
        JsonNode? schemas = root.Find("components")?.Find("schemas");
        foreach (JsonMember member in schemas?.Members ?? [])
        {
            if (!_entries.ContainsKey(member.Name))
            {
                _entries.Add(member.Name, new Entry(member.Name, member.Value));
            }
        }

        foreach (Entry entry in _entries.Values)
        {
            ReadParts(entry);
        }

        foreach (Entry entry in _entries.Values)
        {
            foreach (string parent in entry.Parents)
            {
                _entries[parent].Children.Add(entry.Name);
            }
        }
    }

    /// <summary>The node of a component; null where there is none of that name.</summary>
    public JsonNode? NodeOf(string name) => _entries.TryGetValue(name, out Entry? entry) ? entry.Node : null;

    /// <summary>The components that one extends itself, in the order in which they stand.</summary>
    public IReadOnlyList<string> ParentsOf(string name) => _entries[name].Parents;

    /// <summary>Whether a component has a discriminator, and no alternatives of its own.</summary>
    public bool IsBase(string name) => _entries.TryGetValue(name, out Entry? entry) && entry.HasDiscriminator;

    /// <summary>Whether a component is a base, or extends one.</summary>
    public bool IsMember(string name)
    {
        if (_members is null)
        {
            _members = new(StringComparer.Ordinal);
            foreach (Entry entry in _entries.Values.Where(entry => entry.HasDiscriminator && !_members.Contains(entry.Name)))
            {
                _members.Add(entry.Name);
                _members.UnionWith(DescendantsOf(entry.Name));
            }
        }

        return _members.Contains(name);
    }

    /// <summary>The components that extend one, directly or through others, in document order.</summary>
    public IReadOnlyCollection<string> DescendantsOf(string name)
    {
        if (_levels.TryGetValue(name, out HashSet<string>? known))
        {
            return known;
        }

        HashSet<string> found = new(StringComparer.Ordinal);
        Stack<string> open = new([name]);
        while (open.Count > 0)
        {
            foreach (string child in _entries[open.Pop()].Children.Where(child => child != name && found.Add(child)))
            {
                open.Push(child);
            }
        }

        HashSet<string> ordered = new(found.OrderBy(descendant => _entries[descendant].Node.Offset), StringComparer.Ordinal);
        _levels.Add(name, ordered);
        return ordered;
    }

    /// <summary>The component whose place a pointer is, or stands in as a part of its <c>allOf</c>; null where it is no such place.</summary>
    public static string? OwnerOf(string pointer)
    {
        string[] tokens = pointer.Split('/');
        if (tokens.Length < 4 || tokens[1] != "components" || tokens[2] != "schemas" || tokens.Length % 2 != 0)
        {
            return null;
        }

        for (int i = 4; i < tokens.Length; i += 2)
        {
            if (tokens[i] != "allOf")
            {
                return null;
            }
        }

        return PointerToken.Unescape(tokens[3]);
    }

    private void ReadParts(Entry entry)
    {
        Stack<JsonNode> open = new([entry.Node]);
        while (open.Count > 0)
        {
            JsonNode node = open.Pop();
            if (ReferenceEquals(node, entry.Node) && IsAlias(node))
            {
                return;
            }

            if (node.Find("$ref") is { Kind: JsonNodeKind.String } reference
                && Resolve(reference.Text!) is string parent
                && !entry.Parents.Contains(parent))
            {
                entry.Parents.Add(parent);
            }

            if (IsAlias(node))
            {
                continue;
            }

            bool hasChoice = node.Find("oneOf") is not null || node.Find("anyOf") is not null;
            entry.HasDiscriminator |= node.Find("discriminator") is not null && !hasChoice;
            foreach (JsonNode part in (node.Find("allOf")?.Items ?? []).Reverse())
            {
                open.Push(part);
            }
        }
    }

    /// <summary>Whether a schema is nothing but a reference.</summary>
    private bool IsAlias(JsonNode node) =>
        node.Find("$ref") is { Kind: JsonNodeKind.String } && (!_isVersion31 || node.Members.Count == 1);

    /// <summary>The component that a reference leads to, past those that only refer to others.</summary>
    private string? Resolve(string reference)
    {
        HashSet<string> seen = new(StringComparer.Ordinal);
        while (reference.StartsWith(Prefix, StringComparison.Ordinal) && seen.Add(reference))
        {
            string name = PointerToken.Unescape(Uri.UnescapeDataString(reference).Substring(Prefix.Length));
            if (!_entries.TryGetValue(name, out Entry? entry))
            {
                return null;
            }

            if (!IsAlias(entry.Node))
            {
                return name;
            }

            reference = entry.Node.Find("$ref")!.Text!;
        }

        return null;
    }

    private sealed class Entry(string name, JsonNode node)
    {
        public string Name { get; } = name;

        public JsonNode Node { get; } = node;

        public List<string> Parents { get; } = [];

        public List<string> Children { get; } = [];

        public bool HasDiscriminator { get; set; }
    }
}
