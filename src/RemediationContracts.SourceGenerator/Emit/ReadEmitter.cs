using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using RemediationContracts.SourceGenerator.Naming;
using RemediationContracts.SourceGenerator.Spec;

namespace RemediationContracts.SourceGenerator.Emit;

/// <summary>
/// Emits the reading of a record: the members are expected in their declared order, each by its baked name; one that comes
/// otherwise is found by its name, and the order is expected anew from there.
/// </summary>
internal sealed class ReadEmitter
{
    private const int BitsPerWord = 64;

    private readonly SourceWriter _writer;
    private readonly ObjectSpec _type;
    private readonly string _name;
    private readonly RulesTable _rules;
    private readonly ReadValues _values;
    private readonly string[] _locals;

    private ReadEmitter(SourceWriter writer, ObjectSpec type, RulesTable rules)
    {
        _writer = writer;
        _type = type;
        _name = CSharpLiteral.Identifier(type.Name);
        _rules = rules;
        _values = new ReadValues(rules, new LocalNames([]));
        _locals = Locals(type);
    }

    private int Words => (_type.Properties.Count + BitsPerWord - 1) / BitsPerWord;

    private string MemberLimits => ValueTypes.Limits(_type.Members?.Least, _type.Members?.Most);

    /// <summary>Emits the method.</summary>
    public static void Emit(SourceWriter writer, ObjectSpec type, RulesTable rules) => new ReadEmitter(writer, type, rules).Emit();

    private void Emit()
    {
        if (_type.Hierarchy is { } hierarchy)
        {
            HierarchyEmitter.EmitRead(_writer, _name, hierarchy, _type.Not is { } not ? () => new ReadValues(_rules, new LocalNames([])).EmitCheckNot(_writer, not, "Self") : null);
            _writer.Open($"static {_name}? global::RemediationContracts.Runtime.IHierarchyPayload<{_name}>.ReadSelf({ReadValues.Parameter})");
        }
        else
        {
            _writer.Open($"static {_name}? global::RemediationContracts.Runtime.IPayload<{_name}>.Read({ReadValues.Parameter})");
        }

        if (_type.Not is not null)
        {
            ReadValues.EmitBeforeNot(_writer);
        }

        _writer.Open($"if (!reader.BeginObject({(MemberLimits.Length > 0 ? "out int start" : string.Empty)}))");
        _writer.Line("return null;");
        _writer.Close();
        _writer.Line();
        EmitLocals();
        EmitLoop();
        EmitRequired();
        EmitMembers();
        EmitResult();
        if (_type.Properties.Count > 0)
        {
            EmitExpected();
            EmitFind();
        }

        _values.EmitFunctions(_writer);
        _writer.Close();
    }

    private void EmitLocals()
    {
        for (int i = 0; i < _type.Properties.Count; i++)
        {
            PropertySpec property = _type.Properties[i];
            bool struc = property.Form == PropertyForm.OptionalNullable || (ValueTypes.IsValueType(property.Value) && property.Form != PropertyForm.Optional && !property.HoldsNull);
            string type = ValueTypes.Name(property);
            _writer.Line($"{(struc || type.EndsWith("?", System.StringComparison.Ordinal) ? type : type + "?")} {_locals[i]} = {(struc ? "default" : "null")};");
        }

        _writer.Line(_type.Undeclared switch
        {
            UndeclaredMembers.Kept => "global::RemediationContracts.ExtraMembers? extra = null;",
            UndeclaredMembers.Typed => $"global::RemediationContracts.Runtime.MapBuffer<{ValueTypes.NullableName(_type.AdditionalProperties!)}> extra = default;",
            _ => "global::System.Collections.Generic.HashSet<string>? undeclared = null;",
        });
        for (int word = 0; word < Words; word++)
        {
            _writer.Line($"ulong {Met(word * BitsPerWord)} = 0;");
        }

        if (_type.Properties.Count > 0)
        {
            _writer.Line("int next = 0;");
        }
    }

