using System.Collections.Generic;
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
        Begin(writer, type, $"The object {type.Name}.");
        string extended = type.Base is { } from ? $" : {from.Name}" : string.Empty;
        writer.Open($"{contract.Accessibility} {(type.Hierarchy is null ? "sealed " : string.Empty)}partial record {name}{extended}");
        bool first = true;
        EmitConstructor(writer, type, name, ref first);
        foreach (PropertySpec property in type.Properties.Where(static p => p.Origin != PropertyOrigin.Inherited))
        {
            Separate(writer, ref first);
            EmitProperty(writer, contract, property, property.Name == type.Hierarchy?.Property.Name);
        }

        EmitUndeclared(writer, type, ref first);
        if (Own(type).Any(static property => ValueTypes.IsCollection(property.Value)) || DeclaresMap(type))
        {
            Separate(writer, ref first);
            EqualityEmitter.Emit(writer, name, [.. Members(type)], type.Hierarchy is not null, type.Base?.Name);
        }

        PrintEmitter.Emit(writer, [.. Members(type)], PrintEmitter.Modifiers(type));
        writer.Close();
        return new EmittedFile(type.Name, writer.ToString());
    }

    /// <summary>Emits what stands before a type.</summary>
    public static void Begin(SourceWriter writer, IPayloadSpec type, string usual)
    {
        writer.Documentation("summary", type.Description ?? usual);
        if (type.Deprecated)
        {
            writer.Line("[global::System.Obsolete(\"The contract calls this type deprecated.\")]");
        }

        writer.Line(GeneratedSource.Attribute);
    }

    private static IEnumerable<PropertySpec> Own(ObjectSpec type) => type.Properties.Where(static p => p.Origin == PropertyOrigin.Own);

    private static bool DeclaresMap(ObjectSpec type) =>
        type.Undeclared == UndeclaredMembers.Typed && type.Base?.Undeclared != UndeclaredMembers.Typed;

    private static bool DeclaresExtra(ObjectSpec type) =>
        type.Undeclared == UndeclaredMembers.Kept && type.Base?.Undeclared != UndeclaredMembers.Kept;

    private static void Separate(SourceWriter writer, ref bool first)
    {
        if (!first)
        {
            writer.Line();
        }

        first = false;
    }

    private static void EmitUndeclared(SourceWriter writer, ObjectSpec type, ref bool first)
    {
        if (DeclaresExtra(type))
        {
            Separate(writer, ref first);
            writer.Line("/// <summary>The members that the contract does not declare and allows, as they stood in the payload; null where there are none.</summary>");
            writer.Line("public global::RemediationContracts.ExtraMembers? ExtraMembers { get; init; }");
        }

        if (DeclaresMap(type))
        {
            Separate(writer, ref first);
            writer.Line("/// <summary>The members that the contract does not declare and allows, by name; null where there are none.</summary>");
            writer.Line($"public global::System.Collections.Generic.IReadOnlyDictionary<string, {ValueTypes.NullableName(type.AdditionalProperties!)}>? AdditionalProperties {{ get; init; }}");
        }
    }

    private static void EmitConstructor(SourceWriter writer, ObjectSpec type, string name, ref bool first)
    {
        if (type.Discriminator is not { } own || HierarchyEmitter.Literal(own.Property, own.Value) is not { } literal)
        {
            return;
        }

        Separate(writer, ref first);
        writer.Line("/// <summary>Makes a value that is named as its type is.</summary>");
        writer.Open($"public {name}()");
        writer.Line($"{CSharpLiteral.Identifier(own.Property.Name)} = {literal};");
        writer.Close();
    }

    private static void EmitProperty(SourceWriter writer, ContractSpec contract, PropertySpec property, bool namesType)
    {
        writer.Documentation("summary", property.Description ?? $"The member '{property.JsonName}'.");
        if ((namesType ? "It names the type, and each type's constructor sets it." : Remark(property)) is { } remark)
        {
            writer.Documentation("remarks", remark);
        }

        if (property.Deprecated)
        {
            writer.Line("[global::System.Obsolete(\"The contract calls this member deprecated.\")]");
        }

        string name = CSharpLiteral.Identifier(property.Name);
        if (property.Origin == PropertyOrigin.Strengthened)
        {
            writer.Line($"public override required {ValueTypes.Name(property)} {name} {{ get => base.{name}; init => base.{name} = value; }}");
            return;
        }

        string modifier = property.Form == PropertyForm.Required ? "required " : property.IsVirtual ? "virtual " : string.Empty;
        string fixedValue = property.Form == PropertyForm.Constant ? $" = {(property.Value.Kind == ValueKind.Enum ? $"{contract.Root}{property.Value.TypeName}." : string.Empty)}{property.Value.Constant};" : string.Empty;
        writer.Line($"public {modifier}{ValueTypes.Name(property)} {name} {{ get; init; }}{fixedValue}");
    }

    private static string? Remark(PropertySpec property)
    {
        if (property.Origin == PropertyOrigin.Strengthened)
        {
            return property.Value.Nullable ? "Required here." : "Required here: it must be set, and not to null.";
        }

        string way = property.Direction switch
        {
            PropertyDirection.Response => "Read-only: it is not written in a request. ",
            PropertyDirection.Request => "Write-only: it is not written in a response. ",
            PropertyDirection.None => "It is never part of a payload. ",
            _ => property.Form is PropertyForm.Required or PropertyForm.Constant ? string.Empty : "Optional: ",
        };
        string form = property.Form switch
        {
            PropertyForm.Optional => "null is absent.",
            PropertyForm.OptionalNullable => "the default is absent, and null is null.",
            PropertyForm.Constant => "the contract allows this one value.",
            _ => string.Empty,
        };
        bool goesOn = way.EndsWith(": ", System.StringComparison.Ordinal);
        string remark = way + (goesOn || form.Length == 0 ? form : char.ToUpperInvariant(form[0]) + form.Substring(1));
        remark = property.IsVirtual ? remark + " A derived type may require it." : remark;
        remark = property.Default is { } value ? remark.TrimEnd() + $" The service then takes {value}." : remark;
        return remark.Length == 0 ? null : remark.TrimEnd();
    }

    private static IEnumerable<EqualityEmitter.Member> Members(ObjectSpec type)
    {
        foreach (PropertySpec property in Own(type))
        {
            yield return new(CSharpLiteral.Identifier(property.Name), ValueTypes.Name(property), property.Value, property.Form == PropertyForm.OptionalNullable);
        }

        if (DeclaresExtra(type))
        {
            yield return new("ExtraMembers", string.Empty, null);
        }

        if (DeclaresMap(type))
        {
            yield return new("AdditionalProperties", string.Empty, new ValueSpec(ValueKind.Map, Item: type.AdditionalProperties));
        }
    }
}
