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
            HierarchyEmitter.EmitDispatch(writer, hierarchy, descendant =>
            {
                writer.Open($"if ({HierarchyEmitter.Check("Discriminator", hierarchy.Property, "descendant", descendant.Values)})");
                writer.Line("validation.Value(descendant);");
                writer.Close();
                writer.Line();
            });
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
        && (ValueTypes.CanBeWrong(property.Value) || (property.Required && !property.Value.Nullable && (property.Form != PropertyForm.Required || property.HoldsNull)));

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
            writer.Line($"validation.Required({CSharpLiteral.String(property.JsonName)}, {access}.IsPresent);");
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
        switch (type.Undeclared)
        {
            case UndeclaredMembers.Kept:
                writer.Line($"validation.Extra(value.ExtraMembers, static name => {IsDeclared(type, "name")});");
                values.EmitRequired(type.Members, static name => $"value.ExtraMembers?.Contains({name}) ?? false");
                break;
            case UndeclaredMembers.Typed:
                writer.Open("if (value.AdditionalProperties is not null)");
                values.EmitEntries(type.AdditionalProperties!, "value.AdditionalProperties", type.Properties.Count == 0 ? null : name => IsDeclared(type, name));
                writer.Close();
                writer.Line();
                values.EmitRequired(type.Members, static name => $"value.AdditionalProperties?.ContainsKey({name}) ?? false");
                break;
        }

        EmitRefused(writer, type);
    }

    // A base may have a property for undeclared members that this record does not write.
    private static void EmitRefused(SourceWriter writer, ObjectSpec type)
    {
        if (type.Base?.Undeclared == type.Undeclared)
        {
            return;
        }

        if (type.Base?.Undeclared == UndeclaredMembers.Kept)
        {
            writer.Line("validation.NoExtra(value.ExtraMembers);");
        }
        else if (type.Base?.Undeclared == UndeclaredMembers.Typed)
        {
            writer.Line("validation.NoExtra(value.AdditionalProperties?.Keys);");
        }
    }

    private static string IsDeclared(ObjectSpec type, string name) => type.Properties.Count == 0
        ? "false"
        : $"{name} is " + string.Join(" or ", type.Properties.Select(static property => CSharpLiteral.String(property.JsonName)));
}
