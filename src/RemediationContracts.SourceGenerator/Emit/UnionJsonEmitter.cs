using System.Linq;
using RemediationContracts.SourceGenerator.Spec;

namespace RemediationContracts.SourceGenerator.Emit;

/// <summary>Emits what a union can do with JSON: each alternative is tried, or the one that the discriminator names is taken.</summary>
internal sealed class UnionJsonEmitter
{
    private readonly SourceWriter _writer;
    private readonly UnionSpec _type;
    private readonly string _name;
    private readonly RulesTable _rules;
    private readonly ReadValues _values;
    private readonly string[] _locals;

    private UnionJsonEmitter(ContractSpec contract, UnionSpec type)
    {
        _writer = GeneratedSource.Begin(contract);
        _type = type;
        _name = CSharpLiteral.Identifier(type.Name);
        _rules = RulesTable.Of(
            [type.Name, .. type.Branches.Select(static b => b.Name)],
            type.Branches.Select(static b => (b.Name, (ValueSpec?)b.Value)).Concat([("Not", type.Not)]));
        _values = new ReadValues(_rules, new LocalNames(["ReadValue"]));
        // Each name begins with "Of", and no other local with "of". Nothing is cut here: what tells long names apart may stand at their end.
        _locals = [.. type.Branches.Select(static b => "o" + b.Name.Substring(1))];
    }

    /// <summary>The file of the union's other part.</summary>
    public static EmittedFile Emit(ContractSpec contract, UnionSpec type)
    {
        var emitter = new UnionJsonEmitter(contract, type);
        emitter.Emit();
        return new EmittedFile(type.Name + ".Json", emitter._writer.ToString());
    }

    private void Emit()
    {
        PayloadMembers.Begin(_writer, _type, "partial record", "IPayload");
        _rules.Emit(_writer);
        PayloadMembers.Emit(_writer, _type, inherits: false);
        _writer.Line();
        EmitRead();
        _writer.Line();
        EmitWrite();
        _writer.Line();
        EmitValidate();
        _writer.Close();
    }

    private void EmitRead()
    {
        _writer.Open($"static {_name}? global::RemediationContracts.Runtime.IPayload<{_name}>.Read({ReadValues.Parameter})");
        if (_type.Not is { } not)
        {
            ReadValues.EmitBeforeNot(_writer);
            _writer.Line($"{_name}? union = ReadValue(ref reader);");
            _values.EmitCheckNot(_writer, not, "Self");
            _writer.Line("return union;");
            _writer.Line();
            _writer.Open($"static {_name}? ReadValue({ReadValues.Parameter})");
        }

        if (_type.Discriminator is { } discriminator)
        {
            EmitChoice(discriminator);
        }
        else
        {
            EmitTrials();
        }

        if (_type.Not is not null)
        {
            _writer.Close();
        }

        _values.EmitFunctions(_writer);
        _writer.Close();
    }

    private void EmitChoice(string discriminator)
    {
        _writer.Open($"switch (reader.PeekText({Utf8.Literal(discriminator)}))");
        for (int i = 0; i < _type.Branches.Count; i++)
        {
            BranchSpec branch = _type.Branches[i];
            if (branch.Values.Count == 0)
            {
                continue;
            }

            foreach (DiscriminatorValueSpec value in branch.Values)
            {
                _writer.Line($"case {CSharpLiteral.String(value.JsonValue)}:");
            }

            _writer.Indent();
            _writer.Line($"{Held(branch)} {_locals[i]} = {_values.Of(branch.Value, branch.Name)};");
            _writer.Line($"return reader.IsValid ? new {branch.Name}({_locals[i]}{Sure(branch)}) : null;");
            _writer.Unindent();
        }

        _writer.Line("default:");
        _writer.Indent();
        _writer.Line($"reader.RefuseDiscriminator({CSharpLiteral.String(discriminator)});");
        _writer.Line("return null;");
        _writer.Unindent();
        _writer.Close();
    }