    private void EmitLoop()
    {
        _writer.Open("while (reader.NextMember())");
        if (_type.Properties.Count == 0)
        {
            _writer.Line("global::System.ReadOnlySpan<byte> name = reader.TakeName();");
            EmitUndeclared();
            _writer.Close();
            _writer.Line();
            return;
        }

        _writer.Line("global::System.ReadOnlySpan<byte> name = default;");
        _writer.Line("int member = reader.TryTakeName(Expected(next)) ? next : Find(name = reader.TakeName());");
        _writer.Line("next = member < 0 ? next : member + 1;");
        _writer.Open("switch (member)");
        for (int i = 0; i < _type.Properties.Count; i++)
        {
            _writer.Line($"case {Utf8.Number(i)}:");
            _writer.Indent();
            _writer.Open($"if (reader.IsFirst(ref {Met(i)}, {Utf8.Number(i % BitsPerWord)}))");
            EmitRead(_type.Properties[i], _locals[i]);
            _writer.Close();
            _writer.Line();
            _writer.Line("break;");
            _writer.Unindent();
        }

        _writer.Line("default:");
        _writer.Indent();
        EmitUndeclared();
        _writer.Line("break;");
        _writer.Unindent();
        _writer.Close();
        _writer.Close();
        _writer.Line();
    }

    private void EmitRead(PropertySpec property, string local)
    {
        string read = _values.Of(property.Value, property.Name);
        string assignment = $"{local} = {(property.Form == PropertyForm.OptionalNullable ? $"new({read})" : read)};";
        if (_type.Hierarchy is { } hierarchy && hierarchy.Property.Name == property.Name && _type.InRequest)
        {
            _writer.Line("int at = reader.ValueStart();");
            _writer.Line(assignment);
            _writer.Line($"reader.CheckDiscriminator(at, {CSharpLiteral.String(property.JsonName)}, static text => text is {string.Join(" or ", HierarchyEmitter.Known(hierarchy).Select(CSharpLiteral.String))});");
            return;
        }

        _writer.Line(assignment);
    }

    private void EmitUndeclared()
    {
        switch (_type.Undeclared)
        {
            case UndeclaredMembers.Kept:
                _writer.Line("reader.KeepUndeclared(name, ref extra);");
                break;
            case UndeclaredMembers.Typed:
                ValueSpec value = _type.AdditionalProperties!;
                string sure = ValueTypes.IsValueType(value) || value.Nullable ? string.Empty : "!";
                _writer.Open("if (reader.TakeUndeclared(name, ref extra))");
                _writer.Line($"extra.Add({_values.Of(value, "AdditionalProperty_Value")}{sure});");
                _writer.Close();
                _writer.Line();
                break;
            default:
                _writer.Line("reader.RefuseUndeclared(name, ref undeclared);");
                break;
        }
    }

    private void EmitRequired()
    {
        for (int word = 0; word * BitsPerWord < _type.Properties.Count; word++)
        {
            int from = word * BitsPerWord;
            (PropertySpec Property, int Bit)[] required =
            [
                .. _type.Properties.Skip(from).Take(BitsPerWord).Select(static (property, bit) => (property, bit))
                    .Where(static entry => entry.property.Required && entry.property.Direction != PropertyDirection.None),
            ];
            if (required.Length == 0)
            {
                continue;
            }

            string all = Mask(required.Aggregate(0UL, static (mask, entry) => mask | (1UL << entry.Bit)));
            _writer.Open($"if (({Met(from)} & {all}) != {all})");
            foreach ((PropertySpec property, int bit) in required)
            {
                string tell = $"reader.TellMissing({Met(from)}, {Utf8.Number(bit)}, {CSharpLiteral.String(property.JsonName)});";
                if (property.Direction == PropertyDirection.Both)
                {
                    _writer.Line(tell);
                    continue;
                }

                _writer.Open($"if ({Directions.Condition("reader", property.Direction)})");
                _writer.Line(tell);
                _writer.Close();
                _writer.Line();
            }

            _writer.Close();
            _writer.Line();
        }
    }

