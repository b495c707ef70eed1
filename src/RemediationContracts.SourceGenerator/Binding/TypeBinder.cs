using System;
using System.Collections.Generic;
using System.Linq;
using RemediationContracts.Model;
using RemediationContracts.SourceGenerator.Naming;
using RemediationContracts.SourceGenerator.Spec;

namespace RemediationContracts.SourceGenerator.Binding;

/// <summary>Turns schemas into records, unions and enumerations.</summary>
internal sealed class TypeBinder
{
    private readonly string _namespace;
    private readonly ContractNames _names;
    private readonly EmittedSchemas _reached;
    private readonly BindingDiagnostics _diagnostics;
    private readonly ValueBinder _values;
    private readonly PropertyBinder _properties;
    private readonly HierarchyBinder _hierarchies;
    private readonly HashSet<ApiSchema> _reread;
    private readonly HashSet<ApiSchema> _growing;
    private readonly Dictionary<ApiSchema, string[]> _enumMembers = [];

    public TypeBinder(string space, ContractNames names, EmittedSchemas reached, BindingDiagnostics diagnostics)
    {
        _namespace = space;
        _names = names;
        _reached = reached;
        _diagnostics = diagnostics;
        _values = new ValueBinder(names);
        _properties = new PropertyBinder(names, reached, _values, diagnostics);
        _hierarchies = new HierarchyBinder(names, _properties, ValueOf);
        ApiSchema[] types = [.. reached.Types, .. reached.Roots];
        _reread = SchemasLeadingTo.Those(RereadSchemas.IsJudgedByReaderAlone, types);
        _growing = SchemasLeadingTo.Those(HasLaterMembers, types);
    }

    /// <summary>The objects as records.</summary>
    public IEnumerable<ObjectSpec> Objects => Of(ValueKind.Object).Select(BindObject);

    /// <summary>The unions.</summary>
    public IEnumerable<UnionSpec> Unions => Of(ValueKind.Union).Select(BindUnion);

    /// <summary>The bodies that need a record around their value.</summary>
    public IEnumerable<RootSpec> Roots => _reached.Roots.Select(BindRoot);

    /// <summary>The enumerations of strings as enums.</summary>
    public IEnumerable<EnumSpec> Enums => Of(ValueKind.Enum).Select(BindEnum);

    /// <summary>The value of a parameter. Null is not written, so that it is no value of it.</summary>
    public ValueSpec BindParameter(ApiSchema schema) => _values.Bind(schema.Definition, received: false) with { Nullable = false };

    /// <summary>Whether a body can hold a member of an enumeration that came after its sentinel.</summary>
    public bool HoldsLaterMembers(ApiSchema body) => _growing.Contains(body.Definition);

    private static bool HasLaterMembers(ApiSchema schema) => schema.Enum is { Sentinel: { } sentinel } known && known.Members[known.Members.Count - 1] != sentinel;

    private IEnumerable<ApiSchema> Of(ValueKind kind) => _reached.Types.Where(t => SchemaShape.KindOf(t) == kind);

    private ObjectSpec BindObject(ApiSchema schema)
    {
        bool received = _reached.IsReceived(schema);
        ApiSchema? extended = schema.Base?.Definition;
        return new ObjectSpec(
            _names.Of(schema),
            Text.OrNull(schema.Description),
            schema.Deprecated,
            _reached.IsSent(schema),
            received,
            _reread.Contains(schema),
            new EquatableArray<PropertySpec>(_properties.Bind(schema)),
            UndeclaredOf(schema),
            schema.AdditionalProperties is { } others ? _values.Bind(others, received) : null,
            RulesBinder.OfMembers(schema),
            schema.Not is { } not ? _values.BindNot(not, received) : null,
            extended is null ? null : new BaseSpec(_names.Of(extended), UndeclaredOf(extended)),
            _hierarchies.Bind(schema),
            _hierarchies.BindDiscriminator(schema));
    }

    private static UndeclaredMembers UndeclaredOf(ApiSchema schema) =>
        schema.AdditionalProperties is not null ? UndeclaredMembers.Typed : schema.AllowsUndeclaredMembers ? UndeclaredMembers.Kept : UndeclaredMembers.Refused;

