using System.Globalization;

namespace RemediationContracts.Shared;

/// <summary>The words of each violation, the same from the emitted code and from the validator.</summary>
internal static class ViolationMessages
{
    public static string Type(string expected, string found) => $"Expected {expected}, found {found}.";

    public static string Required(string name) => $"The required member '{name}' is missing.";

    public static string AdditionalProperties(string name) => $"The member '{name}' is not declared, and no others are allowed.";

    public static string Duplicate(string name) => $"The member '{name}' stands twice.";

    public static string Enum(string value, string allowed) => $"'{value}' is not one of {allowed}.";

    public static string Sentinel(string value) => $"'{value}' stands for values still to come and must not be sent.";

    public static string MinLength(int limit, int found) => Format($"Expected at least {limit} code points, found {found}.");

    public static string MaxLength(int limit, int found) => Format($"Expected at most {limit} code points, found {found}.");

    public static string MinItems(int limit, int found) => Format($"Expected at least {limit} items, found {found}.");

    public static string MaxItems(int limit, int found) => Format($"Expected at most {limit} items, found {found}.");

    public static string NotOfFormat(string format) => $"The string is not a {format}.";

    public static string Depth(int limit) => Format($"More than {limit} objects and arrays stand within each other.");

    private static string Format(System.FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
