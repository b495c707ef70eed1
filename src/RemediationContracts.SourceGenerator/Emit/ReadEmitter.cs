using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using RemediationContracts.SourceGenerator.Naming;
using RemediationContracts.SourceGenerator.Spec;

namespace RemediationContracts.SourceGenerator.Emit;

/// <summary>
/// Emits the reading of a record: the members are expected in their declared order, each by its baked name; one that comes
/// otherwise is found by its name, and the order is expected anew from there.
/// </summary>
internal static class ReadEmitter
{
    private const string Reader = "ref global::RemediationContracts.Runtime.PayloadReader reader";
    private const int BitsPerWord = 64;

    /// <summary>Emits the method.</summary>
    public static void Emit(SourceWriter writer, ObjectSpec type)
    {
        string name = CSharpLiteral.Identifier(type.Name);
        string[] locals = Locals(type);
        int words = (type.Properties.Count + BitsPerWord - 1) / BitsPerWord;
        writer.Open($"static {name}? global::RemediationContracts.Runtime.IPayload<{name}>.Read({Reader})");
        writer.Open("if (!reader.BeginObject())");
        writer.Line("return null;");
        writer.Close();
        writer.Line();
        EmitLocals(writer, type, locals, words);
        EmitLoop(writer, type, locals);
        EmitRequired(writer, type);
        EmitResult(writer, type, name, locals);
        EmitExpected(writer, type);
        EmitFind(writer, type);
        foreach (PropertySpec property in type.Properties.Where(static property => property.Value.Kind == ValueKind.Array))
        {
            EmitArray(writer, property.Value, ArrayReader(property));
        }

        writer.Close();
    }

    private static void EmitLocals(SourceWriter writer, ObjectSpec type, string[] locals, int words)
    {
        for (int i = 0; i < type.Properties.Count; i++)
        {
            PropertySpec property = type.Properties[i];
            bool nullable = !property.Required || !ValueTypes.IsValueType(property.Value);
            writer.Line($"{ValueTypes.Name(property.Value)}{(nullable ? "?" : string.Empty)} {locals[i]} = {(nullable ? "null" : "default")};");
        }

        writer.Line(type.KeepsUndeclaredMembers
            ? "global::RemediationContracts.ExtraMembers? extra = null;"
            : "global::System.Collections.Generic.HashSet<string>? undeclared = null;");
        for (int word = 0; word < words; word++)
        {
            writer.Line($"ulong {Met(word * BitsPerWord)} = 0;");
        }

        writer.Line("int next = 0;");
    }

    private static void EmitLoop(SourceWriter writer, ObjectSpec type, string[] locals)
    {
        writer.Open("while (reader.NextMember())");
        writer.Line("global::System.ReadOnlySpan<byte> name = default;");
        writer.Line("int member = reader.TryTakeName(Expected(next)) ? next : Find(name = reader.TakeName());");
        writer.Line("next = member < 0 ? next : member + 1;");
        writer.Open("switch (member)");
        for (int i = 0; i < type.Properties.Count; i++)
        {
            writer.Line($"case {Utf8.Number(i)}:");
            writer.Indent();
            writer.Open($"if (reader.IsFirst(ref {Met(i)}, {Utf8.Number(i % BitsPerWord)}))");
            writer.Line($"{locals[i]} = {Read(type.Properties[i])};");
            writer.Close();
            writer.Line();
            writer.Line("break;");
            writer.Unindent();
        }

        writer.Line("default:");
        writer.Indent();
        writer.Line(type.KeepsUndeclaredMembers ? "reader.KeepUndeclared(name, ref extra);" : "reader.RefuseUndeclared(name, ref undeclared);");
        writer.Line("break;");
        writer.Unindent();
        writer.Close();
        writer.Close();
        writer.Line();
    }

    private static void EmitRequired(SourceWriter writer, ObjectSpec type)
    {
        for (int word = 0; word * BitsPerWord < type.Properties.Count; word++)
        {
            int from = word * BitsPerWord;
            (PropertySpec Property, int Bit)[] required =
            [
                .. type.Properties.Skip(from).Take(BitsPerWord).Select(static (property, bit) => (property, bit)).Where(static entry => entry.property.Required),
            ];
            if (required.Length == 0)
            {
                continue;
            }

            string all = Mask(required.Aggregate(0UL, static (mask, entry) => mask | (1UL << entry.Bit)));
            writer.Open($"if (({Met(from)} & {all}) != {all})");
            foreach ((PropertySpec property, int bit) in required)
            {
                writer.Line($"reader.TellMissing({Met(from)}, {Utf8.Number(bit)}, {CSharpLiteral.String(property.JsonName)});");
            }

            writer.Close();
            writer.Line();
        }
    }

    private static void EmitResult(SourceWriter writer, ObjectSpec type, string name, string[] locals)
    {
        writer.Open("if (!reader.IsValid)");
        writer.Line("return null;");
        writer.Close();
        writer.Line();
        writer.Open($"return new {name}");
        for (int i = 0; i < type.Properties.Count; i++)
        {
            PropertySpec property = type.Properties[i];
            string sure = property.Required && !ValueTypes.IsValueType(property.Value) ? "!" : string.Empty;
            writer.Line($"{CSharpLiteral.Identifier(property.Name)} = {locals[i]}{sure},");
        }

        if (type.KeepsUndeclaredMembers)
        {
            writer.Line("ExtraMembers = extra,");
        }

        writer.Close(";");
    }