    private void EmitMembers()
    {
        if (_type.Members is null)
        {
            return;
        }

        string met = string.Join(" + ", Enumerable.Range(0, Words).Select(static word => $"global::System.Numerics.BitOperations.PopCount({Met(word * BitsPerWord)})"));
        (string count, string contains) = _type.Undeclared switch
        {
            UndeclaredMembers.Kept => ("(extra?.Count ?? 0)", "extra is not null && extra.Contains"),
            UndeclaredMembers.Typed => ("extra.Count", "extra.Contains"),
            _ => ("(undeclared?.Count ?? 0)", "undeclared is not null && undeclared.Contains"),
        };
        ReadValues.EmitMemberChecks(_writer, _type.Members, contains, met.Length == 0 ? count : $"{met} + {count}");
        _writer.Line();
    }

    private void EmitResult()
    {
        if (_type.Not is not null)
        {
            _values.EmitCheckNot(_writer, _type.Not, "Self");
        }

        _writer.Open("if (!reader.IsValid)");
        _writer.Line("return null;");
        _writer.Close();
        _writer.Line();
        _writer.Open($"return new {_name}");
        for (int i = 0; i < _type.Properties.Count; i++)
        {
            PropertySpec property = _type.Properties[i];
            string sure = !ValueTypes.Name(property).EndsWith("?", System.StringComparison.Ordinal) && property.Form != PropertyForm.OptionalNullable && !ValueTypes.IsValueType(property.Value) ? "!" : string.Empty;
            _writer.Line($"{CSharpLiteral.Identifier(property.Name)} = {_locals[i]}{sure},");
        }

        switch (_type.Undeclared)
        {
            case UndeclaredMembers.Kept:
                _writer.Line("ExtraMembers = extra,");
                break;
            case UndeclaredMembers.Typed:
                _writer.Line("AdditionalProperties = extra.Count == 0 ? null : extra.ToDictionary(),");
                break;
        }

        _writer.Close(";");
    }

    private void EmitExpected()
    {
        _writer.Line();
        _writer.Line("static global::System.ReadOnlySpan<byte> Expected(int member) => member switch");
        _writer.Line("{");
        _writer.Indent();
        for (int i = 0; i < _type.Properties.Count; i++)
        {
            _writer.Line($"{Utf8.Number(i)} => {Utf8.Literal(Utf8.JsonString(_type.Properties[i].JsonName) + ":")},");
        }

        _writer.Line("_ => default,");
        _writer.Close(";");
    }

    private void EmitFind()
    {
        _writer.Line();
        _writer.Line("static int Find(global::System.ReadOnlySpan<byte> name) => name.Length switch");
        _writer.Line("{");
        _writer.Indent();
        foreach (IGrouping<int, (PropertySpec Property, int Index)> group in _type.Properties
            .Select(static (property, index) => (Property: property, Index: index))
            .GroupBy(static entry => Utf8.Length(entry.Property.JsonName))
            .OrderBy(static group => group.Key))
        {
            foreach ((PropertySpec property, int index) in group)
            {
                _writer.Line($"{Utf8.Number(group.Key)} when global::System.MemoryExtensions.SequenceEqual(name, {Utf8.Literal(property.JsonName)}) => {Utf8.Number(index)},");
            }
        }

        _writer.Line("_ => -1,");
        _writer.Close(";");
    }

    private static string Met(int member) => member < BitsPerWord ? "met" : "met" + Utf8.Number(member / BitsPerWord);

    private static string Mask(ulong bits) => "0x" + bits.ToString("X", CultureInfo.InvariantCulture) + "UL";

    /// <summary>The names of the local variables: those of the properties in camelCase, but for those that the method has already.</summary>
    private static string[] Locals(ObjectSpec type)
    {
        HashSet<string> taken = ["reader", "extra", "undeclared", "next", "name", "member", "met", "from", "told", "start", "at", "Expected", "Find"];
        string[] locals = new string[type.Properties.Count];
        for (int i = 0; i < locals.Length; i++)
        {
            // Every name that begins with "met" may be a word of bits in a large type.
            string local = CSharpName.Camel(type.Properties[i].Name);
            local = local.StartsWith("met", System.StringComparison.Ordinal) ? local + "Value" : local;
            while (!taken.Add(local))
            {
                local += "Value";
            }

            locals[i] = CSharpLiteral.Identifier(local);
        }

        return locals;
    }
}
