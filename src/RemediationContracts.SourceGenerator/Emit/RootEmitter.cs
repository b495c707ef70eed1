using System.Collections.Generic;
using RemediationContracts.SourceGenerator.Spec;

namespace RemediationContracts.SourceGenerator.Emit;

/// <summary>Emits a body that is neither an object nor a union, as a record around its value.</summary>
internal static class RootEmitter
{
    /// <summary>The file of the type.</summary>
    public static EmittedFile Emit(ContractSpec contract, RootSpec type)
    {
        string name = CSharpLiteral.Identifier(type.Name);
        SourceWriter writer = GeneratedSource.Begin(contract);
        string held = ValueTypes.NullableName(type.Value);
        RecordEmitter.Begin(writer, type, $"The body {type.Name}.");
        writer.Open($"{contract.Accessibility} sealed partial record {name}");
        writer.Line("/// <summary>What the body is.</summary>");
        writer.Line($"public required {held} Value {{ get; init; }}");
        IReadOnlyList<EqualityEmitter.Member> members = [new("Value", held, type.Value)];
        if (ValueTypes.IsCollection(type.Value))
        {
            writer.Line();
            EqualityEmitter.Emit(writer, name, members, isOpen: false, extended: null);
        }

        PrintEmitter.Emit(writer, members);

        writer.Close();
        return new EmittedFile(type.Name, writer.ToString());
    }

    /// <summary>The file of the type's other part.</summary>
    public static EmittedFile EmitJson(ContractSpec contract, RootSpec type)
    {
        string name = CSharpLiteral.Identifier(type.Name);
        SourceWriter writer = GeneratedSource.Begin(contract);
        RulesTable rules = RulesTable.Of([type.Name, "Value"], [("Value", type.Value)]);
        PayloadMembers.Begin(writer, type, "partial record", "IPayload");
        rules.Emit(writer);
        PayloadMembers.Emit(writer, type, inherits: false);
        writer.Line();
        EmitRead(writer, type, name, new ReadValues(rules, new LocalNames([])));
        writer.Line();
        writer.Open($"static void global::RemediationContracts.Runtime.IPayload<{name}>.Write(ref global::RemediationContracts.Runtime.PayloadWriter writer, {name} value)");
        new WriteValues(writer).Emit(type.Value, "value.Value");
        writer.Close();
        writer.Line();
        writer.Open(ValidateEmitter.Header(name));
        new CheckValues(writer, rules).Emit(type.Value, "value.Value", required: true, type.Value.Nullable);
        writer.Close();
        writer.Close();
        return new EmittedFile(type.Name + ".Json", writer.ToString());
    }

    private static void EmitRead(SourceWriter writer, RootSpec type, string name, ReadValues values)
    {
        bool isStruct = ValueTypes.IsValueType(type.Value);
        string sure = isStruct || type.Value.Nullable ? string.Empty : "!";
        writer.Open($"static {name}? global::RemediationContracts.Runtime.IPayload<{name}>.Read({ReadValues.Parameter})");
        writer.Line($"{(isStruct ? ValueTypes.NullableName(type.Value) : ValueTypes.Name(type.Value) + "?")} value = {values.Of(type.Value, "Value")};");
        writer.Line($"return reader.IsValid ? new {name} {{ Value = value{sure} }} : null;");
        values.EmitFunctions(writer);
        writer.Close();
    }
}
