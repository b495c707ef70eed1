using System.Collections.Generic;
using System.Linq;
using RemediationContracts.Model;
using RemediationContracts.SourceGenerator.Spec;

namespace RemediationContracts.SourceGenerator.Binding;

/// <summary>The schemas that become types: what operations reach, in the order in which it is reached.</summary>
internal sealed class EmittedSchemas
{
    private readonly HashSet<ApiSchema> _sent = [];
    private readonly HashSet<ApiSchema> _received = [];
    private readonly Dictionary<ApiSchema, (ApiSchema? Parent, string Role)> _places = [];
    private readonly List<ApiSchema> _types = [];
    private readonly Dictionary<ApiSchema, string> _rootRoles = [];
    private readonly List<ApiSchema> _roots = [];

    /// <summary>The objects, unions and enumerations.</summary>
    public IReadOnlyList<ApiSchema> Types => _types;

    /// <summary>The bodies that need a record around their value.</summary>
    public IReadOnlyList<ApiSchema> Roots => _roots;

    /// <summary>Whether a schema can be sent.</summary>
    public bool IsSent(ApiSchema schema) => _sent.Contains(schema.Definition);

    /// <summary>Whether a schema can be received.</summary>
    public bool IsReceived(ApiSchema schema) => _received.Contains(schema.Definition);

    /// <summary>Where a type was first reached: in which type (null for a body), and as what.</summary>
    public (ApiSchema? Parent, string Role) PlaceOf(ApiSchema schema) => _places[schema];

    /// <summary>As what a body was first reached.</summary>
    public string RoleOf(ApiSchema root) => _rootRoles[root];

    /// <summary>Adds a body and all that it reaches.</summary>
    /// <param name="schema">The body's schema.</param>
    /// <param name="role">Its name where it is inline.</param>
    /// <param name="received">Whether it is received, not sent.</param>
    public void AddBody(ApiSchema schema, string role, bool received)
    {
        bool needsRoot = SchemaShape.NeedsRoot(schema);
        if (needsRoot && !_rootRoles.ContainsKey(schema))
        {
            _rootRoles.Add(schema, role);
            _roots.Add(schema);
        }

        Add(schema, needsRoot ? role + " value" : role, received);
    }

    /// <summary>Adds a schema and all that it reaches.</summary>
    /// <param name="schema">The schema.</param>
    /// <param name="role">Its name where it is inline.</param>
    /// <param name="received">Whether it is received, not sent.</param>
    public void Add(ApiSchema schema, string role, bool received)
    {
        // A stack of its own: schemas may lead to each other further than the compiler's stack reaches.
        HashSet<ApiSchema> seen = received ? _received : _sent;
        Stack<(ApiSchema Schema, ApiSchema? Parent, string Role)> open = new([(schema, null, role)]);
        while (open.Count > 0)
        {
            (ApiSchema next, ApiSchema? parent, string roleThere) = open.Pop();
            ApiSchema at = next.Definition;
            if (!seen.Add(at))
            {
                continue;
            }

            if (SchemaShape.IsType(at) && !_places.ContainsKey(at))
            {
                _places.Add(at, (parent, roleThere));
                _types.Add(at);
            }

            foreach ((ApiSchema, ApiSchema?, string) inner in Within(at, parent, roleThere).Reverse())
            {
                open.Push(inner);
            }
        }
    }

    /// <summary>What stands in a schema, the first to be named first: a base comes before what extends it.</summary>
    private static IEnumerable<(ApiSchema Schema, ApiSchema? Parent, string Role)> Within(ApiSchema at, ApiSchema? parent, string role)
    {
        if (at.Base is { } extended)
        {
            yield return (extended, at, "base");
        }

        foreach (ApiProperty property in at.Properties.Where(p => SchemaShape.Inherited(at, p) is not { } declared || !SchemaShape.IsNarrowedText(declared.Schema, p.Schema)))
        {
            yield return (property.Schema, at, property.Name);
        }

        if (at.AdditionalProperties is { } others)
        {
            yield return SchemaShape.KindOf(at) == ValueKind.Map ? (others, parent, role + " value") : (others, at, "additional property");
        }

        if (at.Items is { } items)
        {
            yield return (items, parent, role + " item");
        }

        foreach (ApiSchema branch in UnionBranches.Of(at))
        {
            yield return (branch, at, UnionBranches.RoleOf(branch));
        }

        foreach (ApiDiscriminatorValue descendant in at.Discriminator?.Mapping ?? [])
        {
            yield return (descendant.Schema, at, descendant.Value);
        }

        if (at.Not is { } not && !SchemaShape.IsClosedText(not))
        {
            yield return SchemaShape.IsType(at) ? (not, at, "not") : (not, parent, role + " not");
        }
    }
}
