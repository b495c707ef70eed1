using System.Linq;
using RemediationContracts.Model;
using RemediationContracts.SourceGenerator.Spec;

namespace RemediationContracts.SourceGenerator.Binding;

/// <summary>What a schema is in C#.</summary>
internal static class SchemaShape
{
    /// <summary>The kind of a schema's values; null is not among them, unless there is no other.</summary>
    public static ValueKind KindOf(ApiSchema schema)
    {
        ApiSchema definition = schema.Definition;
        return definition.Type switch
        {
            ApiSchemaType.Object => IsMap(definition) ? ValueKind.Map : ValueKind.Object,
            ApiSchemaType.Array => ValueKind.Array,
            ApiSchemaType.Boolean => ValueKind.Boolean,
            ApiSchemaType.String => definition.Enum is not null ? ValueKind.Enum : KindOfString(definition.Format),
            ApiSchemaType.Integer => KindOfInteger(definition.Format) ?? ValueKind.Int64,
            ApiSchemaType.Number => KindOfNumber(definition.Format),
            ApiSchemaType.Null => ValueKind.Null,
            _ => definition.Union is null ? ValueKind.Any : ValueKind.Union,
        };
    }

    /// <summary>Whether a schema becomes a type of its own: an enumeration, a record, or a union.</summary>
    public static bool IsType(ApiSchema definition) => KindOf(definition) is ValueKind.Enum or ValueKind.Object or ValueKind.Union;

    /// <summary>Whether a body of a schema needs a record around its value.</summary>
    public static bool NeedsRoot(ApiSchema body) => body.AllowsNull || KindOf(body) is not (ValueKind.Object or ValueKind.Union);

    /// <summary>Whether a property of one schema is, in C#, of the same type as one of another, but for null.</summary>
    public static bool IsSameType(ApiSchema one, ApiSchema other)
    {
        (ApiSchema left, ApiSchema right) = (one.Definition, other.Definition);
        if (left == right)
        {
            return true;
        }

        if (KindOf(left) is var kind && (kind != KindOf(right) || IsType(left)))
        {
            return false;
        }

        return kind switch
        {
            ValueKind.Array => IsSameItem(left.Items, right.Items),
            ValueKind.Map => IsSameItem(left.AdditionalProperties, right.AdditionalProperties),
            _ => true,
        };
    }

    /// <summary>Whether a property that is a string in a base lists its values in a descendant: it stays a string.</summary>
    public static bool IsNarrowedText(ApiSchema declared, ApiSchema narrowed) =>
        KindOf(declared) == ValueKind.String && IsClosedText(narrowed);

    /// <summary>Whether a schema lists its strings, and can be told from others by them alone.</summary>
    public static bool IsClosedText(ApiSchema schema) => schema.Definition.Enum is { IsFlags: false, Sentinel: null };

    /// <summary>The property of a base that a descendant has too, or null.</summary>
    public static ApiProperty? Inherited(ApiSchema definition, ApiProperty property) =>
        definition.Base?.Definition.Properties.FirstOrDefault(p => p.Name == property.Name);

    /// <summary>Whether items of arrays, or values of maps, are of the same type; null stands for any JSON.</summary>
    public static bool IsSameItem(ApiSchema? one, ApiSchema? other) =>
        one is null || other is null ? one == other : one.AllowsNull == other.AllowsNull && IsSameType(one, other);

    private static bool IsMap(ApiSchema definition) =>
        definition is { Properties.Count: 0, AdditionalProperties: not null, Discriminator: null, Base: null };

    private static ValueKind KindOfString(string? format) => format switch
    {
        "date-time" => ValueKind.DateTime,
        "date" => ValueKind.Date,
        "time" => ValueKind.Time,
        "duration" => ValueKind.Duration,
        "uuid" => ValueKind.Uuid,
        "byte" => ValueKind.Base64,
        "base64url" => ValueKind.Base64Url,
        _ => ValueKind.String,
    };

    private static ValueKind? KindOfInteger(string? format) => format switch
    {
        "int8" => ValueKind.Int8,
        "uint8" => ValueKind.UInt8,
        "int16" => ValueKind.Int16,
        "uint16" => ValueKind.UInt16,
        "int32" => ValueKind.Int32,
        "uint32" => ValueKind.UInt32,
        "int64" => ValueKind.Int64,
        "uint64" => ValueKind.UInt64,
        _ => null,
    };

    private static ValueKind KindOfNumber(string? format) => KindOfInteger(format) ?? format switch
    {
        "float" => ValueKind.Single,
        "double" => ValueKind.Double,
        _ => ValueKind.Decimal,
    };
}
