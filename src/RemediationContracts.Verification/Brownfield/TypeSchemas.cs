using System.Collections.Generic;
using NJsonSchema;
using RemediationContracts.Model;

namespace RemediationContracts.Verification.Brownfield;

/// <summary>What the schema of a type says, as NJsonSchema writes it.</summary>
internal static class TypeSchemas
{
    /// <summary>The name of a type that may be any JSON.</summary>
    public const string Any = "any";

    /// <summary>The schema itself: behind references, and behind alternatives one of which is null.</summary>
    public static JsonSchema Resolve(JsonSchema written) => written.ActualTypeSchema;

    /// <summary>Whether null fits.</summary>
    public static bool IsNullable(JsonSchema written) => written.IsNullable(SchemaType.JsonSchema);

    /// <summary>Whether a value cannot be read or made without the property.</summary>
    public static bool IsRequired(JsonSchemaProperty property) => property.IsRequired;

    /// <summary>The name of a type of the contract.</summary>
    public static string NameOf(ApiSchemaType type) => type switch
    {
        ApiSchemaType.Object => "object",
        ApiSchemaType.Array => "array",
        ApiSchemaType.Boolean => "boolean",
        ApiSchemaType.Number => "number",
        ApiSchemaType.Integer => "integer",
        ApiSchemaType.Null => "null",
        ApiSchemaType.String => "string",
        _ => Any,
    };

    /// <summary>The name of a type's schema.</summary>
    public static string NameOf(JsonSchema type) => (type.Type & ~JsonObjectType.Null) switch
    {
        JsonObjectType.Object => "object",
        JsonObjectType.Array => "array",
        JsonObjectType.Boolean => "boolean",
        JsonObjectType.Number => "number",
        JsonObjectType.Integer => "integer",
        JsonObjectType.String => "string",
        _ => Any,
    };

    /// <summary>The limits of the contract that the type does not state, or states otherwise.</summary>
    public static IEnumerable<string> MissingLimits(ApiSchema declared, JsonSchema type)
    {
        (string Keyword, object? Expected, object? Actual)[] limits =
        [
            ("minLength", declared.MinLength, type.MinLength),
            ("maxLength", declared.MaxLength, type.MaxLength),
            ("pattern", declared.Pattern, type.Pattern),
            ("minimum", Number(declared.Minimum), type.Minimum ?? type.ExclusiveMinimum),
            ("maximum", Number(declared.Maximum), type.Maximum ?? type.ExclusiveMaximum),
            ("multipleOf", Number(declared.MultipleOf), type.MultipleOf),
            ("minItems", Some(declared.MinItems), Some(type.MinItems)),
            ("maxItems", Some(declared.MaxItems), Some(type.MaxItems)),
            ("minProperties", Some(declared.MinProperties), Some(type.MinProperties)),
            ("maxProperties", Some(declared.MaxProperties), Some(type.MaxProperties)),
        ];
        foreach ((string keyword, object? expected, object? actual) in limits)
        {
            if (expected is not null && !expected.Equals(actual))
            {
                yield return $"{keyword} {expected}";
            }
        }
    }

    private static object? Number(string? text) =>
        text is null ? null : decimal.TryParse(text, System.Globalization.NumberStyles.Float, System.Globalization.CultureInfo.InvariantCulture, out decimal number) ? number : text;

    private static int? Some(int? limit) => limit is 0 ? null : limit;
}
