using System;
using System.Collections.Generic;
using System.Linq;
using RemediationContracts.Model;
using RemediationContracts.SourceGenerator.Naming;
using RemediationContracts.SourceGenerator.Spec;

namespace RemediationContracts.SourceGenerator.Binding;

/// <summary>Turns schemas into records and enumerations.</summary>
internal sealed class TypeBinder(ContractNames names, EmittedSchemas reached, BindingDiagnostics diagnostics)
{
    /// <summary>An object as a record.</summary>
    public ObjectSpec BindObject(ApiSchema schema)
    {
        string name = names.Of(schema);
        var members = new NameScope(StringComparer.Ordinal, MemberNames.OfRecord.Append(name), names.JsonClasses);
        string[] properties = MemberNaming.Resolve(
            [.. schema.Properties.Select(static p => new NameRequest(p.Name, false, p.CSharpName, p.Offset))], members, name, diagnostics);
        return new ObjectSpec(
            name,
            Text.OrNull(schema.Description),
            schema.Deprecated,
            reached.IsSent(schema),
            reached.IsReceived(schema),
            new EquatableArray<PropertySpec>(schema.Properties.Select((p, i) => BindProperty(p, properties[i]))),
            schema.AllowsUndeclaredMembers);
    }

    /// <summary>An enumeration of strings as an enum.</summary>
    public EnumSpec BindEnum(ApiSchema schema)
    {
        string name = names.Of(schema);
        IReadOnlyList<ApiEnumMember> declared = schema.Enum!.Members;
        string[] members = MemberNaming.Resolve(
            [.. declared.Select(static m => new NameRequest(m.Value, false, null, m.Offset))],
            new NameScope(StringComparer.Ordinal, []),
            name,
            diagnostics);
        return new EnumSpec(
            name,
            names.JsonClassOf(schema),
            Text.OrNull(schema.Description),
            schema.Deprecated,
            new EquatableArray<EnumMemberSpec>(declared.Select((m, i) =>
                new EnumMemberSpec(m.Value, members[i], Text.OrNull(m.Description), m == schema.Enum.Sentinel))));
    }

    private PropertySpec BindProperty(ApiProperty property, string name) => new(
        property.Name,
        name,
        Text.OrNull(property.Schema.Description),
        property.Schema.ComponentName is null && property.Schema.Deprecated,
        property.Required,
        BindValue(property.Schema));

    private ValueSpec BindValue(ApiSchema schema)
    {
        ValueKind kind = SchemaShape.KindOf(schema, out string? reason)
            ?? throw new InvalidOperationException($"An operation with {reason} was not left out.");
        return new ValueSpec(
            kind,
            kind is ValueKind.Enum or ValueKind.Object ? names.Of(schema) : null,
            kind is ValueKind.Enum ? names.JsonClassOf(schema) : null,
            kind == ValueKind.Array ? BindValue(schema.Items!) : null,
            schema.MinLength,
            schema.MaxLength,
            schema.MinItems,
            schema.MaxItems);
    }
}
