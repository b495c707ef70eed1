using System;
using System.Collections.Generic;
using System.Linq;
using RemediationContracts.Model;
using RemediationContracts.SourceGenerator.Naming;
using RemediationContracts.SourceGenerator.Spec;

namespace RemediationContracts.SourceGenerator.Binding;

/// <summary>Turns the properties of objects into members of records. What a base declares, its descendants inherit as it is there.</summary>
internal sealed class PropertyBinder(ContractNames names, EmittedSchemas reached, ValueBinder values, BindingDiagnostics diagnostics)
{
    private readonly Dictionary<ApiSchema, PropertySpec[]> _bound = [];
    private readonly HashSet<(ApiSchema Schema, string Property)> _strengthened = FindStrengthened(reached);
    private readonly HashSet<(ApiSchema Schema, string Property)> _naming = FindNaming(reached);

    /// <summary>The properties of an object, those of its base included, in the contract's order.</summary>
    public PropertySpec[] Bind(ApiSchema schema)
    {
        // From the root of the hierarchy on, so that names there are taken before those of descendants.
        Stack<ApiSchema> open = new([schema]);
        while (open.Peek().Base?.Definition is { } extended && !_bound.ContainsKey(open.Peek()))
        {
            open.Push(extended);
        }

        while (open.Count > 0)
        {
            ApiSchema at = open.Pop();
            if (!_bound.ContainsKey(at))
            {
                _bound.Add(at, BindAll(at, at.Base is null ? [] : _bound[at.Base.Definition]));
            }
        }

        return _bound[schema];
    }

    /// <summary>The property of a member, or null where the object declares none.</summary>
    public PropertySpec? Find(ApiSchema schema, string jsonName) => Bind(schema).FirstOrDefault(p => p.JsonName == jsonName);

    private PropertySpec[] BindAll(ApiSchema schema, PropertySpec[] inherited)
    {
        string name = names.Of(schema);
        ApiProperty[] own = [.. schema.Properties.Where(p => !inherited.Any(i => i.JsonName == p.Name))];
        var members = new NameScope(
            StringComparer.Ordinal, MemberNames.OfRecord.Append(name).Concat(inherited.Select(static p => p.Name)), names.JsonClasses);
        string[] resolved = MemberNaming.Resolve(
            [.. own.Select(static p => new NameRequest(p.Name, false, p.CSharpName, p.Offset))], members, name, diagnostics);
        return
        [
            .. schema.Properties.Select(p =>
                inherited.FirstOrDefault(i => i.JsonName == p.Name) is { } declared
                    ? Inherit(schema, p, declared)
                    : Declare(schema, p, resolved[Array.IndexOf(own, p)])),
        ];
    }

    private PropertySpec Declare(ApiSchema schema, ApiProperty property, string name)
    {
        ValueSpec value = values.Bind(property.Schema, reached.IsReceived(schema));
        PropertyDirection direction = DirectionOf(reached, schema, property.Schema);
        bool isTold = property.Name == schema.Discriminator?.PropertyName;
        return new PropertySpec(
            property.Name,
            name,
            Text.OrNull(property.Schema.Description) ?? Text.OrNull(property.Schema.Definition.Description),
            property.Required ? null : Text.DefaultOf(property.Schema),
            property.Schema.ComponentName is null && property.Schema.Deprecated,
            property.Required,
            FormOf(property.Required && direction == PropertyDirection.Both && !isTold, value),
            direction,
            value.Nullable,
            PropertyOrigin.Own,
            _strengthened.Contains((schema, property.Name)),
            _naming.Contains((schema, property.Name)),
            value);
    }

    private PropertySpec Inherit(ApiSchema schema, ApiProperty property, PropertySpec declared)
    {
        ValueSpec value = declared.Value.Kind == ValueKind.String && property.Schema.Definition.Enum is not null
            ? ValueBinder.BindNarrowedText(property.Schema)
            : values.Bind(property.Schema, reached.IsReceived(schema));
        return declared with
        {
            Required = property.Required,
            Direction = DirectionOf(reached, schema, property.Schema),
            Origin = Strengthens(reached, schema, property) ? PropertyOrigin.Strengthened : PropertyOrigin.Inherited,
            IsVirtual = false,
            NamesType = declared.NamesType || _naming.Contains((schema, property.Name)),
            Value = value,
        };
    }

    /// <summary>The properties that tell types apart: of alternatives, and of the bases of hierarchies.</summary>
    private static HashSet<(ApiSchema Schema, string Property)> FindNaming(EmittedSchemas reached)
    {
        HashSet<(ApiSchema, string)> found = [];
        foreach (ApiSchema schema in reached.Types)
        {
            if (schema.Discriminator is { } hierarchy)
            {
                found.Add((schema, hierarchy.PropertyName));
            }

            if (schema.Union?.Discriminator is { } union)
            {
                found.UnionWith(UnionBranches.Of(schema).Select(branch => (branch.Definition, union.PropertyName)));
            }
        }

        return found;
    }

    /// <summary>The properties that a descendant requires where the object that declares them does not, with that object.</summary>
    private static HashSet<(ApiSchema Schema, string Property)> FindStrengthened(EmittedSchemas reached)
    {
        HashSet<(ApiSchema, string)> found = [];
        foreach (ApiSchema schema in reached.Types.Where(static t => t.Base is not null))
        {
            foreach (ApiProperty property in schema.Properties.Where(p => Strengthens(reached, schema, p)))
            {
                ApiSchema declaring = schema;
                while (declaring.Base?.Definition is { } extended && PropertyOf(extended, property.Name) is not null)
                {
                    declaring = extended;
                }

                found.Add((declaring, property.Name));
            }
        }

        return found;
    }

    private static bool Strengthens(EmittedSchemas reached, ApiSchema schema, ApiProperty property)
    {
        if (!property.Required
            || schema.Base?.Definition is not { } extended
            || PropertyOf(extended, property.Name) is not { Required: false }
            || DirectionOf(reached, schema, property.Schema) != PropertyDirection.Both)
        {
            return false;
        }

        // What tells the types apart is set by each constructor.
        for (ApiSchema? at = schema; at is not null; at = at.Base?.Definition)
        {
            if (at.Discriminator?.PropertyName == property.Name)
            {
                return false;
            }
        }

        return true;
    }

    private static ApiProperty? PropertyOf(ApiSchema schema, string name) => schema.Properties.FirstOrDefault(p => p.Name == name);

    private static PropertyDirection DirectionOf(EmittedSchemas reached, ApiSchema schema, ApiSchema value)
    {
        bool neverSent = reached.IsSent(schema) && (value.ReadOnly || value.Definition.ReadOnly);
        bool neverReceived = reached.IsReceived(schema) && (value.WriteOnly || value.Definition.WriteOnly);
        return (neverSent, neverReceived) switch
        {
            (true, true) => PropertyDirection.None,
            (true, false) => reached.IsReceived(schema) ? PropertyDirection.Response : PropertyDirection.None,
            (false, true) => reached.IsSent(schema) ? PropertyDirection.Request : PropertyDirection.None,
            _ => PropertyDirection.Both,
        };
    }

    private static PropertyForm FormOf(bool required, ValueSpec value) => (required, value) switch
    {
        (true, { Constant: not null, Nullable: false }) => PropertyForm.Constant,
        (true, _) => PropertyForm.Required,
        (false, { Nullable: true }) => PropertyForm.OptionalNullable,
        _ => PropertyForm.Optional,
    };
}
