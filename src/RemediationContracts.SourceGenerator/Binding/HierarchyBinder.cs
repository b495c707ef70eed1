using System;
using System.Collections.Generic;
using System.Linq;
using RemediationContracts.Model;
using RemediationContracts.SourceGenerator.Spec;

namespace RemediationContracts.SourceGenerator.Binding;

/// <summary>Finds what tells the records of a hierarchy apart.</summary>
/// <param name="names">The names of types.</param>
/// <param name="properties">The properties of objects.</param>
/// <param name="valueOf">A value of a discriminator: declared where, by which property, as which string.</param>
internal sealed class HierarchyBinder(
    ContractNames names, PropertyBinder properties, Func<ApiSchema, PropertySpec, string, DiscriminatorValueSpec> valueOf)
{
    // A base of many descendants names each of them, so that both are looked up and not counted anew.
    private readonly Dictionary<ApiSchema, int> _depths = [];
    private readonly Dictionary<ApiSchema, ILookup<ApiSchema, string>> _values = [];

    /// <summary>What tells an object's descendants apart; null where it has none.</summary>
    public HierarchySpec? Bind(ApiSchema schema)
    {
        if (schema.Discriminator is not { } discriminator)
        {
            return null;
        }

        PropertySpec property = properties.Find(schema, discriminator.PropertyName)!;
        IEnumerable<DescendantSpec> descendants = discriminator.Mapping
            .Select(static v => v.Schema.Definition)
            .Where(d => d != schema)
            .Distinct()
            .OrderByDescending(Depth)
            .Select(d => new DescendantSpec(
                names.Of(d),
                d.Discriminator is not null,
                new EquatableArray<DiscriminatorValueSpec>(ValuesOf(d, schema, property))));
        return new HierarchySpec(
            property,
            new EquatableArray<DiscriminatorValueSpec>(ValuesOf(schema, schema, property)),
            new EquatableArray<DescendantSpec>(descendants));
    }

    /// <summary>What the constructor of an object sets: the first value by which a base, or the object itself, names it; null where there is none.</summary>
    public DiscriminatorSpec? BindDiscriminator(ApiSchema schema)
    {
        for (ApiSchema? at = schema; at is not null; at = at.Base?.Definition)
        {
            if (at.Discriminator is { } discriminator
                && properties.Find(at, discriminator.PropertyName) is { } property
                && ValuesOf(schema, at, property).FirstOrDefault() is { } value)
            {
                return new DiscriminatorSpec(property, value);
            }
        }

        return null;
    }

    /// <summary>The values by which a base names an object.</summary>
    private IEnumerable<DiscriminatorValueSpec> ValuesOf(ApiSchema named, ApiSchema declaring, PropertySpec property)
    {
        if (!_values.TryGetValue(declaring, out ILookup<ApiSchema, string>? values))
        {
            values = declaring.Discriminator!.Mapping.ToLookup(static v => v.Schema.Definition, static v => v.Value);
            _values.Add(declaring, values);
        }

        return values[named].Select(v => valueOf(declaring, property, v));
    }

    private int Depth(ApiSchema schema)
    {
        Stack<ApiSchema> open = new();
        ApiSchema? at = schema;
        while (at is not null && !_depths.ContainsKey(at))
        {
            open.Push(at);
            at = at.Base?.Definition;
        }

        int depth = at is null ? -1 : _depths[at];
        while (open.Count > 0)
        {
            depth++;
            _depths.Add(open.Pop(), depth);
        }

        return _depths[schema];
    }
}
