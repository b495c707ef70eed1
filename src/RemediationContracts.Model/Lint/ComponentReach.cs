using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using RemediationContracts.Model.Json;

namespace RemediationContracts.Model.Lint;

/// <summary>
/// The components that something outside of them leads to. Whatever looks like a reference is taken for one, also where the reader
/// leaves its place out (callbacks, forms), so that nothing is called unused that another tool uses.
/// </summary>
internal sealed class ComponentReach(JsonNode document, CancellationToken cancellationToken)
{
    private readonly Dictionary<(string Kind, string Name), JsonMember> _components = [];
    private readonly Dictionary<string, List<JsonMember>> _children = new(StringComparer.Ordinal);
    private readonly HashSet<JsonMember> _reached = [];
    private readonly HashSet<string> _inHierarchy = new(StringComparer.Ordinal);
    private readonly HashSet<JsonMember> _requeued = [];
    private readonly Queue<(string Kind, JsonMember Member)> _open = new();

    public HashSet<JsonMember> Find()
    {
        foreach (JsonMember kind in document.Find("components")!.Members)
        {
            foreach (JsonMember member in kind.Value.Members)
            {
                _components[(kind.Name, member.Name)] = member;
            }
        }

        foreach (JsonMember schema in _components.Where(entry => entry.Key.Kind == "schemas").Select(entry => entry.Value))
        {
            AddToParents(schema, schema.Value);
        }

        foreach (JsonMember member in document.Members.Where(member => member.Name != "components"))
        {
            Walk(member);
        }

        while (_open.Count > 0)
        {
            (string kind, JsonMember member) = _open.Dequeue();
            WalkNode(member.Value);
            if (kind == "schemas" && (_inHierarchy.Contains(member.Name) || HasDiscriminator(member.Value)))
            {
                foreach (JsonMember child in _children.TryGetValue(member.Name, out List<JsonMember>? found) ? found : [])
                {
                    _inHierarchy.Add(child.Name);
                    if (!Reach(kind, child.Name))
                    {
                        // It was met before, when nobody knew yet that those who extend it count.
                        Requeue(kind, child);
                    }
                }
            }
        }

        return _reached;
    }

    private void Requeue(string kind, JsonMember member)
    {
        if (_requeued.Add(member))
        {
            _open.Enqueue((kind, member));
        }
    }

    private static bool HasDiscriminator(JsonNode schema) =>
        schema.Find("discriminator") is not null || (schema.Find("allOf")?.Items ?? []).Any(HasDiscriminator);

    private void AddToParents(JsonMember schema, JsonNode node)
    {
        foreach (JsonNode part in node.Find("allOf")?.Items ?? [])
        {
            if (part.Find("$ref")?.Text is string reference && Target(reference) is ("schemas", string parent))
            {
                if (!_children.TryGetValue(parent, out List<JsonMember>? children))
                {
                    _children.Add(parent, children = []);
                }

                children.Add(schema);
            }

            AddToParents(schema, part);
        }
    }

    private void WalkNode(JsonNode node)
    {
        cancellationToken.ThrowIfCancellationRequested();
        foreach (JsonMember member in node.Members)
        {
            Walk(member);
        }

        foreach (JsonNode item in node.Items)
        {
            WalkNode(item);
        }
    }

    private void Walk(JsonMember member)
    {
        switch (member.Name)
        {
            case "$ref" when member.Value.Text is string reference:
                Reach(reference);
                break;
            case "mapping":
                foreach (string value in member.Value.Members.Select(entry => entry.Value.Text).OfType<string>())
                {
                    Reach(value);
                    _ = Reach("schemas", value);
                }

                break;
            case "security":
                foreach (JsonMember scheme in member.Value.Items.SelectMany(item => item.Members))
                {
                    _ = Reach("securitySchemes", scheme.Name);
                }

                break;
        }

        WalkNode(member.Value);
    }

    private void Reach(string reference)
    {
        if (Target(reference) is (string kind, string name))
        {
            _ = Reach(kind, name);
        }
    }

    private bool Reach(string kind, string name)
    {
        if (!_components.TryGetValue((kind, name), out JsonMember? member) || !_reached.Add(member))
        {
            return false;
        }

        _open.Enqueue((kind, member));
        return true;
    }

    /// <summary>The component that a reference leads to, or into.</summary>
    private static (string Kind, string Name)? Target(string reference)
    {
        if (!reference.StartsWith("#/components/", StringComparison.Ordinal))
        {
            return null;
        }

        IReadOnlyList<string> tokens = JsonPointer.Tokens(Uri.UnescapeDataString(reference).Substring(1));
        return tokens.Count > 2 ? (tokens[1], tokens[2]) : null;
    }
}
