using System;
using System.Linq;
using System.Net.Http.Headers;
using RemediationContracts.Model;

namespace RemediationContracts.Stub.Requests;

/// <summary>Whether the media type of a request's body is one that its operation takes.</summary>
internal static class RequestMediaType
{
    /// <summary>What is wrong with the media type or the encoding of a body; null where nothing is.</summary>
    public static string? FindFault(ApiRequestBody body, StubRequest request)
    {
        string declared = string.Join(", ", body.Content.Select(content => content.Name));
        if (request.Header("Content-Encoding") is { Length: > 0 } coding && !coding.Equals("identity", StringComparison.OrdinalIgnoreCase))
        {
            return $"The body is encoded as '{coding}'; send it as it is.";
        }

        if (request.Header("Content-Type") is not { Length: > 0 } text)
        {
            return $"The header Content-Type is missing; the contract takes {declared}.";
        }

        if (!MediaTypeHeaderValue.TryParse(text, out MediaTypeHeaderValue? type) || !body.Content.Any(content => MediaTypeChoice.Covers(content.Name, type.MediaType!)))
        {
            return $"The contract does not take '{text}'; it takes {declared}.";
        }

        // JSON is UTF-8 between systems (RFC 8259, section 8.1); the parameter says nothing else, whatever its quotes.
        return type.CharSet is { } charset && !charset.Trim('"').Equals("utf-8", StringComparison.OrdinalIgnoreCase)
            ? $"JSON is sent in UTF-8, not in '{charset}'."
            : null;
    }

    /// <summary>The schema of a body whose media type has no fault.</summary>
    public static ApiSchema SchemaOf(ApiRequestBody body, StubRequest request)
    {
        string sent = MediaTypeHeaderValue.Parse(request.Header("Content-Type")!).MediaType!;
        return body.Content.First(content => MediaTypeChoice.Covers(content.Name, sent)).Schema;
    }
}
