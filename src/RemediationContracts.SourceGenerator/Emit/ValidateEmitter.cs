using System.Linq;
using RemediationContracts.SourceGenerator.Spec;

namespace RemediationContracts.SourceGenerator.Emit;

/// <summary>Emits the checks of what the type system cannot hold: nulls by force, limits, undefined values, the sentinel.</summary>
internal static class ValidateEmitter
{
    /// <summary>Emits the method.</summary>
    public static void Emit(SourceWriter writer, ObjectSpec type)
    {
        string name = CSharpLiteral.Identifier(type.Name);
        writer.Open($"static void global::RemediationContracts.Runtime.IPayload<{name}>.Validate(ref global::RemediationContracts.Runtime.InstanceValidation validation, {name} value)");
        var lists = new ListNames();
        foreach (PropertySpec property in type.Properties.Where(static property => CanBeWrong(property.Value)))
        {
            writer.Line($"validation.Member({CSharpLiteral.String(property.JsonName)});");
            EmitCheck(writer, property.Value, "value." + CSharpLiteral.Identifier(property.Name), property.Required, lists);
        }

        if (type.KeepsUndeclaredMembers)
        {
            string names = type.Properties.Count == 0
                ? "false"
                : "name is " + string.Join(" or ", type.Properties.Select(static property => CSharpLiteral.String(property.JsonName)));
            writer.Line($"validation.Extra(value.ExtraMembers, static name => {names});");
        }

        writer.Close();
    }

    internal static bool CanBeWrong(ValueSpec value) => value.Kind is not (ValueKind.Boolean or ValueKind.DateTime or ValueKind.Uuid);

    internal static void EmitCheck(SourceWriter writer, ValueSpec value, string access, bool required, ListNames lists)
    {
        switch (value.Kind)
        {
            case ValueKind.String:
                string limits = ValueTypes.Limits(value.MinLength, value.MaxLength);
                writer.Line($"validation.{(required ? "Required" : "Optional")}String({access}{(limits.Length == 0 ? string.Empty : ", " + limits)});");
                break;
            case ValueKind.Enum when required:
                writer.Line($"{value.JsonClass}.Validate(ref validation, {access});");
                break;
            case ValueKind.Enum:
                writer.Open($"if ({access} is not null)");
                writer.Line($"{value.JsonClass}.Validate(ref validation, {access}.Value);");
                writer.Close();
                writer.Line();
                break;
            case ValueKind.Object when required:
                writer.Open($"if (validation.IsPresent({access}, \"an object\"))");
                writer.Line($"validation.Object({access});");
                writer.Close();
                writer.Line();
                break;
            case ValueKind.Object:
                writer.Line($"validation.Object({access});");
                break;
            case ValueKind.Array:
                EmitArray(writer, value, access, required, lists);
                break;
        }
    }

    private static void EmitArray(SourceWriter writer, ValueSpec array, string access, bool required, ListNames lists)
    {
        ValueSpec item = array.Item!;
        string limits = ValueTypes.Limits(array.MinItems, array.MaxItems);
        if (!CanBeWrong(item) && limits.Length == 0 && !required)
        {
            return;
        }

        writer.Open($"if ({(required ? $"validation.IsPresent({access}, \"an array\")" : $"{access} is not null")} && validation.Begin())");
        if (CanBeWrong(item))
        {
            lists.Open(writer, item, access, out string index, out string local);
            writer.Line($"validation.Item({index});");
            EmitCheck(writer, item, local, required: true, lists);
            lists.Close(writer);
            writer.Line();
        }

        writer.Line("validation.End();");
        if (limits.Length > 0)
        {
            writer.Line($"validation.ItemCount({access}.Count, {limits});");
        }

        writer.Close();
        writer.Line();
    }
}
