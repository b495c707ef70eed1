using System.Collections.Generic;
using System.Linq;
using RemediationContracts.SourceGenerator.Spec;

namespace RemediationContracts.SourceGenerator.Emit;

/// <summary>The rules of a type's scalars, each a static field that is made once.</summary>
internal sealed class RulesTable
{
    private readonly List<(string Class, RulesSpec Rules, string Field)> _fields = [];
    private readonly LocalNames _names;

    private RulesTable(IEnumerable<string> taken) => _names = new LocalNames(taken);

    /// <summary>The table of a type's values.</summary>
    /// <param name="taken">The names that the type has already.</param>
    /// <param name="values">The values, each with what it is called.</param>
    public static RulesTable Of(IEnumerable<string> taken, IEnumerable<(string Name, ValueSpec? Value)> values)
    {
        var table = new RulesTable(taken);
        foreach ((string name, ValueSpec? value) in values)
        {
            table.Add(name, value);
        }

        return table;
    }

    /// <summary>The table of a record.</summary>
    public static RulesTable Of(ObjectSpec type) => Of(
        type.Properties.Select(static p => p.Name).Append(type.Name),
        type.Properties.Select(static p => (p.Name, (ValueSpec?)p.Value)).Concat([("AdditionalProperty", type.AdditionalProperties), ("Not", type.Not)]));

    /// <summary>The field of a scalar's rules; null where it has none.</summary>
    public string? FieldOf(ValueSpec value) =>
        value.Rules is null ? null : _fields.First(f => f.Rules.Equals(value.Rules) && f.Class == ClassOf(value)).Field;

    /// <summary>Emits the fields, and an empty line where there are any.</summary>
    public void Emit(SourceWriter writer)
    {
        foreach ((string type, RulesSpec rules, string field) in _fields)
        {
            writer.Line($"private static readonly global::RemediationContracts.Runtime.{type} {field} = new() {{ {string.Join(", ", Parts(type, rules))} }};");
        }

        if (_fields.Count > 0)
        {
            writer.Line();
        }
    }

    private static string ClassOf(ValueSpec value) => ValueTypes.Scalar(value)!.Rules!;

    private void Add(string name, ValueSpec? value)
    {
        // Lists stand within each other only so deep, so that this ends.
        if (value is null)
        {
            return;
        }

        if (value.Rules is { } rules && !_fields.Exists(f => f.Rules.Equals(rules) && f.Class == ClassOf(value)))
        {
            _fields.Add((ClassOf(value), rules, _names.Take(name + "Rules")));
        }

        Add(name + "Item", value.Item);
        Add(name + "Not", value.Not);
    }

    private static IEnumerable<string> Parts(string type, RulesSpec rules)
    {
        (string Name, string? Value)[] parts =
        [
            ("MinLength", rules.MinLength is { } least ? Utf8.Number(least) : null),
            ("MaxLength", rules.MaxLength is { } most ? Utf8.Number(most) : null),
            ("Pattern", Text(rules.Pattern)),
            ("IsPatternByUnit", Flag(rules.IsPatternByUnit)),
            ("PatternAstral", Text(rules.PatternAstral)),
            ("PatternText", Text(rules.PatternText)),
            ("Minimum", Text(rules.Minimum)),
            ("ExclusiveMinimum", Flag(rules.ExclusiveMinimum)),
            ("Maximum", Text(rules.Maximum)),
            ("ExclusiveMaximum", Flag(rules.ExclusiveMaximum)),
            ("MultipleOf", Text(rules.MultipleOf)),
            ("Allowed", Allowed(type, rules.Allowed)),
            ("IsConst", Flag(rules.IsConst)),
        ];
        return parts.Where(static p => p.Value is not null).Select(static p => $"{p.Name} = {p.Value}");
    }

    // A Boolean that may be one value alone has no list of them.
    private static string? Allowed(string type, EquatableArray<string> values) =>
        values.Count == 0 ? null
        : type == ValueTypes.Booleans ? values[0]
        : $"[{string.Join(", ", values.Select(CSharpLiteral.String))}]";

    private static string? Text(string? text) => text is null ? null : CSharpLiteral.String(text);

    private static string? Flag(bool flag) => flag ? "true" : null;
}
