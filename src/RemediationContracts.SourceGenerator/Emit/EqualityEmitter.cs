using System.Collections.Generic;
using System.Linq;
using RemediationContracts.SourceGenerator.Spec;

namespace RemediationContracts.SourceGenerator.Emit;

/// <summary>Emits equality by value, which records do not have of themselves where they hold lists or maps.</summary>
internal static class EqualityEmitter
{
    private const string Equality = "global::RemediationContracts.Runtime.PayloadEquality.";

    /// <summary>A member that is compared.</summary>
    /// <param name="Name">The member, as code writes it.</param>
    /// <param name="Type">Its type.</param>
    /// <param name="Value">What it holds; null where it is not a value of the contract.</param>
    /// <param name="IsOptional">Whether it is an <c>Optional</c>.</param>
    public sealed record Member(string Name, string Type, ValueSpec? Value, bool IsOptional = false)
    {
        /// <summary>The member as a method of the record reads it; a contract may give it the name of what the method has itself.</summary>
        public string Access => Name is "other" or "hash" or "builder" ? "this." + Name : Name;
    }

    /// <summary>Emits the comparison and the hash.</summary>
    /// <param name="writer">The writer.</param>
    /// <param name="name">The record.</param>
    /// <param name="members">What it declares itself.</param>
    /// <param name="isOpen">Whether others extend the record.</param>
    /// <param name="extended">The record that it extends, or null.</param>
    public static void Emit(SourceWriter writer, string name, IReadOnlyList<Member> members, bool isOpen, string? extended)
    {
        string[] terms =
        [
            .. extended is not null ? [$"base.Equals(({extended}?)other)"] : System.Array.Empty<string>(),
            .. isOpen && extended is null ? ["EqualityContract == other.EqualityContract"] : System.Array.Empty<string>(),
            .. members.Select(Comparison),
        ];
        writer.Line($"/// <summary>Whether two values are equal{Manner(members)}.</summary>");
        writer.Line("/// <param name=\"other\">The other value.</param>");
        writer.Line($"public {(isOpen ? "virtual " : string.Empty)}bool Equals({name}? other) =>");
        writer.Line("    other is not null");
        for (int i = 0; i < terms.Length; i++)
        {
            writer.Line($"    && {terms[i]}{(i == terms.Length - 1 ? ";" : string.Empty)}");
        }

        writer.Line();
        writer.Line("/// <inheritdoc/>");
        writer.Open("public override int GetHashCode()");
        writer.Line("global::System.HashCode hash = default;");
        if (extended is not null)
        {
            writer.Line("hash.Add(base.GetHashCode());");
        }

        foreach (Member member in members)
        {
            writer.Line(Hash(member));
        }

        writer.Line("return hash.ToHashCode();");
        writer.Close();
    }

    private static string Hash(Member member) => member.Value is { } value && ValueTypes.IsCollection(value)
        ? $"hash.Add({HashOf(value, member.IsOptional ? member.Access + ".ValueOr(null)" : member.Access)});"
        : $"hash.Add({member.Access});";

    private static string HashOf(ValueSpec list, string access)
    {
        ValueSpec item = list.Item!;
        string each = list.Kind == ValueKind.Array && ValueTypes.IsCollection(item) ? $", static item => {HashOf(item, "item")}" : string.Empty;
        return $"{Equality}Hash({access}{each})";
    }

    private static string Manner(IReadOnlyList<Member> members)
    {
        bool lists = members.Any(static m => m.Value is { } value && Holds(value, ValueKind.Array));
        bool maps = members.Any(static m => m.Value is { } value && Holds(value, ValueKind.Map));
        return (lists ? ", lists item by item" : string.Empty) + (maps ? ", maps in any order" : string.Empty);
    }

    private static bool Holds(ValueSpec value, ValueKind kind) => value.Kind == kind || (value.Item is { } item && Holds(item, kind));

    private static string Comparison(Member member)
    {
        if (member.Value is null || !ValueTypes.IsCollection(member.Value))
        {
            return member.Value is null
                ? $"global::System.Object.Equals({member.Access}, other.{member.Name})"
                : $"global::System.Collections.Generic.EqualityComparer<{member.Type}>.Default.Equals({member.Access}, other.{member.Name})";
        }

        return member.IsOptional
            ? $"{member.Access}.IsPresent == other.{member.Name}.IsPresent && {Compare(member.Value, $"{member.Access}.ValueOr(null)", $"other.{member.Name}.ValueOr(null)")}"
            : Compare(member.Value, member.Access, "other." + member.Name);
    }

    private static string Compare(ValueSpec list, string left, string right)
    {
        ValueSpec item = list.Item!;
        string each = ValueTypes.IsCollection(item) ? $", static (left, right) => {Compare(item, "left", "right")}" : string.Empty;
        return $"{Equality}{(list.Kind == ValueKind.Map ? "Maps" : "Lists")}({left}, {right}{each})";
    }
}
