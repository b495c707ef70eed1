namespace RemediationContracts.SourceGenerator.Binding;

/// <summary>Text for people, as it stands in a contract.</summary>
internal static class Text
{
    /// <summary>The text, or null where it says nothing.</summary>
    public static string? OrNull(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;
}
