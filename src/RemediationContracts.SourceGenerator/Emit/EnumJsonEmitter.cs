using System.Linq;
using RemediationContracts.SourceGenerator.Spec;

namespace RemediationContracts.SourceGenerator.Emit;

/// <summary>Emits the way between an enumeration and its strings.</summary>
internal static class EnumJsonEmitter
{
    /// <summary>The file of the class.</summary>
    public static EmittedFile Emit(ContractSpec contract, EnumSpec type)
    {
        string name = CSharpLiteral.Identifier(type.Name);
        EnumMemberSpec[] sendable = [.. type.Members.Where(static member => !member.IsSentinel)];
        if (type.IsFlags)
        {
            return FlagsJsonEmitter.Emit(contract, type);
        }

        SourceWriter writer = GeneratedSource.Begin(contract);
        writer.Line($"/// <summary>The strings of <see cref=\"{name}\"/>. They are compared with case, and a number is never a value.</summary>");
        writer.Line(GeneratedSource.Attribute);
        writer.Open($"{contract.Accessibility} static class {type.JsonClass}");
        writer.Line($"private const string Allowed = {CSharpLiteral.String(string.Join(", ", sendable.Select(static member => member.JsonValue)))};");
        writer.Line();
        writer.Line("/// <summary>The strings of the contract, in its order, but for a sentinel.</summary>");
        writer.Line($"public static global::System.Collections.Generic.IReadOnlyList<string> Values {{ get; }} = [{string.Join(", ", sendable.Select(static member => CSharpLiteral.String(member.JsonValue)))}];");
        writer.Line();
        EmitToJsonString(writer, name, sendable);
        writer.Line();
        EmitTryParse(writer, name, sendable);
        writer.Line();
        EmitRead(writer, type, name);
        writer.Line();
        EmitWrite(writer, name, type.IsOpen ? [.. type.Members] : sendable);
        writer.Line();
        EmitValidate(writer, type, name);
        if (type.IsOpen)
        {
            writer.Line();
            OpenEnumEmitter.Emit(writer, type, name);
        }

        writer.Line();
        EmitConverter(writer, name, type.JsonClass);
        if (type.IsOpen)
        {
            OpenEnumEmitter.EmitConverter(writer, name, type.JsonClass);
        }

        writer.Close();
        return new EmittedFile(type.JsonClass, writer.ToString());
    }

    private static void EmitToJsonString(SourceWriter writer, string name, EnumMemberSpec[] members)
    {
        writer.Line("/// <summary>The string of a value.</summary>");
        writer.Line("/// <param name=\"value\">The value.</param>");
        writer.Line("/// <exception cref=\"global::System.ArgumentOutOfRangeException\">It is no value that may be sent.</exception>");
        writer.Line($"public static string ToJsonString(this {name} value) => value switch");
        writer.Line("{");
        writer.Indent();
        foreach (EnumMemberSpec member in members)
        {
            writer.Line($"{name}.{CSharpLiteral.Identifier(member.Name)} => {CSharpLiteral.String(member.JsonValue)},");
        }

        writer.Line("_ => throw new global::System.ArgumentOutOfRangeException(nameof(value), value, \"It is no value that may be sent.\"),");
        writer.Close(";");
    }

    private static void EmitTryParse(SourceWriter writer, string name, EnumMemberSpec[] members)
    {
        writer.Line("/// <summary>The value of a string that may be sent.</summary>");
        writer.Line("/// <param name=\"text\">The string, as it stands in JSON.</param>");
        writer.Line("/// <param name=\"value\">The value; the default where there is none.</param>");
        writer.Line("/// <returns>Whether the string is a value that may be sent.</returns>");
        writer.Open($"public static bool TryParse(string? text, out {name} value)");
        writer.Line("value = text switch");
        writer.Line("{");
        writer.Indent();
        foreach (EnumMemberSpec member in members)
        {
            writer.Line($"{CSharpLiteral.String(member.JsonValue)} => {name}.{CSharpLiteral.Identifier(member.Name)},");
        }

        writer.Line("_ => default,");
        writer.Close(";");
        writer.Line("return value != default;");
        writer.Close();
    }

    private static void EmitRead(SourceWriter writer, EnumSpec type, string name)
    {
        writer.Open($"internal static {name} Read(ref global::RemediationContracts.Runtime.PayloadReader reader)");
        writer.Open("if (!reader.TryReadText(out global::System.ReadOnlySpan<byte> text, out int start))");
        writer.Line("return default;");
        writer.Close();
        writer.Line();
        if (type.IsOpen)
        {
            // What is not sent is told; what matches is looked up in one place for both ways.
            EnumMemberSpec sentinel = type.Members.First(static member => member.IsSentinel);
            writer.Line($"{name} value = MatchText(text);");
            writer.Open($"if (value == {name}.{CSharpLiteral.Identifier(sentinel.Name)})");
            writer.Line("reader.RefuseSentinel(text, start);");
            writer.Line("return default;");
            writer.Close();
            writer.Line();
            writer.Open("if (value == default)");
            writer.Line("reader.RefuseEnum(text, start, Allowed);");
            writer.Close();
            writer.Line();
            writer.Line("return value;");
            writer.Close();
            writer.Line();
            EmitMatch(writer, type, name);
            return;
        }

        EmitSwitch(writer, type, name, refuses: true);
        writer.Line();
        writer.Line("reader.RefuseEnum(text, start, Allowed);");
        writer.Line("return default;");
        writer.Close();
    }

