using System.Globalization;
using System.Linq;
using RemediationContracts.Model;
using RemediationContracts.Model.Json;
using RemediationContracts.Model.Patterns;
using RemediationContracts.SourceGenerator.Emit;
using RemediationContracts.SourceGenerator.Naming;
using RemediationContracts.SourceGenerator.Spec;

namespace RemediationContracts.SourceGenerator.Binding;

/// <summary>Takes from a schema what is checked of its values.</summary>
internal static class RulesBinder
{
    private const int MostDigits = 28;

    /// <summary>What is checked of a scalar besides its type; null where there is nothing, or where the limits of a plain string say it all.</summary>
    public static RulesSpec? Of(ApiSchema schema, ValueKind kind)
    {
        bool hasLengths = kind != ValueKind.String && (schema.MinLength ?? schema.MaxLength) is not null && !IsAlwaysOfLength(schema, kind);
        bool isAnyBoolean = kind == ValueKind.Boolean && schema.AllowedValues is not { Count: 1 };
        if (isAnyBoolean || (!hasLengths && !HasRules(schema)))
        {
            return null;
        }

        TranslatedPattern? pattern = Translated(schema.Pattern);
        return new RulesSpec(
            schema.MinLength,
            schema.MaxLength,
            pattern?.Expression,
            pattern?.IsByUnit ?? false,
            Text.OrNull(pattern?.Astral),
            schema.Pattern,
            schema.Minimum,
            schema.ExclusiveMinimum && schema.Minimum is not null,
            schema.Maximum,
            schema.ExclusiveMaximum && schema.Maximum is not null,
            schema.MultipleOf,
            new EquatableArray<string>((schema.AllowedValues ?? []).Select(TextOf)),
            schema.IsConst);
    }

    /// <summary>Whether each text of a format is as long as the schema asks, so that it asks for nothing.</summary>
    private static bool IsAlwaysOfLength(ApiSchema schema, ValueKind kind)
    {
        int? length = kind switch
        {
            ValueKind.Uuid => 36,
            ValueKind.Date => 10,
            _ => null,
        };
        return length is { } always && (schema.MinLength ?? 0) <= always && always <= (schema.MaxLength ?? int.MaxValue);
    }

    /// <summary>Whether more is said of a scalar than its type, format and lengths.</summary>
    public static bool HasRules(ApiSchema schema) =>
        (schema.Pattern ?? schema.Minimum ?? schema.Maximum ?? schema.MultipleOf) is not null || schema.AllowedValues is not null;

    /// <summary>The rules of a string that must be one of an enumeration's values.</summary>
    public static RulesSpec OfNarrowedText(ApiEnum values) =>
        new(Allowed: new EquatableArray<string>(values.Members.Select(static m => m.Value)));

    /// <summary>What is checked of an object's members as a whole; null where there is nothing.</summary>
    public static MemberRulesSpec? OfMembers(ApiSchema schema) =>
        schema.RequiredUndeclared.Count == 0 && schema.MinProperties is null && schema.MaxProperties is null
            ? null
            : new MemberRulesSpec(new EquatableArray<string>(schema.RequiredUndeclared), schema.MinProperties, schema.MaxProperties);

    /// <summary>
    /// The one value that is allowed as a literal, or the one member of an enumeration by its name; null where there is none, or C# has no
    /// literal for it. A list of one value is how OpenAPI 3.0 writes <c>const</c>.
    /// </summary>
    public static string? Constant(ApiSchema schema, ValueKind kind)
    {
        if (kind == ValueKind.Null)
        {
            return "global::RemediationContracts.RawJson.Null";
        }

        if (schema.Enum is { IsFlags: false, Sentinel: null, Members.Count: 1 } listed)
        {
            return CSharpLiteral.Identifier(CSharpName.Pascal(listed.Members[0].Value));
        }

        if (!schema.IsConst || schema.AllowedValues is not { Count: 1 })
        {
            return null;
        }

        JsonNode value = schema.AllowedValues[0];
        return kind switch
        {
            ValueKind.String => CSharpLiteral.String(value.Text!),
            ValueKind.Boolean => TextOf(value),
            >= ValueKind.Int8 and <= ValueKind.UInt64 => Digits(value) is { } whole && IsWithin(whole, kind) ? decimal.Truncate(whole).ToString(CultureInfo.InvariantCulture) : null,
            ValueKind.Decimal => Digits(value) is { } exact ? exact.ToString(CultureInfo.InvariantCulture) + "m" : null,
            ValueKind.Double => Digits(value) is { } number ? number.ToString(CultureInfo.InvariantCulture) + "d" : null,
            _ => null,
        };
    }

    // A pattern that cannot be translated takes its operation out as the contract is read.
    private static TranslatedPattern? Translated(string? pattern) =>
        pattern is not null && EcmaPattern.TryTranslate(pattern, out TranslatedPattern? translated, out _) ? translated : null;

    private static string TextOf(JsonNode value) => value.Text ?? (value.Kind == JsonNodeKind.True ? "true" : "false");

    private static decimal? Digits(JsonNode value) =>
        value.Text is { Length: <= MostDigits } text
        && decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal number)
            ? number
            : null;

    private static bool IsWithin(decimal number, ValueKind kind) => number == decimal.Truncate(number) && kind switch
    {
        ValueKind.Int8 => number is >= sbyte.MinValue and <= sbyte.MaxValue,
        ValueKind.UInt8 => number is >= byte.MinValue and <= byte.MaxValue,
        ValueKind.Int16 => number is >= short.MinValue and <= short.MaxValue,
        ValueKind.UInt16 => number is >= ushort.MinValue and <= ushort.MaxValue,
        ValueKind.Int32 => number is >= int.MinValue and <= int.MaxValue,
        ValueKind.UInt32 => number is >= uint.MinValue and <= uint.MaxValue,
        ValueKind.UInt64 => number is >= ulong.MinValue and <= ulong.MaxValue,
        _ => number is >= long.MinValue and <= long.MaxValue,
    };
}
