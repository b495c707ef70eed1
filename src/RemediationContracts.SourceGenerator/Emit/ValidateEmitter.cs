using System.Linq;
using RemediationContracts.SourceGenerator.Spec;

namespace RemediationContracts.SourceGenerator.Emit;

/// <summary>Emits the checks of what the type system cannot hold of a record: nulls by force, limits, undefined values, the sentinel.</summary>
internal static class ValidateEmitter
{
    /// <summary>Emits the method.</summary>
    public static void Emit(SourceWriter writer, ObjectSpec type, RulesTable rules)
    {
        string name = CSharpLiteral.Identifier(type.Name);
        writer.Open(Header(name));
        if (type.Hierarchy is { } hierarchy)
        {
            HierarchyEmitter.EmitDispatch(
                writer, hierarchy, d => [HierarchyEmitter.Check(hierarchy.Property, "descendant", d.Values), "validation.Value(descendant);"]);
            writer.Line(HierarchyEmitter.CheckSelf(hierarchy, type));
        }

        var values = new CheckValues(writer, rules);
        foreach (PropertySpec property in type.Properties.Where(static property => CanBeWrong(property)))
        {
            bool oneWay = property.Direction != PropertyDirection.Both;
            if (oneWay)
            {
                writer.Open($"if ({Directions.Condition("validation", property.Direction)})");
            }

            writer.Line($"validation.Member({CSharpLiteral.String(property.JsonName)});");
            EmitProperty(writer, values, property, "value." + CSharpLiteral.Identifier(property.Name));
            if (oneWay)
            {
                writer.Close();
                writer.Line();
            }
        }

        EmitUndeclared(writer, values, type);
        writer.Close();
    }

    /// <summary>The header of the method.</summary>
    public static string Header(string name) =>
        $"static void global::RemediationContracts.Runtime.IPayload<{name}>.Validate(ref global::RemediationContracts.Runtime.InstanceValidation validation, {name} value)";

    private static bool CanBeWrong(PropertySpec property) =>
        property.Direction != PropertyDirection.None
        && (ValueTypes.CanBeWrong(property.Value) || (property.Required && !property.Value.Nullable && (property.Form != PropertyForm.Required || property.HoldsNull)))
        && !(property is { Required: false, Value.Kind: ValueKind.Any });

    private static void EmitProperty(SourceWriter writer, CheckValues values, PropertySpec property, string access)
    {
        if (property.Form != PropertyForm.OptionalNullable)
        {
            values.Emit(property.Value, access, property.Required, property.Form == PropertyForm.Optional || property.HoldsNull);
            return;
        }

        if (property.Required)
        {
            // It must be there, in this direction or here, though another may leave it out.
            writer.Line($"validation.Required({access}.IsPresent);");
        }

        if (!ValueTypes.CanBeWrong(property.Value))
        {
            return;
        }

        writer.Open($"if ({access}.IsPresent)");
        values.Emit(property.Value, access + ".Value", required: true, isMarked: true);
        writer.Close();
        writer.Line();
    }

    private static void EmitUndeclared(SourceWriter writer, CheckValues values, ObjectSpec type)
    {
        string isDeclared = "static name => " + (type.Properties.Count == 0
            ? "false"
            : "name is " + string.Join(" or ", type.Properties.Select(static property => CSharpLiteral.String(property.JsonName))));
        string required = CheckValues.Names(type.Members);
        switch (type.Undeclared)
        {
            case UndeclaredMembers.Kept:
                writer.Line($"validation.Extra(value.ExtraMembers, {isDeclared}{required});");
                break;
            case UndeclaredMembers.Typed:
                writer.Line($"validation.Extra(value.AdditionalProperties?.Keys, {isDeclared}{required});");
                if (ValueTypes.CanBeWrong(type.AdditionalProperties!))
                {
                    writer.Open("if (value.AdditionalProperties is not null)");
                    values.EmitEntries(type.AdditionalProperties!, "value.AdditionalProperties");
                    writer.Close();
                    writer.Line();
                }

                break;
        }
    }
}
