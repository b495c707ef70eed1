using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;

namespace RemediationContracts.Verification.Conformance.Requests;

/// <summary>Writes a request as a curl command. Everything in it is quoted, so that a shell takes no text of a contract for its own.</summary>
internal static class CurlCommand
{
    private const string Token = "\"$TOKEN\"";

    public static string Of(ConformanceRequest request, Uri baseAddress)
    {
        List<string> parts = ["curl", "-sS", "-i", "-X", Quote(request.Method)];
        foreach (KeyValuePair<string, string> header in request.Headers)
        {
            // Without a value curl would leave the header out; a semicolon sends it empty.
            parts.AddRange(["-H", Quote(header.Value.Length == 0 ? header.Key + ";" : $"{header.Key}: {header.Value}")]);
        }

        foreach (KeyValuePair<string, string> secret in request.SecretHeaders)
        {
            parts.AddRange(["-H", Quote($"{secret.Key}: ") + Token]);
        }

        if (request.CredentialHeader is { } credentials)
        {
            parts.AddRange(["-H", Quote(credentials) + Token]);
        }

        if (request.Body is { } body)
        {
            parts.AddRange(["-H", Quote($"Content-Type: {request.ContentType}"), "--data-binary", Quote(Ascii(body))]);
        }

        string address = TargetAddress.Text(baseAddress, request.Target);
        parts.Add(request.CredentialQuery is { } query ? Quote(address + (address.Contains('?', StringComparison.Ordinal) ? '&' : '?') + query) + Token : Quote(address));
        return string.Join(' ', parts);
    }

    private static string Quote(string text) =>
        text.Length > 0 && text.All(static c => char.IsAsciiLetterOrDigit(c) || c is '/' or ':' or '.' or '-' or '_' or ',' or '=') ? text : "'" + text.Replace("'", "'\\''", StringComparison.Ordinal) + "'";

    /// <summary>JSON with its characters beyond ASCII as escapes, which is the same value whatever a terminal makes of the text.</summary>
    private static string Ascii(string json)
    {
        StringBuilder text = new(json.Length);
        foreach (char c in json)
        {
            if (c is >= ' ' and <= '~' or '\n' or '\t' or '\r')
            {
                text.Append(c);
            }
            else
            {
                text.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}");
            }
        }

        return text.ToString();
    }
}
