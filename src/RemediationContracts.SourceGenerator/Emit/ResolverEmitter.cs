using System.Linq;
using RemediationContracts.SourceGenerator.Naming;
using RemediationContracts.SourceGenerator.Spec;

namespace RemediationContracts.SourceGenerator.Emit;

/// <summary>Emits the metadata that System.Text.Json needs where it must do without reflection.</summary>
internal static class ResolverEmitter
{
    /// <summary>The file of the resolver.</summary>
    public static EmittedFile Emit(ContractSpec contract)
    {
        string name = TypeNames.Resolver(contract.Name);
        SourceWriter writer = GeneratedSource.Begin(contract);
        writer.Documentation("summary", $"Knows the types of \"{contract.Title}\", so that System.Text.Json needs no reflection for them.");
        writer.Line("""
            /// <remarks>
            /// Add it to <see cref="global::System.Text.Json.JsonSerializerOptions.TypeInfoResolverChain"/>. There it also comes before the
            /// converters among the options, of which one for all enumerations would be asked before those of the types.
            /// </remarks>
            """);
        writer.Line(GeneratedSource.Attribute);
        writer.Open($"{contract.Accessibility} sealed class {name} : global::System.Text.Json.Serialization.Metadata.IJsonTypeInfoResolver");
        writer.Line("/// <summary>The one instance.</summary>");
        writer.Line($"public static {name} Instance {{ get; }} = new();");
        writer.Line();
        writer.Line("/// <inheritdoc/>");
        writer.Open("public global::System.Text.Json.Serialization.Metadata.JsonTypeInfo? GetTypeInfo(global::System.Type type, global::System.Text.Json.JsonSerializerOptions options)");
        foreach (IPayloadSpec type in contract.Types.Cast<IPayloadSpec>().Concat(contract.Unions).Concat(contract.Roots))
        {
            string record = CSharpLiteral.Identifier(type.Name);
            EmitType(writer, record, $"new global::RemediationContracts.Runtime.PayloadJsonConverter<{record}>()");
        }

        foreach (UnionSpec type in contract.Unions)
        {
            string union = CSharpLiteral.Identifier(type.Name);
            foreach (BranchSpec branch in type.Branches)
            {
                EmitType(writer, $"{union}.{branch.Name}", $"new {AlternativeConverter(union, branch)}()");
            }
        }

        foreach (EnumSpec type in contract.Enums)
        {
            EmitType(writer, CSharpLiteral.Identifier(type.Name), $"new {type.JsonClass}.Converter()");
            if (type.IsOpen)
            {
                EmitType(writer, $"global::RemediationContracts.OpenEnum<{CSharpLiteral.Identifier(type.Name)}>", $"new {type.JsonClass}.OpenConverter()");
            }
        }

        writer.Line("return null;");
        writer.Close();
        writer.Close();
        return new EmittedFile(name, writer.ToString());
    }

    /// <summary>The type of the converter of an alternative, which System.Text.Json does not take from the union.</summary>
    public static string AlternativeConverter(string union, BranchSpec branch) =>
        $"global::RemediationContracts.Runtime.AlternativeJsonConverter<{union}, {union}.{branch.Name}>";

    private static void EmitType(SourceWriter writer, string type, string converter)
    {
        writer.Open($"if (type == typeof({type}))");
        writer.Line($"return global::System.Text.Json.Serialization.Metadata.JsonMetadataServices.CreateValueInfo<{type}>(options, {converter});");
        writer.Close();
        writer.Line();
    }
}
