using RemediationContracts.Model;
using RemediationContracts.SourceGenerator.Spec;

namespace RemediationContracts.SourceGenerator.Binding;

/// <summary>Turns schemas into values of C#.</summary>
internal sealed class ValueBinder(ContractNames names)
{
    /// <summary>A schema as a value.</summary>
    /// <param name="schema">The schema.</param>
    /// <param name="received">Whether what holds the value can be received: then an enumeration that may grow holds what is still to come.</param>
    public ValueSpec Bind(ApiSchema schema, bool received)
    {
        ValueKind kind = SchemaShape.KindOf(schema);
        ApiSchema definition = schema.Definition;
        bool isType = SchemaShape.IsType(definition);
        ApiSchema? item = kind == ValueKind.Map ? definition.AdditionalProperties : definition.Items;
        bool isList = kind is ValueKind.Array or ValueKind.Map;
        return new ValueSpec(
            kind,
            isType ? names.Of(definition) : null,
            kind == ValueKind.Enum ? names.JsonClassOf(definition) : null,
            !isList ? null : item is null ? new ValueSpec(ValueKind.Any) : Bind(item, received),
            schema.AllowsNull && kind is not (ValueKind.Any or ValueKind.Null),
            kind == ValueKind.Enum && received && definition.Enum!.Sentinel is not null,
            kind == ValueKind.String ? definition.MinLength : null,
            kind == ValueKind.String ? definition.MaxLength : null,
            definition.MinItems,
            definition.MaxItems,
            definition.UniqueItems,
            RulesBinder.Of(definition, kind),
            kind == ValueKind.Map ? RulesBinder.OfMembers(definition) : null,
            RulesBinder.Constant(definition, kind),
            // What a type must not be is said in the type; an enumeration has no place for it.
            definition.Not is { } not && (!isType || kind == ValueKind.Enum) ? BindNot(not, received) : null,
            IsSecret(schema) || IsSecret(definition));
    }

    /// <summary>The specification: a password is text that a user interface hides, and what is write-only is never received.</summary>
    private static bool IsSecret(ApiSchema schema) => schema.WriteOnly || schema.Format == "password";

    /// <summary>What a value must not be: a list of strings needs no type for that.</summary>
    public ValueSpec BindNot(ApiSchema schema, bool received) =>
        SchemaShape.IsClosedText(schema) ? BindNarrowedText(schema) : Bind(schema, received);

    /// <summary>A property that is a string in a base and lists its values in a descendant.</summary>
    public static ValueSpec BindNarrowedText(ApiSchema schema) =>
        new(ValueKind.String, Nullable: schema.AllowsNull, Rules: RulesBinder.OfNarrowedText(schema.Definition.Enum!));
}
