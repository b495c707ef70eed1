using System;
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
        if (!mustBe && !ValueTypes.CanBeWrong(value))
        {
            return;
        }

        switch (value.Kind)
        {
            case ValueKind.String when rules.FieldOf(value) is null:
                string limits = ValueTypes.Limits(value.MinLength, value.MaxLength);
                writer.Line($"validation.{(mustBe ? "Required" : "Optional")}String({access}{(limits.Length == 0 ? string.Empty : ", " + limits)});");
                return;
            case ValueKind.String or ValueKind.Object or ValueKind.Union or ValueKind.Any or ValueKind.Null when !mustBe:
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
        if (!ValueTypes.CanBeWrong(value))
        {
            writer.Line(condition + ";");
            return;
        }

        writer.Open($"if ({condition})");
        writer.Line(Check(value, present));
        writer.Close();
        writer.Line();
    }

    /// <summary>Emits the check of a map's entries.</summary>
    /// <param name="item">The values.</param>
    /// <param name="access">The expression that has the map.</param>
    /// <param name="isDeclared">The expression that tells whether a name is declared, of the name; null where no names are.</param>
    public void EmitEntries(ValueSpec item, string access, Func<string, string>? isDeclared)
    {
        string entry = _lists.OpenMap(writer, item, access);
        writer.Line($"validation.Key({entry}.Name{(isDeclared is null ? string.Empty : ", " + isDeclared(entry + ".Name"))});");
        Emit(item, entry + ".Value", required: true, item.Nullable);
        writer.Close();
        writer.Line();
    }

    /// <summary>Emits the check of names that must be among the undeclared ones.</summary>
    /// <param name="members">What is checked of the names.</param>
    /// <param name="contains">The expression that tells whether a name is there, of its literal.</param>
    public void EmitRequired(MemberRulesSpec? members, Func<string, string> contains)
    {
        foreach (string name in members?.Required ?? default)
        {
            string literal = CSharpLiteral.String(name);
            writer.Line($"validation.Required({literal}, {contains(literal)});");
        }
    }

    private string Check(ValueSpec value, string access) => value.Kind switch
    {
        ValueKind.Enum => $"{value.JsonClass}.Validate(ref validation, {access});",
        ValueKind.Object or ValueKind.Union => $"validation.Object({access});",
        _ => $"validation.{ValueTypes.Scalar(value)!.Check}({access}{(rules.FieldOf(value) is { } field ? ", " + field : string.Empty)});",
    };

    private void EmitList(ValueSpec list, string access, bool mustBe)
    {
        ValueSpec item = list.Item!;
        string limits = ValueTypes.Limits(list.MinItems, list.MaxItems);
        bool isMap = list.Kind == ValueKind.Map;
        string expected = CSharpLiteral.String(Expected(list.Kind));
        writer.Open($"if ({(mustBe ? $"validation.IsPresent({access}, {expected})" : $"{access} is not null")} && validation.Begin())");
        if (isMap)
        {
            EmitEntries(item, access, isDeclared: null);
            EmitRequired(list.Members, name => $"{access}.ContainsKey({name})");
        }
        else if (ValueTypes.CanBeWrong(item))
        {
            _lists.Open(writer, item, access, out string index, out string local);
            writer.Line($"validation.Item({index});");
            Emit(item, local, required: true, item.Nullable);
            writer.Close();
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

    private static string Expected(ValueKind kind) => kind switch
    {
        ValueKind.Array => "an array",
        ValueKind.Object or ValueKind.Map => "an object",
        ValueKind.Boolean => "a boolean",
        >= ValueKind.Int8 and <= ValueKind.UInt64 => "an integer",
        ValueKind.Single or ValueKind.Double or ValueKind.Decimal => "a number",
        ValueKind.Null => "null",
        ValueKind.Any or ValueKind.Union => "any value",
        _ => "a string",
    };
}
