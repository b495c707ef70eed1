using System.Globalization;
using RemediationContracts.SourceGenerator.Spec;

namespace RemediationContracts.SourceGenerator.Emit;

/// <summary>Emits an enumeration.</summary>
internal static class EnumEmitter
{
    private const string SentinelRemark = "The sentinel, which stands for values still to come: a request that holds it is refused.";

    private const string LaterRemark = "It came after the sentinel: a service sends it to those alone who prefer include-unknown-enum-members, as the client does.";

    /// <summary>So many members have a bit in an <see cref="int"/> without its sign.</summary>
    private const int BitsOfInteger = 31;

    /// <summary>The file of the enumeration.</summary>
    public static EmittedFile Emit(ContractSpec contract, EnumSpec type)
    {
        SourceWriter writer = GeneratedSource.Begin(contract);
        writer.Documentation("summary", type.Description ?? $"The enumeration {type.Name}.");
        writer.Line(type.IsFlags
            ? "/// <remarks>A value is one or more members. Their numbers are those of C# alone, a bit each, so that the default is no value of the contract.</remarks>"
            : "/// <remarks>Its numbers are those of C# alone and begin at 1, so that the default is no value of the contract.</remarks>");
        if (type.Deprecated)
        {
            writer.Line("[global::System.Obsolete(\"The contract calls this enumeration deprecated.\")]");
        }

        writer.Line($"[global::System.Text.Json.Serialization.JsonConverter(typeof({type.JsonClass}.Converter))]");
        writer.Line(GeneratedSource.Attribute);
        if (type.IsFlags)
        {
            writer.Line("[global::System.Flags]");
        }

        string underlying = type.IsFlags && type.Members.Count > BitsOfInteger ? " : long" : string.Empty;
        writer.Open($"{contract.Accessibility} enum {CSharpLiteral.Identifier(type.Name)}{underlying}");
        int number = 0;
        foreach (EnumMemberSpec member in type.Members)
        {
            if (number > 0)
            {
                writer.Line();
            }

            writer.Documentation("summary", member.Description ?? $"The value '{member.JsonValue}'.");
            if (member.IsSentinel || member.IsLater)
            {
                writer.Documentation("remarks", member.IsSentinel ? SentinelRemark : LaterRemark);
            }

            long value = type.IsFlags ? 1L << number : number + 1;
            number++;
            writer.Line($"{CSharpLiteral.Identifier(member.Name)} = {value.ToString(CultureInfo.InvariantCulture)},");
        }

        writer.Close();
        return new EmittedFile(type.Name, writer.ToString());
    }
}
