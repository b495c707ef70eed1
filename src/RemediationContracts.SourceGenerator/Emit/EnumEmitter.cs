using System.Globalization;
using RemediationContracts.SourceGenerator.Spec;

namespace RemediationContracts.SourceGenerator.Emit;

/// <summary>Emits an enumeration.</summary>
internal static class EnumEmitter
{
    private const string SentinelRemark = "The sentinel, which stands for values still to come: a request that holds it is refused.";

    /// <summary>The file of the enumeration.</summary>
    public static EmittedFile Emit(ContractSpec contract, EnumSpec type)
    {
        SourceWriter writer = GeneratedSource.Begin(contract);
        writer.Documentation("summary", type.Description ?? $"The enumeration {type.Name}.");
        writer.Line("/// <remarks>Its numbers are those of C# alone and begin at 1, so that the default is no value of the contract.</remarks>");
        if (type.Deprecated)
        {
            writer.Line("[global::System.Obsolete(\"The contract calls this enumeration deprecated.\")]");
        }

        writer.Line($"[global::System.Text.Json.Serialization.JsonConverter(typeof({type.JsonClass}.Converter))]");
        writer.Line(GeneratedSource.Attribute);
        writer.Open($"{contract.Accessibility} enum {CSharpLiteral.Identifier(type.Name)}");
        int number = 0;
        foreach (EnumMemberSpec member in type.Members)
        {
            if (number > 0)
            {
                writer.Line();
            }

            writer.Documentation("summary", member.Description ?? member.JsonValue);
            if (member.IsSentinel)
            {
                writer.Documentation("remarks", SentinelRemark);
            }

            number++;
            writer.Line($"{CSharpLiteral.Identifier(member.Name)} = {number.ToString(CultureInfo.InvariantCulture)},");
        }

        writer.Close();
        return new EmittedFile(type.Name, writer.ToString());
    }
}
