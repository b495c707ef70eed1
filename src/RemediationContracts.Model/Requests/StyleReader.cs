#if NET
using System;
using System.Collections.Generic;
using System.Linq;

namespace RemediationContracts.Model.Requests;

/// <summary>
/// Takes values out of a request by their styles (OpenAPI: Style Values): the inverse of what a client writes, so that text is split
/// first and decoded then.
/// </summary>
internal static class StyleReader
{
    /// <summary>The value of a parameter in the path.</summary>
    /// <param name="parameter">The parameter.</param>
    /// <param name="text">What stands in its place, as it was sent.</param>
    public static StyledValue Path(ApiParameter parameter, string text)
    {
        switch (parameter.Style)
        {
            case ApiParameterStyle.Label:
                return text.StartsWith('.') ? Split(parameter, text[1..], parameter.Explode ? "." : ",", Decode) : StyledValue.Unreadable;
            case ApiParameterStyle.Matrix:
                return text.StartsWith(';') ? Matrix(parameter, text[1..]) : StyledValue.Unreadable;
            default:
                return Split(parameter, text, ",", Decode);
        }
    }

    /// <summary>The value of a parameter in the query; null where it is not there.</summary>
    /// <param name="parameter">The parameter.</param>
    /// <param name="pairs">The query's pairs, as they were sent.</param>
    /// <param name="others">The names of the other parameters in the query.</param>
    public static StyledValue? Query(ApiParameter parameter, IReadOnlyList<KeyValuePair<string, string>> pairs, IReadOnlyCollection<string> others)
    {
        ApiSchemaType type = TypeOf(parameter);
        if (type == ApiSchemaType.Object && parameter.Style == ApiParameterStyle.DeepObject)
        {
            string prefix = parameter.Name + "[";
            return Members(pairs.Where(pair => DecodeInQuery(pair.Key) is var name && name.StartsWith(prefix, StringComparison.Ordinal) && name.EndsWith(']'))
                .Select(pair => KeyValuePair.Create(DecodeInQuery(pair.Key)[prefix.Length..^1], DecodeInQuery(pair.Value))));
        }

        if (type == ApiSchemaType.Object && parameter.Explode)
        {
            ApiSchema schema = parameter.Schema.Definition;
            return Members(pairs.Select(static pair => KeyValuePair.Create(DecodeInQuery(pair.Key), DecodeInQuery(pair.Value)))
                .Where(pair => schema.Properties.Any(property => property.Name == pair.Key) || (schema.AllowsUndeclaredMembers && !others.Contains(pair.Key))));
        }

        string[] texts = [.. pairs.Where(pair => DecodeInQuery(pair.Key) == parameter.Name).Select(static pair => pair.Value)];
        if (texts.Length == 0)
        {
            return null;
        }

        if (type == ApiSchemaType.Array && parameter.Explode)
        {
            return StyledValue.Of([.. texts.Select(DecodeInQuery)]);
        }

        return texts.Length > 1 ? StyledValue.Unreadable : parameter.Style switch
        {
            ApiParameterStyle.SpaceDelimited => Split(parameter, texts[0].Replace("+", "%20", StringComparison.Ordinal), "%20", DecodeInQuery),
            ApiParameterStyle.PipeDelimited => Split(parameter, texts[0].Replace("%7c", "|", StringComparison.OrdinalIgnoreCase), "|", DecodeInQuery),
            _ => Split(parameter, texts[0], ",", DecodeInQuery),
        };
    }

    /// <summary>The value of a header. Nothing is encoded there; spaces around items mean nothing (RFC 9110, section 5.6.1).</summary>
    public static StyledValue Header(ApiParameter parameter, string text) => Split(parameter, text, ",", static part => part.Trim(' ', '\t'));

    /// <summary>The pairs of a query, as they were sent.</summary>
    public static IReadOnlyList<KeyValuePair<string, string>> Pairs(string query) =>
    [
        .. query.Split('&', StringSplitOptions.RemoveEmptyEntries).Select(static pair => pair.Split('=', 2))
            .Select(static halves => KeyValuePair.Create(halves[0], halves.Length == 1 ? string.Empty : halves[1])),
    ];

    /// <summary>A text of a query as it was meant; forms write a space as a plus.</summary>
    public static string DecodeInQuery(string text) => Decode(text.Replace('+', ' '));

    private static string Decode(string text) => Uri.UnescapeDataString(text);

    private static ApiSchemaType TypeOf(ApiParameter parameter) => parameter.Schema.Definition.Type;

    private static StyledValue Matrix(ApiParameter parameter, string text)
    {
        KeyValuePair<string, string>[] parts =
        [
            .. text.Split(';').Select(static part => part.Split('=', 2)).Select(static halves => KeyValuePair.Create(Decode(halves[0]), halves.Length == 1 ? string.Empty : halves[1])),
        ];
        ApiSchemaType type = TypeOf(parameter);
        if (type == ApiSchemaType.Object && parameter.Explode)
        {
            return Members(parts.Select(static part => KeyValuePair.Create(part.Key, Decode(part.Value)))) ?? StyledValue.Unreadable;
        }

        if (!Array.TrueForAll(parts, part => part.Key == parameter.Name))
        {
            return StyledValue.Unreadable;
        }

        if (type == ApiSchemaType.Array && parameter.Explode)
        {
            return StyledValue.Of([.. parts.Select(static part => Decode(part.Value))]);
        }

        return parts.Length == 1 ? Split(parameter, parts[0].Value, ",", Decode) : StyledValue.Unreadable;
    }

    private static StyledValue Split(ApiParameter parameter, string text, string separator, Func<string, string> decode)
    {
        ApiSchemaType type = TypeOf(parameter);
        if (type is not (ApiSchemaType.Array or ApiSchemaType.Object))
        {
            return StyledValue.Of(decode(text));
        }

        string[] parts = text.Split(separator);
        if (type == ApiSchemaType.Array)
        {
            return StyledValue.Of([.. parts.Select(decode)]);
        }

        if (parameter.Explode)
        {
            string[][] pairs = [.. parts.Select(static part => part.Split('=', 2))];
            return Array.TrueForAll(pairs, static pair => pair.Length == 2)
                ? Members(pairs.Select(pair => KeyValuePair.Create(decode(pair[0]), decode(pair[1])))) ?? StyledValue.Unreadable
                : StyledValue.Unreadable;
        }

        return parts.Length % 2 == 0
            ? Members(parts.Chunk(2).Select(pair => KeyValuePair.Create(decode(pair[0]), decode(pair[1])))) ?? StyledValue.Unreadable
            : StyledValue.Unreadable;
    }

    private static StyledValue? Members(IEnumerable<KeyValuePair<string, string>> members)
    {
        KeyValuePair<string, string>[] all = [.. members];
        if (all.Length == 0)
        {
            return null;
        }

        return all.DistinctBy(static member => member.Key).Count() == all.Length ? StyledValue.Of(all) : StyledValue.Unreadable;
    }
}
#endif