    private void EmitTrials()
    {
        _writer.Open("if (!reader.BeginUnion(out int start))");
        _writer.Line("return null;");
        _writer.Close();
        _writer.Line();
        _writer.Line("global::RemediationContracts.Runtime.UnionFits fits = default;");
        _writer.Line($"{_name}? union = null;");
        for (int i = 0; i < _type.Branches.Count; i++)
        {
            BranchSpec branch = _type.Branches[i];
            string until = _type.IsOneOf || i == 0 ? string.Empty : "fits.Count == 0 && ";
            _writer.Open($"if ({until}reader.Fits<{ValueTypes.NullableName(branch.Value)}>(start, {_values.Lambda(branch.Value, branch.Name)}, out {Held(branch)} {_locals[i]}))");
            _writer.Line($"fits.Add({Utf8.Number(i)});");
            _writer.Line($"union {(_type.IsOneOf && i > 0 ? "??=" : "=")} new {branch.Name}({_locals[i]}{Sure(branch)});");
            _writer.Close();
            _writer.Line();
        }

        string labels = string.Join(", ", _type.Branches.Select(static b => CSharpLiteral.String(b.Label)));
        _writer.Line($"return reader.EndUnion(start, \"{(_type.IsOneOf ? "oneOf" : "anyOf")}\", fits, static () => [{labels}]) ? union : null;");
    }

    private void EmitWrite()
    {
        _writer.Open($"static void global::RemediationContracts.Runtime.IPayload<{_name}>.Write(ref global::RemediationContracts.Runtime.PayloadWriter writer, {_name} value)");
        _writer.Open("switch (value)");
        var values = new WriteValues(_writer);
        for (int i = 0; i < _type.Branches.Count; i++)
        {
            _writer.Line($"case {_type.Branches[i].Name} {_locals[i]}:");
            _writer.Indent();
            values.Emit(_type.Branches[i].Value, _locals[i] + ".Value");
            _writer.Line("break;");
            _writer.Unindent();
        }

        EmitOther();

        _writer.Close();
        _writer.Close();
    }

    private void EmitValidate()
    {
        _writer.Open(ValidateEmitter.Header(_name));
        _writer.Open("switch (value)");
        var values = new CheckValues(_writer, _rules);
        for (int i = 0; i < _type.Branches.Count; i++)
        {
            BranchSpec branch = _type.Branches[i];
            bool isChecked = branch.Property is not null || ValueTypes.CanBeWrong(branch.Value);
            _writer.Line($"case {branch.Name}{(isChecked ? " " + _locals[i] : string.Empty)}:");
            _writer.Indent();
            values.Emit(branch.Value, _locals[i] + ".Value", required: true, branch.Value.Nullable);
            if (branch.Property is { } property)
            {
                // After the value itself, so that what must be there is told as that.
                _writer.Open($"if ({_locals[i]}.Value is not null)");
                _writer.Line(HierarchyEmitter.Check("Alternative", property, _locals[i] + ".Value", branch.Values) + ";");
                _writer.Close();
                _writer.Line();
            }

            _writer.Line("break;");
            _writer.Unindent();
        }

        EmitOther();
        _writer.Close();
        _writer.Close();
    }

    // Code elsewhere can extend an abstract record by its constructor that copies.
    private void EmitOther()
    {
        _writer.Line("default:");
        _writer.Indent();
        _writer.Line("throw new global::System.ArgumentOutOfRangeException(nameof(value), value, \"It is none of the alternatives.\");");
        _writer.Unindent();
    }

    private static string Held(BranchSpec branch) =>
        ValueTypes.IsValueType(branch.Value) ? ValueTypes.NullableName(branch.Value) : ValueTypes.Name(branch.Value) + "?";

    private static string Sure(BranchSpec branch) => ValueTypes.IsValueType(branch.Value) || branch.Value.Nullable ? string.Empty : "!";
}
