using RemediationContracts.Model;
using RemediationContracts.Model.Json;

namespace RemediationContracts.SourceGenerator.Binding;

/// <summary>Texts of a contract that are shown to whoever uses the emitted code.</summary>
internal static class Text
{
    private const int MostShown = 60;

    /// <summary>The text, or null where it says nothing.</summary>
    public static string? OrNull(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;

    /// <summary>The default of a schema as JSON writes it, where it is a scalar; null otherwise. It is never written, and so only shown.</summary>
    public static string? DefaultOf(ApiSchema schema) => (schema.Default ?? schema.Definition.Default) switch
    {
        { Kind: JsonNodeKind.String, Text: { } text } => "\"" + Cut(text) + "\"",
        { Kind: JsonNodeKind.Number, Text: { } digits } => Cut(digits),
        { Kind: JsonNodeKind.True } => "true",
        { Kind: JsonNodeKind.False } => "false",
        _ => null,
    };

    // A surrogate pair stays whole.
    private static string Cut(string text) =>
        text.Length <= MostShown ? text : text.Substring(0, char.IsHighSurrogate(text[MostShown - 1]) ? MostShown - 1 : MostShown) + "…";
}
