using System.Collections.Generic;
using System.Linq;
using RemediationContracts.Model;

namespace RemediationContracts.SourceGenerator.Binding;

/// <summary>The schemas that become types: objects and enumerations that operations reach, in the order in which they are reached.</summary>
internal sealed class EmittedSchemas
{
    private readonly HashSet<ApiSchema> _sent = [];
    private readonly HashSet<ApiSchema> _received = [];
    private readonly Dictionary<ApiSchema, (ApiSchema? Parent, string Role)> _places = [];
    private readonly List<ApiSchema> _types = [];

    /// <summary>The objects and enumerations.</summary>
    public IReadOnlyList<ApiSchema> Types => _types;

    /// <summary>Whether a schema can be sent.</summary>
    public bool IsSent(ApiSchema schema) => _sent.Contains(schema);

    /// <summary>Whether a schema can be received.</summary>
    public bool IsReceived(ApiSchema schema) => _received.Contains(schema);

    /// <summary>Where a schema was first reached: in which object (null for a body), and as what.</summary>
    public (ApiSchema? Parent, string Role) PlaceOf(ApiSchema schema) => _places[schema];

    /// <summary>Adds a body and all that it reaches.</summary>
    /// <param name="schema">The body's schema.</param>
    /// <param name="role">Its name where it is inline.</param>
    /// <param name="received">Whether it is received, not sent.</param>
    public void Add(ApiSchema schema, string role, bool received)
    {
        // A stack of its own: schemas may lead to each other further than the compiler's stack reaches.
        HashSet<ApiSchema> seen = received ? _received : _sent;
        Stack<(ApiSchema Schema, ApiSchema? Parent, string Role)> open = new([(schema, null, role)]);
        while (open.Count > 0)
        {
            (ApiSchema at, ApiSchema? parent, string roleThere) = open.Pop();
            if (!seen.Add(at))
            {
                continue;
            }

            bool isType = at.Enum is not null || at.Type == ApiSchemaType.Object;
            if (isType && !_places.ContainsKey(at))
            {
                _places.Add(at, (parent, roleThere));
                _types.Add(at);
            }

            if (at.Items is { } items)
            {
                open.Push((items, parent, roleThere + " item"));
            }

            foreach (ApiProperty property in at.Properties.Reverse())
            {
                open.Push((property.Schema, at, property.Name));
            }
        }
    }
}
