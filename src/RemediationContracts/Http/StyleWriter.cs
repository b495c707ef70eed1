using System;
using System.Buffers;
using System.Collections.Generic;
using System.Linq;

namespace RemediationContracts.Http;

/// <summary>
/// Writes values in the styles of OpenAPI (Style Values), which are those of RFC 6570 but for the last three. What could not be read
/// back is refused: an item that has in it what separates items, where no encoding would hide it.
/// </summary>
internal static class StyleWriter
{
    /// <summary>A value in the path.</summary>
    /// <returns>The text; null where the value cannot be written so.</returns>
    public static string? Path(string name, ParameterValue value, ParameterStyle style, bool explode)
    {
        string key = PercentEncoding.Encode(name, PercentEncoding.Unreserved);
        if (style == ParameterStyle.Matrix)
        {
            return explode && value.Text is null
                ? string.Concat(Pairs(key, value, PercentEncoding.Unreserved).Select(static pair => ";" + pair.Key + (pair.Value.Length == 0 ? string.Empty : "=" + pair.Value)))
                : ";" + key + (value.Text is { Length: 0 } ? string.Empty : "=" + Joined(value, ",", explode: false, PercentEncoding.Unreserved));
        }

        // A full stop stands for itself in an address, so that within values it cannot be told from one that separates them.
        bool isDotted = style == ParameterStyle.Label && explode && value.Text is null;
        if (isDotted && HasAnywhere(value, "."))
        {
            return null;
        }

        return (style == ParameterStyle.Label ? "." : string.Empty) + Joined(value, isDotted ? "." : ",", explode, PercentEncoding.Unreserved);
    }

    /// <summary>A value in the query, as parameters with their names; both are encoded.</summary>
    /// <returns>The parameters; null where the value cannot be written so.</returns>
    public static IReadOnlyList<KeyValuePair<string, string>>? Query(
        string name, ParameterValue value, ParameterStyle style, bool explode, bool allowReserved)
    {
        string key = PercentEncoding.Encode(name, PercentEncoding.Unreserved);
        SearchValues<char> kept = !allowReserved
            ? PercentEncoding.Unreserved
            : value.Text is not null ? PercentEncoding.InQuery : PercentEncoding.InQueryItem;
        if (style == ParameterStyle.DeepObject && value.Members is { } members)
        {
            return
            [
                .. members.Select(member => KeyValuePair.Create(
                    $"{key}%5B{PercentEncoding.Encode(member.Key, PercentEncoding.Unreserved)}%5D", PercentEncoding.Encode(member.Value, kept))),
            ];
        }

        if (explode || value.Text is not null)
        {
            return [.. Pairs(key, value, kept)];
        }

        (string plain, string between) = style switch
        {
            ParameterStyle.SpaceDelimited => (" ", "%20"),
            ParameterStyle.PipeDelimited => ("|", "%7C"),
            _ => (string.Empty, ","),
        };

        // What separates is encoded itself, and so no encoding tells it from the same character within an item.
        return plain.Length > 0 && HasAnywhere(value, plain) ? null : [new(key, Joined(value, between, explode: false, kept))];
    }

    /// <summary>A value in a header. Nothing is encoded there.</summary>
    /// <returns>The text; null where the value cannot be written so.</returns>
    public static string? Header(ParameterValue value, bool explode)
    {
        if (value.Text is { } text)
        {
            return text == text.Trim(' ', '\t') && IsFieldText(text) ? text : null;
        }

        IEnumerable<string> parts = value.Items ?? value.Members!.SelectMany(static member => (string[])[member.Key, member.Value]);
        return parts.All(static part => part.Length > 0 && part == part.Trim(' ', '\t') && !part.Contains(',', StringComparison.Ordinal) && IsFieldText(part))
            && !(explode && value.Members is { } members && members.Any(static member => member.Key.Contains('=', StringComparison.Ordinal)))
            ? Joined(value, ",", explode, kept: null)
            : null;
    }

    /// <summary>Each item under the parameter's name, or each member under its own.</summary>
    private static IEnumerable<KeyValuePair<string, string>> Pairs(string key, ParameterValue value, SearchValues<char> kept) => value switch
    {
        { Items: { } items } => items.Select(item => KeyValuePair.Create(key, PercentEncoding.Encode(item, kept))),
        { Members: { } members } => members.Select(member =>
            KeyValuePair.Create(PercentEncoding.Encode(member.Key, PercentEncoding.Unreserved), PercentEncoding.Encode(member.Value, kept))),
        _ => [new(key, PercentEncoding.Encode(value.Text!, kept))],
    };

    private static string Joined(ParameterValue value, string between, bool explode, SearchValues<char>? kept)
    {
        string Encoded(string text) => kept is null ? text : PercentEncoding.Encode(text, kept);
        string Key(string text) => kept is null ? text : PercentEncoding.Encode(text, PercentEncoding.Unreserved);
        return value switch
        {
            { Items: { } items } => string.Join(between, items.Select(Encoded)),
            { Members: { } members } => string.Join(between, members.Select(member => Key(member.Key) + (explode ? "=" : between) + Encoded(member.Value))),
            _ => Encoded(value.Text!),
        };
    }

    private static bool HasAnywhere(ParameterValue value, string text) =>
        (value.Items?.Any(item => item.Contains(text, StringComparison.Ordinal)) ?? false)
        || (value.Members?.Any(member => member.Key.Contains(text, StringComparison.Ordinal) || member.Value.Contains(text, StringComparison.Ordinal)) ?? false);

    /// <summary>Whether a text can be a header's value on every host: printable ASCII and tabs (RFC 9110, section 5.5).</summary>
    private static bool IsFieldText(string text) => text.All(static c => c is '\t' or (>= ' ' and <= '~'));
}
