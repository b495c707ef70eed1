using System;
using System.Collections.Generic;
using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using RemediationContracts.Http;

namespace RemediationContracts;

/// <summary>
/// The service answered with a success, and the body of the answer breaks the contract. What was asked for has been done: to ask again may
/// do it twice. What the service said is untrusted text.
/// </summary>
public sealed class ContractResponseException : Exception
{
    // A payload's own names stand in its pointers.
    private const int MostShown = 500;

    private readonly HttpResponseHeaders _headers;
    private readonly HttpContentHeaders _contentHeaders;

    internal ContractResponseException(ContractResponse response, string operation, IReadOnlyList<ContractViolation> violations)
        : base(Describe(operation, response.StatusCode, violations))
    {
        Operation = operation;
        StatusCode = response.StatusCode;
        RequestId = response.RequestId;
        ClientRequestId = response.ClientRequestId;
        Violations = violations;
        Body = response.Body.ToArray();
        _headers = response.Headers;
        _contentHeaders = response.ContentHeaders;
    }

    /// <summary>The contract's id of the operation.</summary>
    public string Operation { get; }

    /// <summary>The status, a success by the contract.</summary>
    public HttpStatusCode StatusCode { get; }

    /// <summary>The service's id of the request; null where it gave none.</summary>
    public string? RequestId { get; }

    /// <summary>The caller's id of the request: as the service sent it back, else as it was sent; null where the contract has none.</summary>
    public string? ClientRequestId { get; }

    /// <summary>What is wrong with the body, 100 at most, in the order of the document.</summary>
    public IReadOnlyList<ContractViolation> Violations { get; }

    /// <summary>The bytes of the body.</summary>
    public ReadOnlyMemory<byte> Body { get; }

    /// <summary>The values of a header of the answer, such as <c>Location</c>; empty where it is not there.</summary>
    /// <param name="name">The header's name.</param>
    public IReadOnlyList<string> GetHeader(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return _headers.NonValidated.TryGetValues(name, out HeaderStringValues values) || _contentHeaders.NonValidated.TryGetValues(name, out values)
            ? [.. values]
            : [];
    }

    /// <summary>The body as text in UTF-8; bytes that are none become U+FFFD.</summary>
    public string GetBodyText() => Encoding.UTF8.GetString(Body.Span);

    private static string Describe(string operation, HttpStatusCode statusCode, IReadOnlyList<ContractViolation> violations)
    {
        string more = violations.Count == 1 ? string.Empty : string.Create(CultureInfo.InvariantCulture, $" ({violations.Count - 1} more)");
        return string.Create(
            CultureInfo.InvariantCulture,
            $"The service answered '{operation}' with status {(int)statusCode}, so that it has been done, and the body of the answer breaks the contract: {ShownText.Of(violations[0].ToString(), MostShown)}{more}");
    }
}
