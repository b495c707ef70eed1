using System.Collections.Generic;
using RemediationContracts.SourceGenerator.Spec;

namespace RemediationContracts.SourceGenerator.Emit;

/// <summary>What a value is called in C#: the one table from kinds to types and to the library's methods.</summary>
internal static class ValueTypes
{
    /// <summary>The class of a Boolean's rules.</summary>
    public const string Booleans = "BooleanRules";

    private const string Numbers = "NumberRules";
    private const string Strings = "StringRules";

    private static readonly Dictionary<ValueKind, ScalarType> Scalars = new()
    {
        [ValueKind.String] = new("string", false, "ReadString", "String", "Text", Strings),
        [ValueKind.Boolean] = new("bool", true, "ReadBoolean", "Boolean", "Boolean", Booleans),
        [ValueKind.Int8] = new("sbyte", true, "ReadInteger<sbyte>", "Int64", "Integer", Numbers),
        [ValueKind.UInt8] = new("byte", true, "ReadInteger<byte>", "Int64", "Integer", Numbers),
        [ValueKind.Int16] = new("short", true, "ReadInteger<short>", "Int64", "Integer", Numbers),
        [ValueKind.UInt16] = new("ushort", true, "ReadInteger<ushort>", "Int64", "Integer", Numbers),
        [ValueKind.Int32] = new("int", true, "ReadInteger<int>", "Int64", "Integer", Numbers),
        [ValueKind.UInt32] = new("uint", true, "ReadInteger<uint>", "Int64", "Integer", Numbers),
        [ValueKind.Int64] = new("long", true, "ReadInteger<long>", "Int64", "Integer", Numbers),
        [ValueKind.UInt64] = new("ulong", true, "ReadInteger<ulong>", "UInt64", "Integer", Numbers),
        [ValueKind.Single] = new("float", true, "ReadSingle", "Single", "Single", Numbers),
        [ValueKind.Double] = new("double", true, "ReadDouble", "Double", "Double", Numbers),
        [ValueKind.Decimal] = new("decimal", true, "ReadDecimal", "Decimal", "Decimal", Numbers),
        [ValueKind.DateTime] = new("global::System.DateTimeOffset", true, "ReadDateTime", "DateTime", null, Strings),
        [ValueKind.Date] = new("global::System.DateOnly", true, "ReadDate", "Date", null, Strings),
        [ValueKind.Time] = new("global::RemediationContracts.TimeValue", true, "ReadTime", "Time", null, Strings),
        [ValueKind.Duration] = new("global::RemediationContracts.Duration", true, "ReadDuration", "Duration", null, Strings),
        [ValueKind.Uuid] = new("global::System.Guid", true, "ReadUuid", "Uuid", null, Strings),
        [ValueKind.Base64] = new("global::RemediationContracts.ByteString", true, "ReadBase64", "Base64", null, Strings),
        [ValueKind.Base64Url] = new("global::RemediationContracts.ByteString", true, "ReadBase64Url", "Base64Url", null, Strings),
        [ValueKind.Any] = new("global::RemediationContracts.RawJson", false, "ReadJson", "Json", "Json", null),
        [ValueKind.Null] = new("global::RemediationContracts.RawJson", false, "ReadNull", "Json", "Null", null),
    };

    /// <summary>What the library calls a scalar, or null where the value is none.</summary>
    public static ScalarType? Scalar(ValueSpec value) => Scalars.TryGetValue(value.Kind, out ScalarType? scalar) ? scalar : null;

    /// <summary>The type, without the mark of what may be null.</summary>
    public static string Name(ValueSpec value) => value.Kind switch
    {
        ValueKind.Array => $"global::System.Collections.Generic.IReadOnlyList<{NullableName(value.Item!)}>",
        ValueKind.Map => $"global::System.Collections.Generic.IReadOnlyDictionary<string, {NullableName(value.Item!)}>",
        ValueKind.Enum when value.IsOpen => $"global::RemediationContracts.OpenEnum<{value.TypeName}>",
        _ => value.TypeName ?? Scalars[value.Kind].Name,
    };

    /// <summary>The type, marked where null is a value.</summary>
    public static string NullableName(ValueSpec value) => Name(value) + (value.Nullable ? "?" : string.Empty);

    /// <summary>The type of a property.</summary>
    public static string Name(PropertySpec property)
    {
        string name = Name(property.Value);
        return property.Form switch
        {
            PropertyForm.OptionalNullable => $"global::RemediationContracts.Optional<{name}?>",
            PropertyForm.Optional => name + "?",
            _ => property.HoldsNull ? name + "?" : name,
        };
    }

    /// <summary>Whether the type holds its value itself, so that null is a type of its own.</summary>
    public static bool IsValueType(ValueSpec value) => value.Kind == ValueKind.Enum || Scalar(value) is { IsValueType: true };

    /// <summary>Whether the value is a list or a map, which records compare by reference.</summary>
    public static bool IsCollection(ValueSpec value) => value.Kind is ValueKind.Array or ValueKind.Map;

    /// <summary>Whether anything can be wrong with an instance that the type system cannot see.</summary>
    public static bool CanBeWrong(ValueSpec value) =>
        !IsValueType(value) || value.Kind == ValueKind.Enum || (Scalar(value)!.Check is not null && (value.Rules is not null || IsFloating(value)));

    /// <summary>The arguments for the limits of a string or array, or nothing where it has none.</summary>
    public static string Limits(int? least, int? most) => (least ?? 0, most) switch
    {
        (0, null) => string.Empty,
        (int from, null) => $"{Utf8.Number(from)}, int.MaxValue",
        (int from, int to) => $"{Utf8.Number(from)}, {Utf8.Number(to)}",
    };

    // A floating number can be one that JSON does not have.
    private static bool IsFloating(ValueSpec value) => value.Kind is ValueKind.Single or ValueKind.Double;
}
