using System.Collections.Generic;
using System.Linq;
using RemediationContracts.SourceGenerator.Spec;

namespace RemediationContracts.SourceGenerator.Emit;

/// <summary>Emits the writing of a record: declared order, names baked with the brackets and commas around them, undeclared members last.</summary>
internal sealed class WriteEmitter
{
    private readonly SourceWriter _writer;
    private readonly ObjectSpec _type;
    private readonly WriteValues _values;

    // Whether a comma is due is known at compile time once a member that always stands has been written; until then it is counted.
    private readonly bool _certain;

    private WriteEmitter(SourceWriter writer, ObjectSpec type)
    {
        _writer = writer;
        _type = type;
        _values = new WriteValues(writer);
        _certain = type.Properties.Count > 0 && IsCertain(type.Properties[0]);
    }

    /// <summary>Emits the method.</summary>
    public static void Emit(SourceWriter writer, ObjectSpec type) => new WriteEmitter(writer, type).Emit();

    private static bool IsCertain(PropertySpec property) =>
        property.Form is PropertyForm.Required or PropertyForm.Constant && property.Direction == PropertyDirection.Both;

    private static bool IsWritten(PropertySpec property) => property.Direction != PropertyDirection.None || property.NamesType;

    private void Emit()
    {
        string name = CSharpLiteral.Identifier(_type.Name);
        _writer.Open($"static void global::RemediationContracts.Runtime.IPayload<{name}>.Write(ref global::RemediationContracts.Runtime.PayloadWriter writer, {name} value)");
        if (_type.Hierarchy is { } hierarchy)
        {
            HierarchyEmitter.EmitDispatch(_writer, hierarchy, _ => _writer.Line("writer.Object(descendant);"));
        }

        bool counts = !_certain && (_type.Properties.Any(IsWritten) || _type.Undeclared == UndeclaredMembers.Typed);
        if (!_certain)
        {
            _writer.Line("writer.Raw(\"{\"u8);");
        }

        if (counts || (_certain && _type.Undeclared == UndeclaredMembers.Typed))
        {
            _writer.Line($"bool any = {(_certain ? "true" : "false")};");
        }

        for (int i = 0; i < _type.Properties.Count; i++)
        {
            EmitProperty(_type.Properties[i], i);
        }

        switch (_type.Undeclared)
        {
            case UndeclaredMembers.Kept:
                _writer.Line($"writer.Extra(value.ExtraMembers, {(_certain ? "true" : counts ? "any" : "false")});");
                break;
            case UndeclaredMembers.Typed:
                _writer.Open("if (value.AdditionalProperties is not null)");
                _values.EmitEntries(_type.AdditionalProperties!, "value.AdditionalProperties", "any");
                _writer.Close();
                _writer.Line();
                break;
        }

        _writer.Line("writer.Raw(\"}\"u8);");
        _writer.Close();
    }

    private void EmitProperty(PropertySpec property, int index)
    {
        if (!IsWritten(property))
        {
            return;
        }

        ValueSpec value = property.Value;
        string access = "value." + CSharpLiteral.Identifier(property.Name);
        List<string> conditions = [];
        if (property.Direction != PropertyDirection.Both && !property.NamesType)
        {
            conditions.Add(Directions.Condition("writer", property.Direction));
        }

        if (property.Form is PropertyForm.Optional or PropertyForm.OptionalNullable)
        {
            conditions.Add(access + (property.Form == PropertyForm.Optional ? " is not null" : ".IsPresent"));
        }

        if (conditions.Count > 0)
        {
            _writer.Open($"if ({string.Join(" && ", conditions)})");
        }

        // What is absent where it is null is not null where it is written.
        (string present, bool isNull) = property.Form switch
        {
            PropertyForm.Optional => (ValueTypes.IsValueType(value) ? access + ".Value" : access, false),
            PropertyForm.OptionalNullable => (access + ".Value", true),
            _ => (access, property.HoldsNull),
        };
        EmitMember(property, index, isNull, present);
        if (conditions.Count > 0)
        {
            _writer.Close();
            _writer.Line();
        }
    }

    private void EmitMember(PropertySpec property, int index, bool isNull, string access)
    {
        ValueSpec value = property.Value with { Nullable = isNull };
        bool bracket = value is { Kind: ValueKind.Array, Nullable: false };
        string quoted = Utf8.JsonString(property.JsonName) + (bracket ? ":[" : ":");
        if (!_certain)
        {
            _writer.Line($"writer.Name({Utf8.Literal("," + quoted)}, ref any);");
        }
        else if (value is { Kind: ValueKind.String, Nullable: false })
        {
            _writer.Line($"writer.String({Utf8.Literal((index == 0 ? "{" : ",") + quoted)}, {access});");
            return;
        }
        else
        {
            _writer.Line($"writer.Raw({Utf8.Literal((index == 0 ? "{" : ",") + quoted)});");
        }

        _values.Emit(value, access, bracket);
    }
}
