using System;
using System.Collections.Generic;
using System.Linq;
using RemediationContracts.Model.Diagnostics;
using RemediationContracts.Model.Json;

namespace RemediationContracts.Model.OpenApi.Schemas;

/// <summary>Reads hierarchies: an object with a discriminator, and the components that extend it by <c>allOf</c>.</summary>
internal sealed class HierarchyReader(ReadContext context, ReferenceResolver references, Func<JsonNode, string, ApiSchema> read)
{
    /// <summary>How many values all discriminators of a contract may map together.</summary>
    private const int MostValues = 1_000_000;

    private readonly Dictionary<string, SchemaDraft> _bases = new(StringComparer.Ordinal);

    /// <summary>Components of hierarchies that are read and not yet connected.</summary>
    private readonly List<string> _open = [];

    private readonly HashSet<string> _known = new(StringComparer.Ordinal);

    /// <summary>Asked only once all schemas are composed.</summary>
    private readonly ListedNames _listed = new(static _ => null);

    private int _values;

    private ComponentIndex Index => field ??= new ComponentIndex(context.Root, context.IsVersion31);

    /// <summary>Whether a component is a base, or extends one.</summary>
    public bool IsMember(string component) => Index.IsMember(component);

    /// <summary>Reads the schemas that a discriminator can name, since any of them may come.</summary>
    public void ReadNamed(SchemaDraft draft)
    {
        ReadMapping(draft);
        if (draft.Choices.Any(choice => !choice.IsOfTypes) || draft.IsNullableReference)
        {
            return;
        }

        if (ComponentIndex.OwnerOf(draft.Schema.Pointer) is not string owner || !Index.IsBase(owner))
        {
            context.Report(ContractRules.UnusedDiscriminator, "The discriminator stands where no component extends the schema, and is not used.", draft.Discriminator!.Node.Offset, 1, draft.Discriminator.Pointer);
            return;
        }

        if (_bases.ContainsKey(owner))
        {
            return;
        }

        _bases.Add(owner, draft);
        Add(owner);
        foreach (string name in Index.DescendantsOf(owner))
        {
            Add(name);
            _ = Component(name);
        }
    }

    /// <summary>Gives the members of the hierarchies that were read their bases and discriminators.</summary>
    public void Connect()
    {
        foreach (string name in _open)
        {
            ApiSchema schema = Component(name);
            schema.Base = NearestMember(name) is string above ? Component(above) : null;
            IReadOnlyCollection<string> below = Index.DescendantsOf(name);
            int faults = context.Faults;
            if (_bases.TryGetValue(name, out SchemaDraft? draft))
            {
                TellStrangers(name, draft, below);
            }

            if (below.Count > 0 && schema.Definition.Type == ApiSchemaType.Object)
            {
                schema.Discriminator = Discriminator(name, below);
            }

            schema.HasErrors |= context.Faults > faults;
        }

        _open.Clear();
    }

    private void Add(string name)
    {
        if (_known.Add(name))
        {
            _open.Add(name);
        }
    }

    private ApiSchema Component(string name) => read(Index.NodeOf(name)!, "/components/schemas/" + Shared.PointerToken.Escape(name));

    private void ReadMapping(SchemaDraft draft)
    {
        ObjectCursor cursor = draft.Discriminator!;
        _ = cursor.RequiredText("propertyName");
        foreach ((JsonMember member, string pointer) in cursor.Map("mapping"))
        {
            if (member.Value.Kind != JsonNodeKind.String)
            {
                context.Report(ContractRules.WrongValue, $"'mapping' maps to names and references, found {JsonKindNames.Of(member.Value.Kind)}.", member.Value, pointer);
                continue;
            }

            string target = member.Value.Text!;
            if (Index.NodeOf(target) is not null)
            {
                draft.Mapped.Add(new MappedSchema(member.Name, Component(target), member.Value, pointer));
            }
            else if (references.TryFind(target) is (JsonNode node, string at))
            {
                draft.Mapped.Add(new MappedSchema(member.Name, read(node, at), member.Value, pointer));
            }
            else
            {
                context.Report(ContractRules.BadMapping, $"'{target}' is no component schema, and no reference within this document.", member.Value, pointer);
            }
        }
    }

    private string? NearestMember(string name)
    {
        HashSet<string> seen = new(StringComparer.Ordinal) { name };
        Queue<string> open = new(Index.ParentsOf(name));
        while (open.Count > 0)
        {
            string above = open.Dequeue();
            if (Index.IsMember(above))
            {
                return above;
            }

            foreach (string next in Index.ParentsOf(above).Where(seen.Add))
            {
                open.Enqueue(next);
            }
        }

        return null;
    }

