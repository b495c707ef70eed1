using System;
using System.Collections.Generic;
using System.Linq;
using RemediationContracts.Model;
using RemediationContracts.SourceGenerator.Spec;

namespace RemediationContracts.SourceGenerator.Binding;

/// <summary>Finds what tells the records of a hierarchy apart.</summary>
/// <param name="names">The names of types.</param>
/// <param name="properties">The properties of objects.</param>
/// <param name="valuesOf">The values by which an object's discriminator names another: of which, declared where, by which property.</param>
internal sealed class HierarchyBinder(
    ContractNames names,
    PropertyBinder properties,
    Func<ApiSchema, ApiSchema, PropertySpec, ApiDiscriminator, IEnumerable<DiscriminatorValueSpec>> valuesOf)
{
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
                new EquatableArray<DiscriminatorValueSpec>(valuesOf(d, schema, property, discriminator))));
        return new HierarchySpec(
            property,
            new EquatableArray<DiscriminatorValueSpec>(valuesOf(schema, schema, property, discriminator)),
            new EquatableArray<DescendantSpec>(descendants));
    }

    /// <summary>What the constructor of an object sets: the first value by which a base, or the object itself, names it; null where there is none.</summary>
    public DiscriminatorSpec? BindDiscriminator(ApiSchema schema)
    {
        for (ApiSchema? at = schema; at is not null; at = at.Base?.Definition)
        {
            if (at.Discriminator is { } discriminator
                && properties.Find(at, discriminator.PropertyName) is { } property
                && valuesOf(schema, at, property, discriminator).FirstOrDefault() is { } value)
            {
                return new DiscriminatorSpec(property, value);
            }
        }

        return null;
    }

    private static int Depth(ApiSchema schema)
    {
        int depth = 0;
        for (ApiSchema? at = schema.Base?.Definition; at is not null; at = at.Base?.Definition)
        {
            depth++;
        }

        return depth;
    }
}
