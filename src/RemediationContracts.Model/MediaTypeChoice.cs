using System;
using System.Collections.Generic;
using System.Linq;

namespace RemediationContracts.Model;

/// <summary>Chooses among the media types of a body.</summary>
public static class MediaTypeChoice
{
    private const string Json = "application/json";

    /// <summary>The media type in which a body is sent: <c>application/json</c> where that is declared, else the one that is declared first.</summary>
    /// <param name="content">The media types.</param>
    /// <returns>The media type, or null where none is declared.</returns>
    public static ApiMediaType? Preferred(IReadOnlyList<ApiMediaType> content) =>
        content.FirstOrDefault(type => Essence(type.Name).Equals(Json, StringComparison.OrdinalIgnoreCase)) ?? (content.Count > 0 ? content[0] : null);

    /// <summary>What the header <c>Content-Type</c> of a body says: the media type, and <c>application/json</c> for a range such as <c>*/*</c>.</summary>
    /// <param name="type">The media type.</param>
    public static string NameToSend(ApiMediaType type)
    {
        _ = type ?? throw new ArgumentNullException(nameof(type));
        return type.Name.IndexOf('*') < 0 ? type.Name : Json;
    }

    /// <summary>Whether a media type is JSON: <c>application/json</c>, or a type that ends in <c>+json</c> (RFC 6839).</summary>
    /// <param name="mediaType">The media type, with or without parameters.</param>
    public static bool IsJson(string mediaType)
    {
        string type = Essence(mediaType);
        return type.Equals(Json, StringComparison.OrdinalIgnoreCase) || type.EndsWith("+json", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Whether a media type, without parameters, is one that a declared one stands for; a range such as <c>*/*</c> stands for JSON.</summary>
    internal static bool Covers(string declared, string sent)
    {
        string type = Essence(declared);
        return type is "*/*" or "application/*" ? IsJson(sent) : type.Equals(sent, StringComparison.OrdinalIgnoreCase);
    }

    private static string Essence(string mediaType) => mediaType.Split(';')[0].Trim();
}
