using System.Collections.Generic;
using RemediationContracts.Model;

namespace RemediationContracts.SourceGenerator.Binding;

/// <summary>The schemas that become types: objects and enumerations that operations reach, in the order in which they are reached.</summary>
internal sealed class ReachedSchemas
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
    public void Add(ApiSchema schema, string role, bool received) => Add(schema, null, role, received);

    private void Add(ApiSchema schema, ApiSchema? parent, string role, bool received)
    {
        if (!(received ? _received : _sent).Add(schema))
        {
            return;
        }

        bool isType = schema.Enum is not null || schema.Type == ApiSchemaType.Object;
        if (isType && !_places.ContainsKey(schema))
        {
            _places.Add(schema, (parent, role));
            _types.Add(schema);
        }

        foreach (ApiProperty property in schema.Properties)
        {
            Add(property.Schema, schema, property.Name, received);
        }

        if (schema.Items is { } items)
        {
            Add(items, parent, role + " item", received);
        }
    }
}
