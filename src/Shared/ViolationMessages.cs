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

    public static string Sentinel(string value) => $"'{Cut(value)}' stands for values still to come and must not be sent.";

    public static string MinLength(int limit, int found) => Format($"Expected at least {limit} code points, found {found}.");

    public static string MaxLength(int limit, int found) => Format($"Expected at most {limit} code points, found {found}.");

    public static string MinItems(int limit, int found) => Format($"Expected at least {limit} items, found {found}.");

    public static string MaxItems(int limit, int found) => Format($"Expected at most {limit} items, found {found}.");

    public static string NotOfFormat(string format) => $"The string is not of the format {format}.";

    public static string Range(string format) => $"The number does not fit the format {format}.";

    public static string Minimum(string limit, string found) => $"Expected at least {Cut(limit)}, found {Cut(found)}.";

    public static string ExclusiveMinimum(string limit, string found) => $"Expected more than {Cut(limit)}, found {Cut(found)}.";

    public static string Maximum(string limit, string found) => $"Expected at most {Cut(limit)}, found {Cut(found)}.";

    public static string ExclusiveMaximum(string limit, string found) => $"Expected less than {Cut(limit)}, found {Cut(found)}.";

    public static string MultipleOf(string factor, string found) => $"Expected a multiple of {Cut(factor)}, found {Cut(found)}.";

    public static string Pattern(string pattern) => $"The string does not match the pattern {Cut(pattern)}.";

    public static string Const(string expected, string found) => $"Expected {Cut(expected)}, found {Cut(found)}.";

    public static string UniqueItems(int first, int second) => Format($"Items {first} and {second} are equal.");

    public static string MinProperties(int limit, int found) => Format($"Expected at least {limit} members, found {found}.");

    public static string MaxProperties(int limit, int found) => Format($"Expected at most {limit} members, found {found}.");

    /// <summary>No alternative fits.</summary>
    /// <param name="labels">What the alternatives are called, with commas between.</param>
    public static string NoAlternative(string labels) => $"The value fits none of {labels}.";

    public static string SeveralAlternatives(string first, string second) => $"The value fits {first} and {second}, and should fit one.";

    public static string Not() => "The value fits the schema under 'not'.";

    public static string Discriminator(string property, string value) => $"'{Cut(value)}' in '{Cut(property)}' names no schema.";

    public static string NoDiscriminator(string property) => $"'{Cut(property)}', a string that names the schema, is missing.";

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
