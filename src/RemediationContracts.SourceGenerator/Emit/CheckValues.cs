using RemediationContracts.SourceGenerator.Spec;

namespace RemediationContracts.SourceGenerator.Emit;

/// <summary>Emits the checks of what the type system cannot hold of a value.</summary>
/// <param name="writer">The writer of the code.</param>
/// <param name="rules">The fields with the rules of scalars.</param>
internal sealed class CheckValues(SourceWriter writer, RulesTable rules)
{
    private readonly ListNames _lists = new();

    /// <summary>Emits the check of a value.</summary>
    /// <param name="value">The value.</param>
    /// <param name="access">The expression that has it.</param>
    /// <param name="required">Whether it must be there; null that is a value is.</param>
    /// <param name="isMarked">Whether the expression's type is marked as one that can be null.</param>
    public void Emit(ValueSpec value, string access, bool required, bool isMarked)
    {
        bool isStruct = ValueTypes.IsValueType(value);
        bool mustBe = required && !value.Nullable && (isMarked || !isStruct);
        if (!mustBe && !ValueTypes.CanBeWrong(value) || (!mustBe && value.Kind == ValueKind.Any))
        {
            return;
        }

        switch (value.Kind)
        {
            case ValueKind.String when rules.FieldOf(value) is null:
                string limits = ValueTypes.Limits(value.MinLength, value.MaxLength);
                writer.Line($"validation.{(mustBe ? "Required" : "Optional")}String({access}{(limits.Length == 0 ? string.Empty : ", " + limits)});");
                return;
            case ValueKind.String or ValueKind.Object or ValueKind.Union when !mustBe:
                writer.Line(Check(value, access));
                return;
            case ValueKind.Array or ValueKind.Map:
                EmitList(value, access, mustBe);
                return;
        }

        string present = isStruct && isMarked ? access + ".Value" : access;
        if (!mustBe && !isMarked)
        {
            writer.Line(Check(value, present));
            return;
        }

        string condition = mustBe ? $"validation.IsPresent({access}, {CSharpLiteral.String(Expected(value.Kind))})" : $"{access} is not null";
        if (!ValueTypes.CanBeWrong(value) || value.Kind == ValueKind.Any)
        {
            writer.Line(condition + ";");
            return;
        }

        writer.Open($"if ({condition})");
        writer.Line(Check(value, present));
        writer.Close();
        writer.Line();
    }

    /// <summary>Emits the check of a map's entries, whose names are checked by themselves.</summary>
    public void EmitEntries(ValueSpec item, string access)
    {
        if (!ValueTypes.CanBeWrong(item))
        {
            return;
        }

        string entry = _lists.OpenMap(writer, item, access);
        writer.Line($"validation.Member({entry}.Key);");
        Emit(item, entry + ".Value", required: true, item.Nullable);
        _lists.Close(writer);
        writer.Line();
    }

    private string Check(ValueSpec value, string access) => value.Kind switch
    {
        ValueKind.Enum => $"{value.JsonClass}.{(value.IsOpen ? "ValidateOpen" : "Validate")}(ref validation, {access});",
        ValueKind.Object => $"validation.Object({access});",
        ValueKind.Union => $"validation.Value({access});",
        _ => $"validation.{ValueTypes.Scalar(value)!.Check}({access}{(rules.FieldOf(value) is { } field ? ", " + field : string.Empty)});",
    };

    private void EmitList(ValueSpec list, string access, bool mustBe)
    {
        ValueSpec item = list.Item!;
        string limits = ValueTypes.Limits(list.MinItems, list.MaxItems);
        bool isMap = list.Kind == ValueKind.Map;
        if (!mustBe && !isMap && !ValueTypes.CanBeWrong(item) && limits.Length == 0)
        {
            return;
        }

        string expected = CSharpLiteral.String(Expected(list.Kind));
        writer.Open($"if ({(mustBe ? $"validation.IsPresent({access}, {expected})" : $"{access} is not null")} && validation.Begin())");
        if (isMap)
        {
            writer.Line($"validation.Keys({access}.Keys{Names(list.Members)});");
            EmitEntries(item, access);
        }
        else if (ValueTypes.CanBeWrong(item))
        {
            _lists.Open(writer, item, access, out string index, out string local);
            writer.Line($"validation.Item({index});");
            Emit(item, local, required: true, item.Nullable);
            _lists.Close(writer);
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

    /// <summary>The names that a map must have, as an argument.</summary>
    public static string Names(MemberRulesSpec? members) =>
        members is null || members.Required.Count == 0 ? string.Empty : ", " + string.Join(", ", System.Linq.Enumerable.Select(members.Required, CSharpLiteral.String));

    private static string Expected(ValueKind kind) => kind switch
    {
        ValueKind.Array => "an array",
        ValueKind.Object or ValueKind.Map => "an object",
        ValueKind.Boolean => "a boolean",
        >= ValueKind.Int8 and <= ValueKind.UInt64 => "an integer",
        ValueKind.Single or ValueKind.Double or ValueKind.Decimal => "a number",
        ValueKind.Any or ValueKind.Union => "any value",
        _ => "a string",
    };
}
