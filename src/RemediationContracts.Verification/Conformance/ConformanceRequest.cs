using System;
using System.Collections.Generic;
using RemediationContracts.Verification.Conformance.Requests;

namespace RemediationContracts.Verification.Conformance;

/// <summary>A request of a conformance run. Credentials are not in it; they are put in when it is sent.</summary>
/// <param name="Method">The method.</param>
/// <param name="Target">Path and query, encoded, after the provider's base address.</param>
public sealed record ConformanceRequest(string Method, string Target)
{
    /// <summary>The headers, in order.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Headers { get; init; } = [];

    /// <summary>The body as text; null where there is none. It is sent in UTF-8.</summary>
    public string? Body { get; init; }

    /// <summary>The media type of the body; null where there is none.</summary>
    public string? ContentType { get; init; }

    /// <summary>The headers that the run was given and that hold credentials; they are sent, and shown by name alone.</summary>
    internal IReadOnlyList<KeyValuePair<string, string>> SecretHeaders { get; init; } = [];

    /// <summary>The header that holds the credentials, up to them: <c>Authorization: Bearer </c>; null where there is none.</summary>
    internal string? CredentialHeader { get; init; }

    /// <summary>What stands in the query before the credentials: <c>key=</c>; null where they do not stand there.</summary>
    internal string? CredentialQuery { get; init; }

    /// <summary>The request as a curl command for a POSIX shell, with the credentials as <c>$TOKEN</c>.</summary>
    /// <param name="baseAddress">The provider's address.</param>
    public string ToCurl(Uri baseAddress) => CurlCommand.Of(this, baseAddress);
}
