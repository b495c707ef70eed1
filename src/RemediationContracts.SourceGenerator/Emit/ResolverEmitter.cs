using System.Linq;
using RemediationContracts.SourceGenerator.Naming;
using RemediationContracts.SourceGenerator.Spec;

namespace RemediationContracts.SourceGenerator.Emit;

/// <summary>Emits the metadata that System.Text.Json needs where it must do without reflection.</summary>
internal static class ResolverEmitter
{
    private const string Direction = "global::RemediationContracts.PayloadDirection";

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
        IPayloadSpec[] payloads = [.. contract.Types.Cast<IPayloadSpec>().Concat(contract.Unions).Concat(contract.Roots)];
        EmitInstances(writer, name, payloads.Any(IsBoth));
        writer.Line("/// <inheritdoc/>");
        writer.Open("public global::System.Text.Json.Serialization.Metadata.JsonTypeInfo? GetTypeInfo(global::System.Type type, global::System.Text.Json.JsonSerializerOptions options)");
        foreach (IPayloadSpec type in payloads)
        {
            string record = CSharpLiteral.Identifier(type.Name);
            EmitType(writer, record, $"new global::RemediationContracts.Runtime.PayloadJsonConverter<{record}>({Ways(type)})");
        }

        foreach (UnionSpec type in contract.Unions)
        {
            string union = CSharpLiteral.Identifier(type.Name);
            foreach (BranchSpec branch in type.Branches)
            {
                EmitType(writer, $"{union}.{branch.Name}", $"new {AlternativeConverter(union, branch)}({Ways(type)})");
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

    private static bool IsBoth(IPayloadSpec type) => type.InRequest && type.InResponse;

    // A type that goes one way has nothing to choose.
    private static string Ways(IPayloadSpec type) => IsBoth(type) ? "_read, _written" : string.Empty;

    private static void EmitInstances(SourceWriter writer, string name, bool hasBoth)
    {
        if (!hasBoth)
        {
            writer.Line($$"""
                private {{name}}()
                {
                }

                /// <summary>The one instance.</summary>
                public static {{name}} Instance { get; } = new();

                """);
            return;
        }

        writer.Line($$"""
            private readonly {{Direction}} _read;
            private readonly {{Direction}} _written;

            private {{name}}({{Direction}} read, {{Direction}} written)
            {
                _read = read;
                _written = written;
            }

            /// <summary>Reads and writes a type that goes both ways as a request.</summary>
            public static {{name}} Instance { get; } = new({{Direction}}.Request, {{Direction}}.Request);

            /// <summary>For a client: it writes requests, and reads responses.</summary>
            public static {{name}} ForClient { get; } = new({{Direction}}.Response, {{Direction}}.Request);

            /// <summary>For a service: it reads requests, and writes responses.</summary>
            public static {{name}} ForService { get; } = new({{Direction}}.Request, {{Direction}}.Response);

            """);
    }

    private static void EmitType(SourceWriter writer, string type, string converter)
    {
        writer.Open($"if (type == typeof({type}))");
        writer.Line($"return global::System.Text.Json.Serialization.Metadata.JsonMetadataServices.CreateValueInfo<{type}>(options, {converter});");
        writer.Close();
        writer.Line();
    }
}
