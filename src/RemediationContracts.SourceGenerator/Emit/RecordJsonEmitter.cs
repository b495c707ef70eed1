using RemediationContracts.SourceGenerator.Spec;

namespace RemediationContracts.SourceGenerator.Emit;

/// <summary>Emits what a record can do with JSON. The library does the work; emitted is what depends on the schema.</summary>
internal static class RecordJsonEmitter
{
    /// <summary>The file of the record's other part.</summary>
    public static EmittedFile Emit(ContractSpec contract, ObjectSpec type)
    {
        SourceWriter writer = GeneratedSource.Begin(contract);
        RulesTable rules = RulesTable.Of(type);
        PayloadMembers.Begin(writer, type, "partial record", type.Hierarchy is null ? "IPayload" : "IHierarchyPayload");
        rules.Emit(writer);
        PayloadMembers.Emit(writer, type, type.Base is not null);
        writer.Line();
        ReadEmitter.Emit(writer, type, rules);
        writer.Line();
        WriteEmitter.Emit(writer, type);
        writer.Line();
        ValidateEmitter.Emit(writer, type, rules);
        writer.Close();
        return new EmittedFile(type.Name + ".Json", writer.ToString());
    }
}