    private static void EmitExpected(SourceWriter writer, ObjectSpec type)
    {
        writer.Line();
        writer.Line("static global::System.ReadOnlySpan<byte> Expected(int member) => member switch");
        writer.Line("{");
        writer.Indent();
        for (int i = 0; i < type.Properties.Count; i++)
        {
            writer.Line($"{Utf8.Number(i)} => {Utf8.Literal(Utf8.JsonString(type.Properties[i].JsonName) + ":")},");
        }

        writer.Line("_ => default,");
        writer.Close(";");
    }

    private static void EmitFind(SourceWriter writer, ObjectSpec type)
    {
        writer.Line();
        if (type.Properties.Count == 0)
        {
            writer.Line("static int Find(global::System.ReadOnlySpan<byte> name) => -1;");
            return;
        }

        writer.Line("static int Find(global::System.ReadOnlySpan<byte> name) => name.Length switch");
        writer.Line("{");
        writer.Indent();
        foreach (IGrouping<int, (PropertySpec Property, int Index)> group in type.Properties
            .Select(static (property, index) => (Property: property, Index: index))
            .GroupBy(static entry => Utf8.Length(entry.Property.JsonName))
            .OrderBy(static group => group.Key))
        {
            foreach ((PropertySpec property, int index) in group)
            {
                writer.Line($"{Utf8.Number(group.Key)} when global::System.MemoryExtensions.SequenceEqual(name, {Utf8.Literal(property.JsonName)}) => {Utf8.Number(index)},");
            }
        }

        writer.Line("_ => -1,");
        writer.Close(";");
    }

    private static void EmitArray(SourceWriter writer, ValueSpec array, string name)
    {
        ValueSpec item = array.Item!;
        string itemType = ValueTypes.Name(item);
        string limits = ValueTypes.Limits(array.MinItems, array.MaxItems);
        writer.Line();
        writer.Open($"static {ValueTypes.Name(array)} {name}({Reader})");
        writer.Line($"global::RemediationContracts.Runtime.ItemBuffer<{itemType}> items = default;");
        writer.Open($"if (reader.BeginArray(out {(limits.Length == 0 ? "_" : "int start")}))");
        writer.Open("while (reader.NextItem())");
        string sure = ValueTypes.IsValueType(item) ? string.Empty : "!";
        writer.Line($"items.Add({Read(item, ItemReader(name))}{sure});");
        writer.Close();
        if (limits.Length > 0)
        {
            writer.Line();
            writer.Line($"reader.CheckItemCount(start, items.Count, {limits});");
        }

        writer.Close();
        writer.Line();
        writer.Line("return items.ToArray();");
        writer.Close();
        if (item.Kind == ValueKind.Array)
        {
            EmitArray(writer, item, ItemReader(name));
        }
    }

    private static string Read(PropertySpec property) => Read(property.Value, ArrayReader(property));

    private static string Read(ValueSpec value, string arrayReader) => value.Kind switch
    {
        ValueKind.String => $"reader.ReadString({ValueTypes.Limits(value.MinLength, value.MaxLength)})",
        ValueKind.Boolean => "reader.ReadBoolean()",
        ValueKind.DateTime => "reader.ReadDateTime()",
        ValueKind.Uuid => "reader.ReadUuid()",
        ValueKind.Enum => $"{value.JsonClass}.Read(ref reader)",
        ValueKind.Object => $"reader.ReadObject<{value.TypeName}>()",
        _ => $"{arrayReader}(ref reader)",
    };

    private static string ArrayReader(PropertySpec property) => "Read" + property.Name;

    // No property's name has an underscore within, so the readers of two properties never meet.
    private static string ItemReader(string arrayReader) => arrayReader + "_Item";

    private static string Met(int member) => member < BitsPerWord ? "met" : "met" + Utf8.Number(member / BitsPerWord);

    private static string Mask(ulong bits) => "0x" + bits.ToString("X", CultureInfo.InvariantCulture) + "UL";

    /// <summary>The names of the local variables: those of the properties in camelCase, but for those that the method has already.</summary>
    private static string[] Locals(ObjectSpec type)
    {
        HashSet<string> taken = ["reader", "extra", "undeclared", "next", "name", "member", "met", "Expected", "Find"];
        string[] locals = new string[type.Properties.Count];
        for (int i = 0; i < locals.Length; i++)
        {
            // Every name that begins with "met" may be a word of bits in a large type.
            string local = CSharpName.Camel(type.Properties[i].Name);
            local = local.StartsWith("met", System.StringComparison.Ordinal) ? local + "Value" : local;
            while (!taken.Add(local))
            {
                local += "Value";
            }

            locals[i] = CSharpLiteral.Identifier(local);
        }

        return locals;
    }
}
