using RemediationContracts.Shared;

namespace RemediationContracts.Model.Validation;

/// <summary>The formats of strings that are enforced; every other one is a remark.</summary>
internal static class StringFormats
{
    /// <summary>Whether a text is of a format.</summary>
    public static bool Fits(string? format, string text) => format switch
    {
        "date-time" => Rfc3339.TryParse(text, out _),
        "date" => DateText.IsMatch(text),
        "time" => TimeText.IsMatch(text),
        "duration" => DurationText.IsMatch(text),
        "uuid" => UuidText.IsMatch(text),
        "byte" => Base64Text.IsBase64(text),
        "base64url" => Base64Text.IsBase64Url(text),
        _ => true,
    };
}
