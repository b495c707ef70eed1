using System.Collections.Generic;
using System.Linq;
using RemediationContracts.SourceGenerator.Spec;

namespace RemediationContracts.SourceGenerator.Emit;

/// <summary>Emits what a base does for its descendants: each is read by its discriminator, and written and checked by its own type.</summary>
internal static class HierarchyEmitter
{
    private const string Runtime = "global::RemediationContracts.Runtime.";

    /// <summary>Emits the reading of a base, or of a descendant in its place.</summary>
    /// <param name="writer">The writer.</param>
    /// <param name="name">The base.</param>
    /// <param name="hierarchy">What tells its descendants apart.</param>
    /// <param name="not">Emits what the base must not be, which holds for descendants too; null where there is nothing.</param>
    public static void EmitRead(SourceWriter writer, string name, HierarchySpec hierarchy, System.Action? not)
    {
        string header = $"static {name}? {Runtime}IPayload<{name}>.Read({ReadValues.Parameter})";
        if (hierarchy.Descendants.Count == 0)
        {
            // No value names one: what stands there is the base.
            writer.Line($"{header} => reader.ReadSelf<{name}>();");
            writer.Line();
            return;
        }

        string choice = $"reader.PeekText({Utf8.Literal(hierarchy.Property.JsonName)})";
        if (not is null)
        {
            writer.Line($"{header} => {choice} switch");
            writer.Line("{");
            writer.Indent();
            foreach ((string value, string read) in Reads(hierarchy))
            {
                writer.Line($"{value} => {read},");
            }

            writer.Line($"_ => reader.ReadSelf<{name}>(),");
            writer.Close(";");
            writer.Line();
            return;
        }

        writer.Open(header);
        ReadValues.EmitBeforeNot(writer);
        writer.Line($"{name}? value;");
        writer.Open($"switch ({choice})");
        foreach ((string value, string read) in Reads(hierarchy))
        {
            writer.Line($"case {value}:");
            writer.Indent();
            writer.Line($"value = {read};");
            writer.Line("break;");
            writer.Unindent();
        }

        writer.Line("default:");
        writer.Indent();
        writer.Line($"return reader.ReadSelf<{name}>();");
        writer.Unindent();
        writer.Close();
        writer.Line();
        not();
        writer.Line("return value;");
        writer.Close();
        writer.Line();
    }

    private static IEnumerable<(string Value, string Read)> Reads(HierarchySpec hierarchy) =>
        hierarchy.Descendants.SelectMany(static d => d.Values.Select(v => (
            CSharpLiteral.String(v.JsonValue), $"reader.{(d.HasDescendants ? "ReadSelf" : "ReadObject")}<{d.TypeName}>()")));

    /// <summary>Every value that names a record of the hierarchy.</summary>
    public static IEnumerable<string> Known(HierarchySpec hierarchy) =>
        hierarchy.Own.Concat(hierarchy.Descendants.SelectMany(static d => d.Values)).Select(static v => v.JsonValue);

    /// <summary>Emits, at the beginning of a method, that a descendant does it in its own way.</summary>
    /// <param name="writer">The writer.</param>
    /// <param name="hierarchy">The hierarchy.</param>
    /// <param name="emit">Emits what is done with a descendant, which is called <c>descendant</c>.</param>
    public static void EmitDispatch(SourceWriter writer, HierarchySpec hierarchy, System.Action<DescendantSpec> emit)
    {
        if (hierarchy.Descendants.Count == 0)
        {
            return;
        }

        writer.Open("switch (value)");
        foreach (DescendantSpec descendant in hierarchy.Descendants)
        {
            writer.Line($"case {descendant.TypeName} descendant:");
            writer.Indent();
            emit(descendant);
            writer.Line("return;");
            writer.Unindent();
        }

        writer.Close();
        writer.Line();
    }

    /// <summary>The check that a discriminating member names the type that it stands in.</summary>
    /// <param name="method">The method that tells it where it does not.</param>
    /// <param name="property">The member.</param>
    /// <param name="access">What holds it.</param>
    /// <param name="values">The values that name the type.</param>
    public static string Check(string method, PropertySpec property, string access, EquatableArray<DiscriminatorValueSpec> values)
    {
        string[] literals = Literals(property, values);
        // A null that must not be is told as that, by the check of the property itself.
        IEnumerable<string> patterns = IsNullToldElsewhere(property) ? literals.Prepend("null") : literals;
        return Call(method, property, access, literals.Length == 0 ? "false" : $"{Text(property, access)} is {string.Join(" or ", patterns)}");
    }

    /// <summary>The check of a base itself: its own value, or none; in a response also one that names nothing.</summary>
    public static string CheckSelf(HierarchySpec hierarchy, IPayloadSpec type)
    {
        PropertySpec property = hierarchy.Property;
        string text = Text(property, "value");
        string own = $"{text} is {string.Join(" or ", Literals(property, hierarchy.Own).Prepend("null"))}";
        string[] others = Literals(property, hierarchy.Descendants.SelectMany(static d => d.Values));
        string unknown = others.Length switch
        {
            0 => "true",
            1 => $"{text} is not {others[0]}",
            _ => $"{text} is not ({string.Join(" or ", others)})",
        };
        string fits = (type.InRequest, type.InResponse) switch
        {
            (true, true) => $"validation.IsResponse ? {unknown} : {own}",
            (false, true) => unknown,
            _ => own,
        };
        return Call("Discriminator", property, "value", fits) + ";";
    }

    private static string Call(string method, PropertySpec property, string holder, string fits)
    {
        // The text of a member is asked for only where it is told.
        (string type, string text) = property.Value.Kind == ValueKind.Enum
            ? ($"<{property.Value.TypeName}>", $", {property.Value.JsonClass}.ToJsonString")
            : (string.Empty, string.Empty);
        return $"validation.{method}{type}({CSharpLiteral.String(property.JsonName)}, {Access(property, holder)}, {fits}{text})";
    }

    private static bool IsNullToldElsewhere(PropertySpec property) =>
        property is { Required: true, Direction: PropertyDirection.Both, Value: { Nullable: false, IsOpen: false } }
        && (IsMarked(property) || !ValueTypes.IsValueType(property.Value));

    private static bool IsMarked(PropertySpec property) => property.Form is PropertyForm.Optional or PropertyForm.OptionalNullable || property.HoldsNull;

    /// <summary>
    /// The value that a constructor sets; null where the property's type has none for it. An enumeration is named in full: a member of the record
    /// may have its name, and would be meant.
    /// </summary>
    public static string? Literal(PropertySpec property, DiscriminatorValueSpec value) =>
        property.Value.Kind != ValueKind.Enum ? CSharpLiteral.String(value.JsonValue)
        : value.EnumMember is { } member ? $"global::{(value.Namespace.Length > 0 ? value.Namespace + "." : string.Empty)}{property.Value.TypeName}.{CSharpLiteral.Identifier(member)}"
        : null;

    private static string[] Literals(PropertySpec property, IEnumerable<DiscriminatorValueSpec> values) =>
        [.. values.Select(v => Literal(property, v)).OfType<string>()];

    private static string Access(PropertySpec property, string holder)
    {
        string access = holder + "." + CSharpLiteral.Identifier(property.Name);
        return property.Form == PropertyForm.OptionalNullable ? access + ".ValueOr(null)" : access;
    }

    private static string Text(PropertySpec property, string holder) => property.Value.IsOpen
        ? $"{Access(property, holder)}{(IsMarked(property) ? "?" : string.Empty)}.Known"
        : Access(property, holder);
}
