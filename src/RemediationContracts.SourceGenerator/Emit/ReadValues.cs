using System.Collections.Generic;
using RemediationContracts.SourceGenerator.Spec;

namespace RemediationContracts.SourceGenerator.Emit;

/// <summary>Emits the reading of values: an expression each, and a local function where an expression does not do.</summary>
/// <param name="rules">The fields with the rules of scalars.</param>
/// <param name="names">The names of the method's local functions.</param>
internal sealed class ReadValues(RulesTable rules, LocalNames names)
{
    /// <summary>The parameter of whatever reads.</summary>
    public const string Parameter = "ref global::RemediationContracts.Runtime.PayloadReader reader";

    private readonly List<(ValueSpec Value, string Name)> _functions = [];
    private int _emitted;
    private int? _nested;

    /// <summary>The expression that reads a value; its local function is emitted later.</summary>
    /// <param name="value">The value.</param>
    /// <param name="name">What it is called, in PascalCase.</param>
    public string Of(ValueSpec value, string name)
    {
        string read = Present(value, name);
        return value.Nullable ? $"reader.TryReadNull() ? {(ValueTypes.IsValueType(value) ? $"({ValueTypes.Name(value)}?)" : string.Empty)}null : {read}" : read;
    }

    /// <summary>A delegate that reads a value.</summary>
    public string Lambda(ValueSpec value, string name) => $"static ({Parameter}) => {Of(value, name)}";

    /// <summary>Emits the local functions that have been asked for.</summary>
    public void EmitFunctions(SourceWriter writer)
    {
        while (_emitted < _functions.Count)
        {
            (ValueSpec value, string name) = _functions[_emitted];
            _emitted++;
            _nested = _emitted;
            writer.Line();
            writer.Open($"static {ValueTypes.Name(value)}{(value.Not is not null && !ValueTypes.IsValueType(value) ? "?" : string.Empty)} {name}({Parameter})");
            if (value.Not is not null)
            {
                EmitNot(writer, value, name);
            }
            else
            {
                EmitList(writer, value, name);
            }

            writer.Close();
        }

        _nested = null;
    }

    /// <summary>Emits the check that a value is not what it must not be.</summary>
    /// <param name="writer">The writer.</param>
    /// <param name="not">What it must not be.</param>
    /// <param name="name">What the value is called.</param>
    public void EmitCheckNot(SourceWriter writer, ValueSpec not, string name) =>
        writer.Line($"reader.CheckNot<{ValueTypes.NullableName(not)}>(from, told, {Lambda(not, name + "Not")});");

    /// <summary>Emits the place and the count of violations that the check begins with.</summary>
    public static void EmitBeforeNot(SourceWriter writer)
    {
        writer.Line("int from = reader.ValueStart();");
        writer.Line("int told = reader.Told;");
    }

    private string Present(ValueSpec value, string name)
    {
        if (value.Not is not null || ValueTypes.IsCollection(value))
        {
            string function = names.Take("Read" + name);
            // What stands within comes behind it at once.
            _functions.Insert(_nested ?? _functions.Count, (value, function));
            _nested += 1;
            return $"{function}(ref reader)";
        }

        string limits = ValueTypes.Limits(value.MinLength, value.MaxLength);
        return value.Kind switch
        {
            ValueKind.Enum => $"{value.JsonClass}.{(value.IsOpen ? "ReadOpen" : "Read")}(ref reader)",
            ValueKind.Object or ValueKind.Union => $"reader.ReadObject<{value.TypeName}>()",
            _ => $"reader.{ValueTypes.Scalar(value)!.Read}({rules.FieldOf(value) ?? limits})",
        };
    }

    private void EmitNot(SourceWriter writer, ValueSpec value, string name)
    {
        EmitBeforeNot(writer);
        string mark = ValueTypes.IsValueType(value) ? string.Empty : "?";
        writer.Line($"{ValueTypes.Name(value)}{mark} value = {Present(value with { Not = null }, name.Substring("Read".Length) + "_Value")};");
        EmitCheckNot(writer, value.Not!, name.Substring("Read".Length));
        writer.Line("return value;");
    }

    private void EmitList(SourceWriter writer, ValueSpec list, string name)
    {
        ValueSpec item = list.Item!;
        string sure = ValueTypes.IsValueType(item) || item.Nullable ? string.Empty : "!";
        string itemName = name.Substring("Read".Length) + "_Item";
        if (list.Kind == ValueKind.Array)
        {
            string limits = ValueTypes.Limits(list.MinItems, list.MaxItems);
            writer.Line($"global::RemediationContracts.Runtime.ItemBuffer<{ValueTypes.NullableName(item)}> items = default;");
            writer.Open($"if (reader.BeginArray(out {(limits.Length == 0 && !list.UniqueItems ? "_" : "int start")}))");
            writer.Open("while (reader.NextItem())");
            writer.Line($"items.Add({Of(item, itemName)}{sure});");
            writer.Close();
            if (limits.Length > 0 || list.UniqueItems)
            {
                writer.Line();
            }

            if (limits.Length > 0)
            {
                writer.Line($"reader.CheckItemCount(start, items.Count, {limits});");
            }

            if (list.UniqueItems)
            {
                writer.Line("reader.CheckUniqueItems(start);");
            }

            writer.Close();
            writer.Line();
            writer.Line("return items.ToArray();");
            return;
        }

        string members = ValueTypes.Limits(list.Members?.Least, list.Members?.Most);
        writer.Line($"global::RemediationContracts.Runtime.MapBuffer<{ValueTypes.NullableName(item)}> entries = default;");
        writer.Open($"if (reader.BeginObject({(members.Length == 0 ? string.Empty : "out int start")}))");
        writer.Open("while (reader.NextMember())");
        writer.Open("if (reader.TakeEntry(ref entries))");
        writer.Line($"entries.Add({Of(item, itemName)}{sure});");
        writer.Close();
        writer.Close();
        if (list.Members is not null)
        {
            writer.Line();
            EmitMemberChecks(writer, list.Members, "entries.Contains", "entries.Count");
        }

        writer.Close();
        writer.Line();
        writer.Line("return entries.ToDictionary();");
    }

    /// <summary>Emits the checks of an object's members as a whole.</summary>
    /// <param name="writer">The writer.</param>
    /// <param name="members">What is checked.</param>
    /// <param name="contains">The method that tells whether an undeclared member is there.</param>
    /// <param name="count">How many members there are.</param>
    public static void EmitMemberChecks(SourceWriter writer, MemberRulesSpec? members, string contains, string count)
    {
        if (members is null)
        {
            return;
        }

        foreach (string required in members.Required)
        {
            writer.Line($"reader.TellMissing({CSharpLiteral.String(required)}, {contains}({CSharpLiteral.String(required)}));");
        }

        if (ValueTypes.Limits(members.Least, members.Most) is { Length: > 0 } limits)
        {
            writer.Line($"reader.CheckMemberCount(start, {count}, {limits});");
        }
    }
}