    /// <summary>The bases that a component extends, the nearest first, itself among them.</summary>
    private List<string> BasesOf(string name)
    {
        List<string> bases = [];
        HashSet<string> seen = new(StringComparer.Ordinal) { name };
        Queue<string> open = new([name]);
        while (open.Count > 0)
        {
            string at = open.Dequeue();
            if (_bases.ContainsKey(at))
            {
                bases.Add(at);
            }

            foreach (string next in Index.ParentsOf(at).Where(parent => Index.IsMember(parent) && seen.Add(parent)))
            {
                open.Enqueue(next);
            }
        }

        return bases;
    }

    private ApiDiscriminator? Discriminator(string name, IReadOnlyCollection<string> below)
    {
        List<string> bases = BasesOf(name);
        if (bases.Count == 0 || _bases[bases[0]].Discriminator!.Text("propertyName") is not string property)
        {
            return null;
        }

        Dictionary<ApiSchema, string> members = [];
        foreach (string member in below.Prepend(name))
        {
            members[Component(member)] = member;
        }

        List<ApiDiscriminatorValue> mapping = [];
        HashSet<string> values = new(StringComparer.Ordinal);
        HashSet<ApiSchema> named = [];
        IEnumerable<SchemaDraft> maps = bases.Concat(below.Where(_bases.ContainsKey)).Select(at => _bases[at])
            .Where(draft => draft.Discriminator!.Text("propertyName") == property);
        foreach (MappedSchema entry in maps.SelectMany(draft => draft.Mapped))
        {
            if (members.ContainsKey(entry.Schema) && values.Add(entry.Value))
            {
                named.Add(entry.Schema);
                mapping.Add(new ApiDiscriminatorValue(entry.Value, entry.Schema));
            }
        }

        List<string> listing = [];
        foreach (KeyValuePair<ApiSchema, string> member in members.Where(member => !named.Contains(member.Key)))
        {
            if (_listed.Of(member.Key, property) is IReadOnlyList<string> own && !own.Contains(member.Value))
            {
                listing.Add(member.Value);
                _values += own.Count;
            }
            else if (values.Add(member.Value))
            {
                mapping.Add(new ApiDiscriminatorValue(member.Value, member.Key));
            }
        }

        _values += mapping.Count;
        if (_values > MostValues)
        {
            ApiSchema schema = Component(name);
            context.Report(ContractRules.CannotMerge, "The hierarchies of this contract have too many members.", schema.Offset, 1, schema.Pointer);
            return null;
        }

        if (listing.Count > 0)
        {
            ListedDescendants descendants = new(Index, name, member => member == name || below.Contains(member) ? _listed.Of(Component(member), property) : null);
            List<(string Value, string Member)> found = [.. descendants.Find(listing).Where(entry => values.Add(entry.Value))];
            mapping.AddRange(found.Select(entry => new ApiDiscriminatorValue(entry.Value, Component(entry.Member))));
            if (bases[0] == name)
            {
                TellListing(name, property, listing, [.. found.Select(entry => entry.Member)]);
            }
        }

        if (bases[0] == name)
        {
            MappingTeller.TellMisfits(context, _bases[name], mapping, property, _listed);
        }

        return new ApiDiscriminator(property, mapping);
    }

    private void TellListing(string name, string property, List<string> listing, HashSet<string> named)
    {
        ObjectCursor cursor = _bases[name].Discriminator!;
        MappingTeller.TellNamedByValues(context, cursor, property, [.. listing.Where(named.Contains)]);

        // One that others extend may be no value's: it is what they have in common.
        MappingTeller.TellUnnamed(context, cursor, property, name, [.. listing.Where(member => !named.Contains(member) && Index.DescendantsOf(member).Count == 0)]);
    }

    private void TellStrangers(string name, SchemaDraft draft, IReadOnlyCollection<string> below)
    {
        HashSet<ApiSchema> members = [.. below.Prepend(name).Select(Component)];
        foreach (MappedSchema entry in draft.Mapped.Where(entry => !members.Contains(entry.Schema)))
        {
            context.Report(ContractRules.BadMapping, $"'{entry.Value}' is mapped to a schema that does not extend '{name}'.", entry.Node, entry.Pointer);
        }
    }
}
