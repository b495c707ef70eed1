using System.Collections.Generic;
using System.Linq;
using RemediationContracts.SourceGenerator.Spec;

namespace RemediationContracts.SourceGenerator.Emit;

/// <summary>Emits a union as an abstract record: a nested record for each alternative, and nothing else can extend it.</summary>
internal static class UnionEmitter
{
    /// <summary>The file of the type.</summary>
    public static EmittedFile Emit(ContractSpec contract, UnionSpec type)
    {
        string name = CSharpLiteral.Identifier(type.Name);
        SourceWriter writer = GeneratedSource.Begin(contract);
        RecordEmitter.Begin(writer, type, "A value of one of several alternatives.");
        writer.Open($"{contract.Accessibility} abstract partial record {name}");
        writer.Open($"private {name}()");
        writer.Close();
        foreach (BranchSpec branch in type.Branches.Where(static b => b.Converts))
        {
            writer.Line();
            writer.Documentation("summary", $"Takes a value as the alternative '{branch.Label}'.");
            writer.Line("/// <param name=\"value\">The value.</param>");
            writer.Line($"public static implicit operator {name}({ValueTypes.NullableName(branch.Value)} value) => new {branch.Name}(value);");
        }

        foreach (BranchSpec branch in type.Branches)
        {
            writer.Line();
            EmitBranch(writer, name, branch);
        }

        writer.Close();
        return new EmittedFile(type.Name, writer.ToString());
    }

    private static void EmitBranch(SourceWriter writer, string union, BranchSpec branch)
    {
        string held = ValueTypes.NullableName(branch.Value);
        writer.Documentation("summary", $"The alternative '{branch.Label}'.");
        writer.Line("/// <param name=\"Value\">The value.</param>");
        writer.Line($"[global::System.Text.Json.Serialization.JsonConverter(typeof({ResolverEmitter.AlternativeConverter(union, branch)}))]");
        string header = $"public sealed record {branch.Name}({held} Value) : {union}";
        bool isCollection = ValueTypes.IsCollection(branch.Value);
        if (!isCollection && !branch.Value.IsSecret)
        {
            writer.Line(header + ";");
            return;
        }

        writer.Open(header);
        IReadOnlyList<EqualityEmitter.Member> members = [new("Value", held, branch.Value)];
        if (isCollection)
        {
            EqualityEmitter.Emit(writer, branch.Name, members, isOpen: false, extended: null);
        }

        PrintEmitter.Emit(writer, members, PrintEmitter.Extending);
        writer.Close();
    }
}
