using System;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Net;
using System.Text;
using RemediationContracts.Runtime;

namespace RemediationContracts;

/// <summary>
/// The service answered with a status that the contract does not declare as a success. What the service said is untrusted text:
/// it can be shown, but should not be executed or interpreted. <see cref="Exception.Message"/> has it on one line, without control
/// characters and cut; the properties have it as it came. Nothing of the request, and so no token, is in it.
/// </summary>
public sealed class ContractApiException : Exception
{
    private const int MostShownCode = 100;
    private const int MostShownMessage = 500;

    internal ContractApiException(string operation, HttpStatusCode statusCode, ContractApiError error, Exception? innerException)
        : base(Describe(operation, statusCode, error), innerException)
    {
        Operation = operation;
        StatusCode = statusCode;
        Code = error.Code;
        ServiceMessage = error.Message;
        Target = error.Target;
        Details = error.Details;
        RequestId = error.RequestId;
        ClientRequestId = error.ClientRequestId;
        Date = error.Date;
        RetryAfter = error.RetryAfter;
        RetryAfterDate = error.RetryAfterDate;
        Body = error.Body;
        IsBodyTruncated = error.IsBodyTruncated;
    }

    /// <summary>The contract's id of the operation.</summary>
    public string Operation { get; }

    /// <summary>The status.</summary>
    public HttpStatusCode StatusCode { get; }

    /// <summary>The service's code of the error; null where it gave none, or the contract does not say where it stands.</summary>
    public string? Code { get; }

    /// <summary>The service's message; null where it gave none.</summary>
    public string? ServiceMessage { get; }

    /// <summary>What the service says that the error is about; null where it does not.</summary>
    public string? Target { get; }

    /// <summary>Further errors that the service lists; empty where it lists none. At most 100.</summary>
    public IReadOnlyList<ContractApiErrorDetail> Details { get; }

    /// <summary>The service's id of the request; null where it gave none.</summary>
    public string? RequestId { get; }

    /// <summary>The caller's id of the request: as the service sent it back, else as it was sent; null where the contract has none.</summary>
    public string? ClientRequestId { get; }

    /// <summary>When the error happened, by the service's clock; null where it does not say.</summary>
    public DateTimeOffset? Date { get; }

    /// <summary>How long to wait before another attempt (<c>Retry-After</c> in seconds); null where the service does not say so.</summary>
    public TimeSpan? RetryAfter { get; }

    /// <summary>When to make another attempt (<c>Retry-After</c> as a date); null where the service does not say so.</summary>
    public DateTimeOffset? RetryAfterDate { get; }

    /// <summary>The bytes of the body, at most 1 MiB; empty where there is none, or it could not be read.</summary>
    public ReadOnlyMemory<byte> Body { get; }

    /// <summary>Whether the body was longer than <see cref="Body"/>, or broke off.</summary>
    public bool IsBodyTruncated { get; }

    /// <summary>Reads the body as a generated type: the one that the contract declares for the status.</summary>
    /// <typeparam name="T">The generated type.</typeparam>
    /// <param name="body">The value; null where there is none.</param>
    /// <returns>Whether the body is there whole, and keeps the contract.</returns>
    public bool TryReadBody<T>([NotNullWhen(true)] out T? body)
        where T : class, IPayload<T>
    {
        body = null;
        return !IsBodyTruncated && !Body.IsEmpty && Payload.TryParse(Body.Span, PayloadDirection.Response, out body, out _);
    }

    /// <summary>The body as text in UTF-8; bytes that are none become U+FFFD.</summary>
    public string GetBodyText() => Encoding.UTF8.GetString(Body.Span);

    private static string Describe(string operation, HttpStatusCode statusCode, ContractApiError error)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"The service refused '{operation}' with status {(int)statusCode}");
        if ((int)statusCode is >= 200 and < 300)
        {
            text.Clear().Append(CultureInfo.InvariantCulture, $"The service answered '{operation}' with status {(int)statusCode}, which the contract does not declare");
        }

        if (error.Code is not null)
        {
            text.Append(CultureInfo.InvariantCulture, $" ({ShownText.Of(error.Code, MostShownCode)})");
        }

        return text.Append(error.Message is null ? "." : ": " + ShownText.Of(error.Message, MostShownMessage)).ToString();
    }
}
