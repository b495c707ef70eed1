using RemediationContracts.Model;
using RemediationContracts.SourceGenerator.Spec;

namespace RemediationContracts.SourceGenerator.Binding;

/// <summary>What a schema is in C#.</summary>
internal static class SchemaShape
{
    /// <summary>The kind of a schema's values, or null with a reason where nothing is emitted for it yet.</summary>
    public static ValueKind? KindOf(ApiSchema schema, out string? reason)
    {
        reason = schema.Nullable ? "null as a value" : null;
        if (reason is not null)
        {
            return null;
        }

        switch (schema.Type)
        {
            case ApiSchemaType.Object:
                return ValueKind.Object;
            case ApiSchemaType.Array when schema.Items is not null:
                return ValueKind.Array;
            case ApiSchemaType.Boolean:
                return ValueKind.Boolean;
            case ApiSchemaType.String:
                return schema.Enum is not null ? ValueKind.Enum : KindOfFormat(schema.Format);
            default:
                reason = Describe(schema.Type);
                return null;
        }
    }

    private static ValueKind KindOfFormat(string? format) => format switch
    {
        "date-time" => ValueKind.DateTime,
        "uuid" => ValueKind.Uuid,
        _ => ValueKind.String,
    };

    private static string Describe(ApiSchemaType type) => type switch
    {
        ApiSchemaType.Any => "a value of any type",
        ApiSchemaType.Array => "an array of anything",
        ApiSchemaType.Number => "a number",
        ApiSchemaType.Integer => "an integer",
        _ => "a value of several types",
    };
}
