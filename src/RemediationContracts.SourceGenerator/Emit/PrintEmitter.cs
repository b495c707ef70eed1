using System.Collections.Generic;
using System.Linq;
using RemediationContracts.SourceGenerator.Spec;

namespace RemediationContracts.SourceGenerator.Emit;

/// <summary>Emits what <c>ToString</c> shows of a record that holds a secret, which the compiler would show as it shows the rest.</summary>
internal static class PrintEmitter
{
    private const string Sealed = "private ";
    private const string Extended = "protected virtual ";
    /// <summary>The modifiers in a record that extends another.</summary>
    public const string Extending = "protected override ";

    /// <summary>The modifiers by which the compiler takes the method for its own.</summary>
    /// <param name="type">The record.</param>
    public static string Modifiers(ObjectSpec type) => type.Base is not null ? Extending : type.Hierarchy is not null ? Extended : Sealed;

    /// <summary>Emits the method, where a member is a secret.</summary>
    /// <param name="writer">The writer, behind another member.</param>
    /// <param name="members">What the record declares itself.</param>
    /// <param name="modifiers">The method's modifiers; those of a record that stands alone where nothing is said.</param>
    public static void Emit(SourceWriter writer, IReadOnlyList<EqualityEmitter.Member> members, string modifiers = Sealed)
    {
        if (!members.Any(IsSecret))
        {
            return;
        }

        writer.Line();
        writer.Line("/// <summary>What is secret is not shown: texts of values get into logs.</summary>");
        writer.Open($"{modifiers}bool PrintMembers(global::System.Text.StringBuilder builder)");
        if (modifiers == Extending)
        {
            writer.Open("if (base.PrintMembers(builder))");
            writer.Line("builder.Append(\", \");");
            writer.Close();
            writer.Line();
        }

        for (int i = 0; i < members.Count; i++)
        {
            string label = CSharpLiteral.String($"{(i == 0 ? string.Empty : ", ")}{members[i].Name.TrimStart('@')} = {(IsSecret(members[i]) ? "***" : string.Empty)}");
            string shown = IsSecret(members[i]) ? string.Empty : $".Append({members[i].Access})";
            writer.Line($"builder.Append({label}){shown};");
        }

        writer.Line("return true;");
        writer.Close();
    }

    private static bool IsSecret(EqualityEmitter.Member member) => member.Value?.IsSecret ?? false;
}
