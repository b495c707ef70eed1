using System.Linq;
using RemediationContracts.SourceGenerator.Spec;

namespace RemediationContracts.SourceGenerator.Emit;

/// <summary>Emits the way between an enumeration of flags and its strings; the library has a table of the members.</summary>
internal static class FlagsJsonEmitter
{
    /// <summary>The file of the class.</summary>
    public static EmittedFile Emit(ContractSpec contract, EnumSpec type)
    {
        string name = CSharpLiteral.Identifier(type.Name);
        EnumMemberSpec? sentinel = type.Members.FirstOrDefault(static member => member.IsSentinel);
        string sendable = string.Join(", ", type.Members.Where(static m => !m.IsSentinel).Select(static m => CSharpLiteral.String(m.JsonValue)));
        string all = string.Join(", ", type.Members.Select(static m => CSharpLiteral.String(m.JsonValue)));
        SourceWriter writer = GeneratedSource.Begin(contract);
        writer.Line($"/// <summary>The strings of <see cref=\"{name}\"/>: one or more members with commas between. They are compared with case, and a number is never a value.</summary>");
        writer.Line(GeneratedSource.Attribute);
        writer.Open($"{contract.Accessibility} static class {type.JsonClass}");
        writer.Line($"private const string Allowed = {CSharpLiteral.String(string.Join(", ", type.Members.Where(static m => !m.IsSentinel).Select(static m => m.JsonValue)))};");
        writer.Line();
        writer.Line($"private static readonly global::RemediationContracts.Runtime.FlagTable MemberTable = new([{all}]{(sentinel is null ? string.Empty : ", " + CSharpLiteral.String(sentinel.JsonValue))});");
        writer.Line();
        writer.Line($$"""
            /// <summary>The strings of the members, in the contract's order, but for a sentinel.</summary>
            public static global::System.Collections.Generic.IReadOnlyList<string> Values { get; } = [{{sendable}}];

            /// <summary>The string of a value.</summary>
            /// <param name="value">The value.</param>
            /// <exception cref="global::System.ArgumentOutOfRangeException">It is no value that may be sent.</exception>
            public static string ToJsonString(this {{name}} value) => MemberTable.IsSendable((long)value)
                ? MemberTable.ToText((long)value)
                : throw new global::System.ArgumentOutOfRangeException(nameof(value), value, "It is no value that may be sent.");

            /// <summary>The value of a string that may be sent.</summary>
            /// <param name="text">The string, as it stands in JSON.</param>
            /// <param name="value">The value; the default where there is none.</param>
            /// <returns>Whether the string is a value that may be sent.</returns>
            public static bool TryParse(string? text, out {{name}} value)
            {
                long bits = MemberTable.Parse(text);
                value = MemberTable.IsSendable(bits) ? ({{name}})bits : default;
                return value != default;
            }

            internal static {{name}} Read(ref global::RemediationContracts.Runtime.PayloadReader reader)
            {
                if (!reader.TryReadText(out global::System.ReadOnlySpan<byte> text, out int start))
                {
                    return default;
                }

                long bits = MemberTable.Parse(text);
                if (!MemberTable.IsSendable(bits))
                {
                    MemberTable.Refuse(ref reader, text, start, Allowed);
                }

                return ({{name}})bits;
            }

            internal static void Write(ref global::RemediationContracts.Runtime.PayloadWriter writer, {{name}} value) => writer.String(MemberTable.ToText((long)value));

            internal static void Validate(ref global::RemediationContracts.Runtime.InstanceValidation validation, {{name}} value) =>
                validation.Enum(MemberTable.IsSendable((long)value), MemberTable.SentinelText((long)value), (long)value, Allowed);
            """);
        if (type.IsOpen)
        {
            writer.Line();
            OpenEnumEmitter.Emit(writer, type, name);
        }

        writer.Line();
        EnumJsonEmitter.EmitConverter(writer, name, type.JsonClass);
        if (type.IsOpen)
        {
            OpenEnumEmitter.EmitConverter(writer, name, type.JsonClass);
        }

        writer.Close();
        return new EmittedFile(type.JsonClass, writer.ToString());
    }
}
