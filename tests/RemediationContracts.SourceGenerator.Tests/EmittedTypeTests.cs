using System.Linq;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using RemediationContracts.SourceGenerator.Tests.Driver;
using Xunit;

namespace RemediationContracts.SourceGenerator.Tests;

/// <summary>What each kind of schema is in C#.</summary>
public sealed class EmittedTypeTests
{
    [Theory]
    [InlineData("""{ "type": "string" }""", "string?")]
    [InlineData("""{ "type": "string", "nullable": true }""", "Optional<string?>")]
    [InlineData("""{ "type": "string", "format": "date-time" }""", "DateTimeOffset?")]
    [InlineData("""{ "type": "string", "format": "date" }""", "DateOnly?")]
    [InlineData("""{ "type": "string", "format": "time" }""", "TimeValue?")]
    [InlineData("""{ "type": "string", "format": "duration" }""", "Duration?")]
    [InlineData("""{ "type": "string", "format": "uuid" }""", "Guid?")]
    [InlineData("""{ "type": "string", "format": "byte" }""", "ByteString?")]
    [InlineData("""{ "type": "string", "format": "base64url" }""", "ByteString?")]
    [InlineData("""{ "type": "string", "format": "binary" }""", "string?")]
    [InlineData("""{ "type": "integer" }""", "long?")]
    [InlineData("""{ "type": "integer", "format": "int8" }""", "sbyte?")]
    [InlineData("""{ "type": "integer", "format": "uint8" }""", "byte?")]
    [InlineData("""{ "type": "integer", "format": "int16" }""", "short?")]
    [InlineData("""{ "type": "integer", "format": "uint16" }""", "ushort?")]
    [InlineData("""{ "type": "integer", "format": "int32" }""", "int?")]
    [InlineData("""{ "type": "integer", "format": "uint32" }""", "uint?")]
    [InlineData("""{ "type": "integer", "format": "int64" }""", "long?")]
    [InlineData("""{ "type": "integer", "format": "uint64" }""", "ulong?")]
    [InlineData("""{ "type": "number" }""", "decimal?")]
    [InlineData("""{ "type": "number", "format": "decimal" }""", "decimal?")]
    [InlineData("""{ "type": "number", "format": "float" }""", "float?")]
    [InlineData("""{ "type": "number", "format": "double", "nullable": true }""", "Optional<double?>")]
    [InlineData("""{ "type": "number", "format": "int32" }""", "int?")]
    [InlineData("""{ "type": "boolean" }""", "bool?")]
    [InlineData("{}", "RawJson?")]
    [InlineData("""{ "type": "array", "items": {} }""", "IReadOnlyList<RawJson>?")]
    [InlineData("""{ "type": "array", "items": { "type": "integer", "nullable": true } }""", "IReadOnlyList<long?>?")]
    [InlineData("""{ "type": "object", "additionalProperties": { "type": "array", "items": { "type": "string" } } }""", "IReadOnlyDictionary<string,IReadOnlyList<string>>?")]
    [InlineData("""{ "type": "object" }""", "SendRequestValue?")]
    [InlineData("""{ "type": "string", "enum": [ "a" ] }""", "SendRequestValue?")]
    [InlineData("""{ "type": "string", "enum": [ "a", "unknownFutureValue" ] }""", "SendRequestValue?")]
    [InlineData("""{ "oneOf": [ { "type": "string" }, { "type": "integer" } ] }""", "SendRequestValue?")]
    [InlineData("""{ "oneOf": [ { "type": "string" }, { "type": "integer" } ], "nullable": true }""", "Optional<SendRequestValue?>")]
    public void A_property_is_of_the_type_of_its_schema(string schema, string type)
    {
        GeneratorRun run = GeneratorRun.Over(new ContractText("bodies.json", Contracts.WithProperty(schema)));

        Assert.Empty(run.CompilerSays());
        Assert.Equal(type, TypeOf(run, "Contoso.Soar.SendRequest.g.cs", "Value").Replace(" ", string.Empty, System.StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("""{ "type": "array", "items": { "type": "string" } }""", "IReadOnlyList<string>")]
    [InlineData("""{ "type": "integer" }""", "long")]
    [InlineData("""{ "type": "string", "nullable": true }""", "string?")]
    [InlineData("{}", "RawJson")]
    [InlineData("""{ "type": "object", "additionalProperties": { "type": "boolean" } }""", "IReadOnlyDictionary<string,bool>")]
    [InlineData("""{ "type": "object", "nullable": true, "properties": { "a": { "type": "string" } } }""", "SendRequestValue?")]
    public void A_body_that_is_no_object_is_a_record_around_its_value(string schema, string type)
    {
        GeneratorRun run = GeneratorRun.Over(new ContractText("bodies.json", Contracts.WithBody(schema)));

        Assert.Empty(run.CompilerSays());
        Assert.Equal(type, TypeOf(run, "Contoso.Soar.SendRequest.g.cs", "Value").Replace(" ", string.Empty, System.StringComparison.Ordinal));
    }

    [Fact]
    public void Code_makes_and_tells_apart_what_the_shapes_become()
    {
        const string Code = """
            namespace Contoso.Soar;

            internal static class Program
            {
                public static string Name(Amount amount) => amount switch
                {
                    Amount.OfInteger(var number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture),
                    Amount.OfString text => text.Value,
                    Amount.OfAmountParts { Value.Units: var units } => "of " + units,
                    _ => throw new System.ArgumentOutOfRangeException(nameof(amount)),
                };

                public static Payment Pay() => new Transfer { Kind = TransferKind.Bank, Amount = 5 };

                public static Payment PayText() => new Transfer { Kind = TransferKind.Bank, Amount = "5 EUR" };
            }
            """;

        GeneratorRun run = GeneratorRun.Over(EmittedContracts.Text("payments")).WithCode(Code);

        Assert.Empty(run.CompilerSays());
    }

    [Fact]
    public void Code_makes_descendants_without_naming_them_and_knows_open_values()
    {
        const string Code = """
            namespace Contoso.Soar;

            internal static class Program
            {
                public static Vehicle Make() => new Van { Doors = 2, Name = "v", Loads = [1.5m] };
            }
            """;
        const string OpenCode = """
            namespace Contoso.Soar;

            internal static class Program
            {
                public static Incident Make() => new() { Severity = Severity.Low, Rights = Rights.Read | Rights.Write, History = [Severity.High] };

                public static string Tell(Incident incident) => incident.Severity.Known switch
                {
                    Severity.Low => "low",
                    null => incident.Severity.UnknownText!,
                    _ => "other",
                };
            }
            """;

        Assert.Empty(GeneratorRun.Over(EmittedContracts.Text("vehicles")).WithCode(Code).CompilerSays());
        Assert.Empty(GeneratorRun.Over(EmittedContracts.Text("incidents")).WithCode(OpenCode).CompilerSays());
    }

    private static string TypeOf(GeneratorRun run, string file, string property)
    {
        PropertyDeclarationSyntax declared = run.Result.GeneratedSources.Single(s => s.HintName == file).SyntaxTree.GetRoot()
            .DescendantNodes().OfType<PropertyDeclarationSyntax>().Single(p => p.Identifier.Text == property);

        // Names alone, without the namespaces before them.
        return System.Text.RegularExpressions.Regex.Replace(declared.Type.ToString(), @"global::(\w+\.)+", string.Empty);
    }
}
