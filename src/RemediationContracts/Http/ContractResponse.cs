using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Numerics;
using RemediationContracts.Runtime;
using RemediationContracts.Shared;

namespace RemediationContracts.Http;

/// <summary>A successful response, as generated code reads it.</summary>
public sealed class ContractResponse
{
    private readonly string _operation;
    private readonly Uri? _requestUri;
    private readonly byte[] _body;
    private readonly IReadOnlyList<string> _successes;

    internal ContractResponse(
        HttpResponseMessage message, ContractOperation operation, byte[] body, string? requestId, string? clientRequestId)
    {
        StatusCode = message.StatusCode;
        RequestId = requestId;
        ClientRequestId = clientRequestId;
        Headers = message.Headers;
        ContentHeaders = message.Content.Headers;
        _operation = operation.Id;
        _requestUri = message.RequestMessage?.RequestUri;
        _successes = operation.SuccessStatuses;
        _body = body;
    }

    /// <summary>The status.</summary>
    public HttpStatusCode StatusCode { get; }

    /// <summary>The service's id of the request; null where it gave none.</summary>
    public string? RequestId { get; }

    /// <summary>The caller's id of the request: as the service sent it back, else as it was sent; null where the contract has none.</summary>
    public string? ClientRequestId { get; }

    /// <summary>The bytes of the body; empty where there is none.</summary>
    public ReadOnlySpan<byte> Body => _body;

    internal HttpResponseHeaders Headers { get; }

    internal HttpContentHeaders ContentHeaders { get; }

    /// <summary>
    /// The body, read as what it is: a response. Null where it is empty, or the status is none of some codes and ranges; a code that the
    /// operation declares is none of its range.
    /// </summary>
    /// <typeparam name="T">The body's generated type.</typeparam>
    /// <param name="statuses">Codes (<c>200</c>) and ranges (<c>2XX</c>).</param>
    /// <exception cref="ContractResponseException">The body breaks the contract.</exception>
    public T? ReadBody<T>(params string[] statuses)
        where T : class, IPayload<T>
    {
        if (_body.Length == 0 || !StatusKey.IsMeant(statuses, _successes, (int)StatusCode))
        {
            return null;
        }

        return Payload.TryParse(_body, PayloadDirection.Response, out T? value, out IReadOnlyList<ContractViolation> violations)
            ? value
            : throw new ContractResponseException(this, _operation, violations);
    }

    /// <summary>The value of a header; the first where it stands several times, null where it is not there.</summary>
    /// <param name="name">The header's name.</param>
    public string? Header(string name) => Find(Headers, name) ?? Find(ContentHeaders, name);

    /// <summary>The value of a header as a Boolean: <c>true</c> or <c>false</c>; null where it is not there or is none.</summary>
    /// <param name="name">The header's name.</param>
    public bool? BooleanHeader(string name) => Header(name) switch
    {
        "true" => true,
        "false" => false,
        _ => null,
    };

    /// <summary>The value of a header as an integer; null where it is not there, is none, or does not fit the type.</summary>
    /// <typeparam name="T">The integer's type.</typeparam>
    /// <param name="name">The header's name.</param>
    public T? IntegerHeader<T>(string name)
        where T : struct, IBinaryInteger<T> =>
        T.TryParse(Header(name), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out T value) ? value : null;

    /// <summary>The value of a header as a UUID; null where it is not there or is none.</summary>
    /// <param name="name">The header's name.</param>
    public Guid? UuidHeader(string name) => Guid.TryParseExact(Header(name), "D", out Guid value) ? value : null;

    /// <summary>The value of a header as an instant, by RFC 3339 or as HTTP writes dates (RFC 9110, section 5.6.7); null where it is not there or is none.</summary>
    /// <param name="name">The header's name.</param>
    public DateTimeOffset? DateTimeHeader(string name)
    {
        return Header(name) is { } text
            && (Rfc3339.TryParse(text, out DateTimeOffset value)
                || DateTimeOffset.TryParseExact(text, "r", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out value))
            ? value
            : null;
    }

    /// <summary>The value of a header as an address, which may be relative; null where it is not there or is none.</summary>
    /// <param name="name">The header's name.</param>
    public Uri? UriHeader(string name)
    {
        string? value = Header(name);

        // A path alone would be taken for the absolute address of a file, on some systems.
        UriKind kind = value is not null && value.StartsWith('/') ? UriKind.Relative : UriKind.RelativeOrAbsolute;
        return Uri.TryCreate(value, kind, out Uri? uri) ? uri : null;
    }

    /// <summary>A named part of a header's value; null where the value does not match the template.</summary>
    /// <param name="name">The header's name.</param>
    /// <param name="template">The template. A relative value is also tried against the address that was called.</param>
    /// <param name="variable">The part's name.</param>
    public string? Capture(string name, UriTemplate template, string variable)
    {
        ArgumentNullException.ThrowIfNull(template);
        if (Header(name) is not { } value)
        {
            return null;
        }

        IReadOnlyDictionary<string, string>? parts = template.Match(value);
        if (parts is null && _requestUri is not null && Uri.TryCreate(_requestUri, value, out Uri? absolute))
        {
            parts = template.Match(absolute.AbsoluteUri);
        }

        return parts is not null && parts.TryGetValue(variable, out string? part) ? part : null;
    }

    internal static string? Find(HttpHeaders headers, string name) =>
        headers.NonValidated.TryGetValues(name, out HeaderStringValues values) ? values.FirstOrDefault() : null;
}