    private UnionSpec BindUnion(ApiSchema schema)
    {
        bool received = _reached.IsReceived(schema);
        ApiUnion union = schema.Union!;
        IReadOnlyList<ApiSchema> branches = UnionBranches.Of(schema);
        ValueSpec[] bound = [.. branches.Select(b => _values.Bind(b, received))];
        // Beside the types that code within names: a nested record would hide one of the same name.
        string[] nested = BranchNames.Resolve(branches, bound, new NameScope(StringComparer.Ordinal, MemberNames.OfUnion, _names.All), _names.Of(schema), _diagnostics);
        string[] clr = [.. bound.Select(Emit.ValueTypes.Name)];
        return new UnionSpec(
            _names.Of(schema),
            Text.OrNull(schema.Description),
            schema.Deprecated,
            _reached.IsSent(schema),
            received,
            _reread.Contains(schema),
            union.Kind == ApiUnionKind.OneOf,
            union.Discriminator?.PropertyName,
            new EquatableArray<BranchSpec>(branches.Select((branch, i) =>
            {
                PropertySpec? property = union.Discriminator is { } by && bound[i].Kind == ValueKind.Object ? _properties.Find(branch.Definition, by.PropertyName) : null;
                return new BranchSpec(
                    nested[i],
                    ApiUnion.LabelOf(branch),
                    bound[i],
                    bound[i].Kind is not (ValueKind.Array or ValueKind.Map) && clr.Count(c => c == clr[i]) == 1 && clr[i] != _names.Of(schema),
                    property,
                    new EquatableArray<DiscriminatorValueSpec>((union.Discriminator?.Mapping ?? [])
                        .Where(v => UnionBranches.IsNamed(branch, v)).Select(v => ValueOf(branch.Definition, property, v.Value))));
            })),
            schema.Not is { } not ? _values.BindNot(not, received) : null);
    }

    private RootSpec BindRoot(ApiSchema schema) => new(
        _names.OfBody(schema),
        Text.OrNull(schema.Description) ?? Text.OrNull(schema.Definition.Description),
        schema.Deprecated,
        _reached.IsSent(schema),
        _reached.IsReceived(schema),
        _reread.Contains(schema),
        _values.Bind(schema, _reached.IsReceived(schema)));

    private EnumSpec BindEnum(ApiSchema schema)
    {
        string[] members = EnumMembers(schema);
        int sentinel = schema.Enum!.Sentinel is { } known ? schema.Enum.Members.ToList().IndexOf(known) : int.MaxValue;
        return new EnumSpec(
            _names.Of(schema),
            _names.JsonClassOf(schema),
            Text.OrNull(schema.Description),
            schema.Deprecated,
            schema.Enum.IsFlags,
            schema.Enum.Sentinel is not null && _reached.IsReceived(schema),
            new EquatableArray<EnumMemberSpec>(schema.Enum.Members.Select((m, i) =>
                new EnumMemberSpec(m.Value, members[i], Text.OrNull(m.Description), i == sentinel, i > sentinel))));
    }

    private string[] EnumMembers(ApiSchema schema)
    {
        if (!_enumMembers.TryGetValue(schema, out string[]? members))
        {
            members = MemberNaming.Resolve(
                [.. schema.Enum!.Members.Select(static m => new NameRequest(m.Value, false, null, m.Offset))],
                new NameScope(StringComparer.Ordinal, []),
                _names.Of(schema),
                _diagnostics);
            _enumMembers.Add(schema, members);
        }

        return members;
    }

    /// <summary>A value of a discriminator, with the member where the property is of an enumeration.</summary>
    private DiscriminatorValueSpec ValueOf(ApiSchema declaring, PropertySpec? property, string value)
    {
        if (property?.Value.Kind != ValueKind.Enum)
        {
            return new DiscriminatorValueSpec(value, null, _namespace);
        }

        ApiSchema type = declaring.Properties.First(p => p.Name == property.JsonName).Schema.Definition;
        int index = type.Enum!.Members.Select(static m => m.Value).ToList().IndexOf(value);
        return new DiscriminatorValueSpec(value, index < 0 ? null : EnumMembers(type)[index], _namespace);
    }
}
