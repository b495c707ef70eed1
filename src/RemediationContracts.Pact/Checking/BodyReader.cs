using System;
using System.Text;
using RemediationContracts.Model;
using RemediationContracts.Model.Json;

namespace RemediationContracts.Pact.Checking;

/// <summary>Reads bodies: as they stand (V2, V3), or with their media type and encoding (V4).</summary>
internal static class BodyReader
{
    /// <summary>Reads a body.</summary>
    /// <param name="body">The member; not null.</param>
    /// <param name="contentType">What the header <c>Content-Type</c> says, or null.</param>
    /// <param name="isTyped">Whether it is one of V4.</param>
    /// <returns>The body, or null where it says that there is none.</returns>
    public static PactBody? Read(PactValue body, string? contentType, bool isTyped)
    {
        if (!isTyped)
        {
            return Read(body, stated: null, contentType, encoding: null);
        }

        string? stated = body.Find("contentType")?.Text;
        return body.Find("content") is not { } content || content is { Text: "" }
            ? null
            : Read(content, stated, contentType ?? stated, body.Find("encoded")?.ScalarText);
    }

    private static PactBody Read(PactValue content, string? stated, string? mediaType, string? encoding)
    {
        if (mediaType is not null && !MediaTypeChoice.IsJson(mediaType))
        {
            return new PactBody(content, stated, Json: null, IsInPact: true);
        }

        if (content.Text is not { } text)
        {
            return new PactBody(content, stated, content.Node, IsInPact: true);
        }

        if (encoding is not null && (encoding.Equals("base64", StringComparison.OrdinalIgnoreCase) || encoding == "true"))
        {
            byte[] bytes = new byte[text.Length];
            return new PactBody(content, stated, Convert.TryFromBase64String(text, bytes, out int length) ? Parse(bytes[..length]) : null, IsInPact: false);
        }

        // Some writers put the text of a document where others put the document.
        return Parse(Encoding.UTF8.GetBytes(text)) is { Kind: JsonNodeKind.Object or JsonNodeKind.Array } within
            ? new PactBody(content, stated, within, IsInPact: false)
            : new PactBody(content, stated, mediaType is null ? null : content.Node, IsInPact: true);
    }

    private static JsonNode? Parse(byte[] utf8) =>
        JsonTreeReader.Read(new JsonText("body", utf8), JsonLimits.Payload) is { Fault: null } read ? read.Root : null;
}
