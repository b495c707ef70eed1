using System.Linq;
using RemediationContracts.SourceGenerator.Spec;

namespace RemediationContracts.SourceGenerator.Emit;

/// <summary>Emits an object schema as a record: its properties, and equality by value.</summary>
internal static class RecordEmitter
{
    /// <summary>The file of the type.</summary>
    public static EmittedFile Emit(ContractSpec contract, ObjectSpec type)
    {
        string name = CSharpLiteral.Identifier(type.Name);
        SourceWriter writer = GeneratedSource.Begin(contract);
        writer.Documentation("summary", type.Description ?? $"The object {type.Name}.");
        if (type.Deprecated)
        {
            writer.Line("[global::System.Obsolete(\"The contract calls this type deprecated.\")]");
        }

        writer.Line(GeneratedSource.Attribute);
        writer.Open($"{contract.Accessibility} sealed partial record {name}");
        bool first = true;
        foreach (PropertySpec property in type.Properties)
        {
            if (!first)
            {
                writer.Line();
            }

            first = false;
            EmitProperty(writer, property);
        }

        if (type.KeepsUndeclaredMembers)
        {
            if (!first)
            {
                writer.Line();
            }

            first = false;
            writer.Line("/// <summary>The members that the contract does not declare and allows, as they stood in the payload; null where there are none.</summary>");
            writer.Line("public global::RemediationContracts.ExtraMembers? ExtraMembers { get; init; }");
        }

        if (type.Properties.Any(static property => property.Value.Kind == ValueKind.Array))
        {
            writer.Line();
            EmitEquality(writer, type, name);
        }

        writer.Close();
        return new EmittedFile(type.Name, writer.ToString());
    }

    private static void EmitProperty(SourceWriter writer, PropertySpec property)
    {
        writer.Documentation("summary", property.Description ?? $"The member '{property.JsonName}'.");
        if (!property.Required)
        {
            writer.Line("/// <remarks>Optional: null is absent.</remarks>");
        }

        if (property.Deprecated)
        {
            writer.Line("[global::System.Obsolete(\"The contract calls this member deprecated.\")]");
        }

        string required = property.Required ? "required " : string.Empty;
        string mark = property.Required ? string.Empty : "?";
        writer.Line($"public {required}{ValueTypes.Name(property.Value)}{mark} {CSharpLiteral.Identifier(property.Name)} {{ get; init; }}");
    }

    /// <summary>Records compare lists by reference; equality by value has to be said.</summary>
    private static void EmitEquality(SourceWriter writer, ObjectSpec type, string name)
    {
        string[] terms = [.. type.Properties.Select(static property => Comparison(property)), .. type.KeepsUndeclaredMembers ? ["global::System.Object.Equals(ExtraMembers, other.ExtraMembers)"] : System.Array.Empty<string>()];
        writer.Line("/// <summary>Whether two values are equal, lists item by item.</summary>");
        writer.Line("/// <param name=\"other\">The other value.</param>");
        writer.Line($"public bool Equals({name}? other) =>");
        writer.Line("    other is not null");
        for (int i = 0; i < terms.Length; i++)
        {
            writer.Line($"    && {terms[i]}{(i == terms.Length - 1 ? ";" : string.Empty)}");
        }

        writer.Line();
        writer.Line("/// <inheritdoc/>");
        writer.Open("public override int GetHashCode()");
        writer.Line("global::System.HashCode hash = default;");
        foreach (PropertySpec property in type.Properties)
        {
            // A list goes in by its length: what is equal has the same, and long lists cost no more than short ones.
            string value = CSharpLiteral.Identifier(property.Name);
            writer.Line(property.Value.Kind == ValueKind.Array ? $"hash.Add({value}?.Count ?? -1);" : $"hash.Add({value});");
        }

        if (type.KeepsUndeclaredMembers)
        {
            writer.Line("hash.Add(ExtraMembers);");
        }

        writer.Line("return hash.ToHashCode();");
        writer.Close();
    }

    private static string Comparison(PropertySpec property)
    {
        string name = CSharpLiteral.Identifier(property.Name);
        return property.Value.Kind == ValueKind.Array
            ? $"global::RemediationContracts.Runtime.PayloadEquality.Lists({name}, other.{name}{ItemComparison(property.Value.Item!)})"
            : $"global::System.Collections.Generic.EqualityComparer<{ValueTypes.Name(property.Value)}{(property.Required ? string.Empty : "?")}>.Default.Equals({name}, other.{name})";
    }

    private static string ItemComparison(ValueSpec item) => item.Kind == ValueKind.Array
        ? $", static (left, right) => global::RemediationContracts.Runtime.PayloadEquality.Lists(left, right{ItemComparison(item.Item!)})"
        : string.Empty;
}