    private static void EmitMatch(SourceWriter writer, EnumSpec type, string name)
    {
        writer.Open($"private static {name} MatchText(global::System.ReadOnlySpan<byte> text)");
        EmitSwitch(writer, type, name, refuses: false);
        writer.Line();
        writer.Line("return default;");
        writer.Close();
    }

    private static void EmitSwitch(SourceWriter writer, EnumSpec type, string name, bool refuses)
    {
        writer.Open("switch (text.Length)");
        bool first = true;
        foreach (IGrouping<int, EnumMemberSpec> group in type.Members.GroupBy(static member => Utf8.Length(member.JsonValue)).OrderBy(static group => group.Key))
        {
            if (!first)
            {
                writer.Line();
            }

            first = false;
            EmitLength(writer, name, group, refuses);
        }

        writer.Close();
    }

    private static void EmitLength(SourceWriter writer, string name, IGrouping<int, EnumMemberSpec> members, bool refuses)
    {
        writer.Line($"case {Utf8.Number(members.Key)}:");
        writer.Indent();
        foreach (EnumMemberSpec member in members)
        {
            writer.Open($"if (global::System.MemoryExtensions.SequenceEqual(text, {Utf8.Literal(member.JsonValue)}))");
            if (member.IsSentinel && refuses)
            {
                writer.Line("reader.RefuseSentinel(text, start);");
                writer.Line("return default;");
            }
            else
            {
                writer.Line($"return {name}.{CSharpLiteral.Identifier(member.Name)};");
            }

            writer.Close();
            writer.Line();
        }

        writer.Line("break;");
        writer.Unindent();
    }

    private static void EmitWrite(SourceWriter writer, string name, EnumMemberSpec[] members)
    {
        writer.Line($"internal static void Write(ref global::RemediationContracts.Runtime.PayloadWriter writer, {name} value) => writer.Raw(value switch");
        writer.Line("{");
        writer.Indent();
        foreach (EnumMemberSpec member in members)
        {
            writer.Line($"{name}.{CSharpLiteral.Identifier(member.Name)} => {Utf8.Literal(Utf8.JsonString(member.JsonValue))},");
        }

        writer.Line("_ => throw new global::System.ArgumentOutOfRangeException(nameof(value), value, \"It is no value that may be sent.\"),");
        writer.Close(");");
    }

    private static void EmitValidate(SourceWriter writer, EnumSpec type, string name)
    {
        EnumMemberSpec? sentinel = type.Members.FirstOrDefault(static member => member.IsSentinel);
        string text = sentinel is null
            ? "null"
            : $"value == {name}.{CSharpLiteral.Identifier(sentinel.Name)} ? {CSharpLiteral.String(sentinel.JsonValue)} : null";
        writer.Line($"internal static void Validate(ref global::RemediationContracts.Runtime.InstanceValidation validation, {name} value) =>");
        writer.Line($"    validation.Enum(value is {Members(type, name)}, {text}, (long)value, Allowed);");
    }

    /// <summary>The pattern of what is a member.</summary>
    public static string Members(EnumSpec type, string name)
    {
        string least = $"{name}.{CSharpLiteral.Identifier(type.Members[0].Name)}";
        return type.Members.Count == 1 ? least : $">= {least} and <= {name}.{CSharpLiteral.Identifier(type.Members[type.Members.Count - 1].Name)}";
    }

    /// <summary>Emits the converter of the enumeration.</summary>
    public static void EmitConverter(SourceWriter writer, string name, string className)
    {
        writer.Line("/// <summary>Lets System.Text.Json read and write the strings of the contract, and nothing else.</summary>");
        writer.Line(GeneratedSource.Hidden);
        writer.Open($"public sealed class Converter : global::RemediationContracts.Runtime.EnumJsonConverter<{name}>");
        writer.Line("/// <inheritdoc/>");
        writer.Line($"protected override {name} Read(ref global::RemediationContracts.Runtime.PayloadReader reader) => {className}.Read(ref reader);");
        writer.Line();
        writer.Line("/// <inheritdoc/>");
        writer.Line($"protected override void Validate(ref global::RemediationContracts.Runtime.InstanceValidation validation, {name} value) => {className}.Validate(ref validation, value);");
        writer.Line();
        writer.Line("/// <inheritdoc/>");
        writer.Line($"protected override string ToText({name} value) => value.ToJsonString();");
        writer.Close();
    }
}
