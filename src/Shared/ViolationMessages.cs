using System.Globalization;

namespace RemediationContracts.Shared;

/// <summary>The words of each violation, the same from the emitted code and from the validator.</summary>
internal static class ViolationMessages
{
    public static string Type(string expected, string found) => $"Expected {expected}, found {found}.";

    public static string Required(string name) => $"The required member '{Cut(name)}' is missing.";

    public static string AdditionalProperties(string name) => $"The member '{Cut(name)}' is not declared, and no others are allowed.";

    public static string Duplicate(string name) => $"The member '{Cut(name)}' stands twice.";

    public static string Enum(string value, string allowed) => $"'{Cut(value)}' is not one of {allowed}.";

    public static string Sentinel(string value) => $"'{value}' stands for values still to come and must not be sent.";

    public static string MinLength(int limit, int found) => Format($"Expected at least {limit} code points, found {found}.");

    public static string MaxLength(int limit, int found) => Format($"Expected at most {limit} code points, found {found}.");

    public static string MinItems(int limit, int found) => Format($"Expected at least {limit} items, found {found}.");

    public static string MaxItems(int limit, int found) => Format($"Expected at most {limit} items, found {found}.");

    public static string NotOfFormat(string format) => $"The string is not a {format}.";

    public static string Depth(int limit) => Format($"More than {limit} objects and arrays stand within each other.");

    /// <summary>A payload's own text, cut so that no message grows with what it speaks of.</summary>
    private static string Cut(string text)
    {
        const int most = 40;
        if (text.Length <= most)
        {
            return text;
        }

        // A surrogate pair stays whole.
        int length = char.IsHighSurrogate(text[most - 1]) ? most - 1 : most;
        return text.Remove(length) + "…";
    }

    private static string Format(System.FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
