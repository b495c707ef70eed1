using RemediationContracts.SourceGenerator.Spec;

namespace RemediationContracts.SourceGenerator.Emit;

/// <summary>What a value is called in C#.</summary>
internal static class ValueTypes
{
    /// <summary>The type, without the mark of what may be null.</summary>
    public static string Name(ValueSpec value) => value.Kind switch
    {
        ValueKind.String => "string",
        ValueKind.Boolean => "bool",
        ValueKind.DateTime => "global::System.DateTimeOffset",
        ValueKind.Uuid => "global::System.Guid",
        ValueKind.Array => $"global::System.Collections.Generic.IReadOnlyList<{Name(value.Item!)}>",
        _ => value.TypeName!,
    };

    /// <summary>Whether the type holds its value itself, so that null is a type of its own.</summary>
    public static bool IsValueType(ValueSpec value) =>
        value.Kind is ValueKind.Boolean or ValueKind.DateTime or ValueKind.Uuid or ValueKind.Enum;

    /// <summary>The arguments for the limits of a string or array, or nothing where it has none.</summary>
    public static string Limits(int? least, int? most) => (least ?? 0, most) switch
    {
        (0, null) => string.Empty,
        (int from, null) => $"{Number(from)}, int.MaxValue",
        (int from, int to) => $"{Number(from)}, {Number(to)}",
    };

    private static string Number(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
