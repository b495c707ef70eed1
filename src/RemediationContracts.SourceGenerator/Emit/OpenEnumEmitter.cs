using System.Linq;
using RemediationContracts.SourceGenerator.Spec;

namespace RemediationContracts.SourceGenerator.Emit;

/// <summary>Emits what an enumeration that may grow does in a response: values that are still to come are kept.</summary>
internal static class OpenEnumEmitter
{
    /// <summary>Emits the methods beside those of the enumeration itself.</summary>
    public static void Emit(SourceWriter writer, EnumSpec type, string name)
    {
        EnumMemberSpec sentinel = type.Members.First(static member => member.IsSentinel);
        string open = $"global::RemediationContracts.OpenEnum<{name}>";
        string known = $"{name}.{CSharpLiteral.Identifier(sentinel.Name)}";
        string match = type.IsFlags ? $"({name})MemberTable.Parse(text)" : "MatchText(text)";
        string refuse = type.IsFlags ? "MemberTable.Refuse(ref reader, text, start, Allowed);" : "reader.RefuseEnum(text, start, Allowed);";
        string isSentinel = type.IsFlags ? "MemberTable.HasSentinel((long)value)" : $"value == {known}";
        writer.Line($$"""
            internal static {{open}} ReadOpen(ref global::RemediationContracts.Runtime.PayloadReader reader)
            {
                if (!reader.TryReadText(out global::System.ReadOnlySpan<byte> text, out int start))
                {
                    return default;
                }

                {{name}} value = {{match}};
                if (reader.IsResponse)
                {
                    return value == default ? reader.KeepUnknown<{{name}}>(text, start) : value;
                }

                if ({{isSentinel}})
                {
                    reader.RefuseSentinel(text, start);
                }
                else if (value == default)
                {
                    {{refuse}}
                }

                return value;
            }

            internal static void Write(ref global::RemediationContracts.Runtime.PayloadWriter writer, {{open}} value)
            {
                if (value.Known is { } known)
                {
                    Write(ref writer, known);
                }
                else
                {
                    writer.Unknown(value);
                }
            }

            internal static void Validate(ref global::RemediationContracts.Runtime.InstanceValidation validation, {{open}} value) =>
                validation.Open(value, {{(type.IsFlags ? "MemberTable.IsSendable((long)value.Known.GetValueOrDefault())" : "value.Known is " + EnumJsonEmitter.Members(type, name))}}, {{Sentinel(type, sentinel, known)}}, (long)value.Known.GetValueOrDefault(), Allowed);
            """);
    }

    /// <summary>Emits the converter of what holds values that are still to come.</summary>
    public static void EmitConverter(SourceWriter writer, string name, string className)
    {
        string open = $"global::RemediationContracts.OpenEnum<{name}>";
        writer.Line();
        writer.Line($$"""
            /// <summary>Lets System.Text.Json read and write the strings of the contract, and those that are still to come.</summary>
            {{GeneratedSource.Hidden}}
            public sealed class OpenConverter : global::RemediationContracts.Runtime.OpenEnumJsonConverter<{{name}}>
            {
                /// <inheritdoc/>
                protected override {{open}} Read(ref global::RemediationContracts.Runtime.PayloadReader reader) => {{className}}.ReadOpen(ref reader);

                /// <inheritdoc/>
                protected override void Validate(ref global::RemediationContracts.Runtime.InstanceValidation validation, {{open}} value) => {{className}}.Validate(ref validation, value);

                /// <inheritdoc/>
                protected override void Write(ref global::RemediationContracts.Runtime.PayloadWriter writer, {{open}} value) => {{className}}.Write(ref writer, value);
            }
            """);
    }

    private static string Sentinel(EnumSpec type, EnumMemberSpec sentinel, string known) => type.IsFlags
        ? "MemberTable.SentinelText((long)value.Known.GetValueOrDefault())"
        : $"value.Known == {known} ? {CSharpLiteral.String(sentinel.JsonValue)} : null";
}
