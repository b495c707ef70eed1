using System;
using System.Buffers;
using System.Linq;

namespace RemediationContracts.Stub.Responses;

/// <summary>What can stand in a header (RFC 9110, sections 5.1 and 5.5). A web server throws at anything else, and the caller would see a 500.</summary>
internal static class FieldText
{
    private static readonly SearchValues<char> TokenCharacters =
        SearchValues.Create("!#$%&'*+-.^_`|~0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");

    // How a message is delimited and a connection held is between the host and its caller.
    private static readonly string[] OfHost = ["Connection", "Content-Length", "Keep-Alive", "Proxy-Connection", "TE", "Trailer", "Transfer-Encoding", "Upgrade"];

    /// <summary>Whether a text is a token, as names of headers and of schemes to authenticate are.</summary>
    public static bool IsToken(string text) => text.Length > 0 && !text.AsSpan().ContainsAnyExcept(TokenCharacters);

    /// <summary>Whether a text can be a header's value on every host: printable ASCII and tabs.</summary>
    public static bool IsValue(string text) => text.All(static c => c is '\t' or (>= ' ' and <= '~'));

    /// <summary>Whether a header is set by the host alone.</summary>
    public static bool IsOfHost(string name) => OfHost.Contains(name, StringComparer.OrdinalIgnoreCase);
}
