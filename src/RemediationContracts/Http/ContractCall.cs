using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Threading;
using System.Threading.Tasks;

namespace RemediationContracts.Http;

/// <summary>Calls operations of a contract; generated clients are thin shells around it.</summary>
public static class ContractCall
{
    /// <summary>The greatest body of an error that is read, in bytes (1 MiB).</summary>
    public const int MostErrorBytes = 1024 * 1024;

    /// <summary>The greatest body of a success that is read, in bytes (256 MiB).</summary>
    public const int MostBodyBytes = 256 * 1024 * 1024;

    private const string PreferHeader = "Prefer";
    private const string LaterMembers = "include-unknown-enum-members";

    private static readonly ActivitySource Activities = new("RemediationContracts");

    /// <summary>Sends a request and waits for the answer. Nothing is sent again and no redirect is followed but by the client itself.</summary>
    /// <param name="client">The client. Its base address, where it has one, stands for the contract's server; its own path is kept.</param>
    /// <param name="operation">The operation.</param>
    /// <param name="body">The request's body as it is to be sent; null where there is none.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>The response, where its status is a success by the contract.</returns>
    /// <exception cref="ContractApiException">The status is no success by the contract.</exception>
    /// <exception cref="HttpRequestException">The service could not be reached, or the connection broke.</exception>
    /// <exception cref="OperationCanceledException">The call was stopped, or took longer than the client's timeout; then a <see cref="TimeoutException"/> is within.</exception>
    /// <exception cref="InvalidOperationException">Neither the client nor the contract names an absolute address.</exception>
    public static Task<ContractResponse> SendAsync(
        HttpClient client, ContractOperation operation, byte[]? body, CancellationToken cancellationToken) =>
        SendAsync(client, operation, parameters: null, body, cancellationToken);

    /// <summary>Sends a request with parameters and waits for the answer. Nothing is sent again and no redirect is followed but by the client itself.</summary>
    /// <param name="client">The client. Its base address, where it has one, stands for the contract's server; its own path is kept.</param>
    /// <param name="operation">The operation.</param>
    /// <param name="parameters">The parameters, all of them; null where there are none.</param>
    /// <param name="body">The request's body as it is to be sent; null where there is none.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>The response, where its status is a success by the contract.</returns>
    /// <exception cref="ContractApiException">The status is no success by the contract.</exception>
    /// <exception cref="HttpRequestException">The service could not be reached, or the connection broke.</exception>
    /// <exception cref="OperationCanceledException">The call was stopped, or took longer than the client's timeout; then a <see cref="TimeoutException"/> is within.</exception>
    /// <exception cref="InvalidOperationException">Neither the client nor the contract names an absolute address, or a parameter has no name of a header.</exception>
    public static async Task<ContractResponse> SendAsync(
        HttpClient client, ContractOperation operation, ContractParameters? parameters, byte[]? body, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(client);
        ArgumentNullException.ThrowIfNull(operation);
        using Activity? activity = Activities.StartActivity(operation.Id);
        activity?.SetTag("http.request.method", operation.Method);
        activity?.SetTag("url.template", operation.Path);
        try
        {
            ContractResponse response = await ExchangeAsync(client, operation, parameters, body, cancellationToken).ConfigureAwait(false);
            activity?.SetTag("http.response.status_code", (int)response.StatusCode);
            return response;
        }
        catch (ContractApiException refusal)
        {
            activity?.SetTag("http.response.status_code", (int)refusal.StatusCode);
            activity?.SetTag("error.type", ((int)refusal.StatusCode).ToString(CultureInfo.InvariantCulture));
            activity?.SetStatus(ActivityStatusCode.Error);
            throw;
        }
        catch (Exception fault)
        {
            activity?.SetTag("error.type", fault.GetType().FullName);
            activity?.SetStatus(ActivityStatusCode.Error);
            throw;
        }
    }

    private static async Task<ContractResponse> ExchangeAsync(
        HttpClient client, ContractOperation operation, ContractParameters? parameters, byte[]? body, CancellationToken cancellationToken)
    {
        // Not every handler looks at the token before it sends.
        cancellationToken.ThrowIfCancellationRequested();
        using var request = new HttpRequestMessage(new HttpMethod(operation.Method), ContractAddress.Of(client, operation, parameters));
        if (body is not null)
        {
            request.Content = new ByteArrayContent(body);
            request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(operation.RequestMediaType ?? "application/json");
        }

        foreach ((string name, string value) in parameters?.Headers ?? [])
        {
            Add(request, name, value);
        }

        if (operation.ReadsBody && client.DefaultRequestHeaders.Accept.Count == 0)
        {
            foreach (string type in operation.Accept)
            {
                request.Headers.Accept.Add(MediaTypeWithQualityHeaderValue.Parse(type));
            }
        }

        if (operation.PrefersLaterMembers)
        {
            AddPreference(client, request);
        }

        string? sentId = AddClientRequestId(client, operation, request);
        using HttpResponseMessage response =
            await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken).ConfigureAwait(false);
        string? requestId = operation.RequestIdHeader is { } header ? ContractResponse.Find(response.Headers, header) : null;
        string? clientRequestId = (operation.ClientRequestIdHeader is { } echo ? ContractResponse.Find(response.Headers, echo) : null) ?? sentId;
        if (!StatusKey.IsAmong(operation.SuccessStatuses, (int)response.StatusCode))
        {
            throw await RefusalAsync(client, operation, response, requestId, clientRequestId, cancellationToken).ConfigureAwait(false);
        }

        byte[] received = operation.ReadsBody ? await BodyAsync(client, response, cancellationToken).ConfigureAwait(false) : [];
        return new ContractResponse(response, operation, received, requestId, clientRequestId);
    }

    private static void Add(HttpRequestMessage request, string name, string value)
    {
        // Some headers belong to the content, by .NET's own table, whether there is any or not.
        if (!request.Headers.TryAddWithoutValidation(name, value)
            && !(request.Content ??= new ByteArrayContent([])).Headers.TryAddWithoutValidation(name, value))
        {
            throw new InvalidOperationException($"'{name}' is no name of a header that can be sent.");
        }
    }

    private static void AddPreference(HttpClient client, HttpRequestMessage request)
    {
        // A header of the request takes the place of the client's own, which is therefore sent with it.
        string[] others = [.. Values(request.Headers) ?? Values(client.DefaultRequestHeaders) ?? []];
        request.Headers.Remove(PreferHeader);
        if (!others.Any(static value => value.Contains(LaterMembers, StringComparison.OrdinalIgnoreCase)))
        {
            others = [.. others, LaterMembers];
        }

        request.Headers.TryAddWithoutValidation(PreferHeader, others);

        static IEnumerable<string>? Values(HttpRequestHeaders headers) => headers.TryGetValues(PreferHeader, out IEnumerable<string>? values) ? values : null;
    }

    private static string? AddClientRequestId(HttpClient client, ContractOperation operation, HttpRequestMessage request)
    {
        if (operation.ClientRequestIdHeader is not { } name)
        {
            return null;
        }

        if (ContractResponse.Find(client.DefaultRequestHeaders, name) is { } already)
        {
            return already;
        }

        string id = Guid.NewGuid().ToString();
        request.Headers.TryAddWithoutValidation(name, id);
        return id;
    }

    private static async Task<byte[]> BodyAsync(HttpClient client, HttpResponseMessage response, CancellationToken cancellationToken)
    {
        using CancellationTokenSource time = Deadline(client, cancellationToken);
        int limit = (int)Math.Min(client.MaxResponseContentBufferSize, MostBodyBytes);
        try
        {
            (byte[] bytes, bool isTruncated) = await BoundedBody.ReadAsync(response.Content, limit, time.Token).ConfigureAwait(false);
            return isTruncated
                ? throw new HttpRequestException(string.Create(CultureInfo.InvariantCulture, $"The body of the response is longer than {limit} bytes."))
                : bytes;
        }
        catch (IOException fault)
        {
            // As HttpClient does where it reads the body.
            throw new HttpRequestException("The connection broke within the body of the response.", fault);
        }
        catch (OperationCanceledException fault) when (!cancellationToken.IsCancellationRequested)
        {
            throw new TaskCanceledException(
                "The body of the response took longer than the HttpClient's timeout.", new TimeoutException(fault.Message, fault));
        }
    }

    private static async Task<ContractApiException> RefusalAsync(
        HttpClient client,
        ContractOperation operation,
        HttpResponseMessage response,
        string? requestId,
        string? clientRequestId,
        CancellationToken cancellationToken)
    {
        (byte[] Bytes, bool IsTruncated) body = ([], true);
        Exception? broken = null;
        try
        {
            using CancellationTokenSource time = Deadline(client, cancellationToken);
            body = await BoundedBody.ReadAsync(response.Content, MostErrorBytes, time.Token).ConfigureAwait(false);
        }
        catch (Exception fault) when (fault is HttpRequestException or IOException
            || (fault is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            // The status is known already, and tells more than a body that breaks off.
            broken = fault;
        }

        RetryConditionHeaderValue? retry = response.Headers.RetryAfter;
        var error = new ContractApiError
        {
            RequestId = requestId,
            ClientRequestId = clientRequestId,
            Date = response.Headers.Date,
            RetryAfter = retry?.Delta,
            RetryAfterDate = retry?.Date,
            Body = body.Bytes,
            IsBodyTruncated = body.IsTruncated,
        };
        ContractErrorShape? shape = StatusKey.Best(operation.Errors, static e => e.Statuses, (int)response.StatusCode);
        return new ContractApiException(operation.Id, response.StatusCode, ErrorBody.Read(error, shape), broken);
    }

    // The client's own timeout ends with the headers, since the body is read here.
    private static CancellationTokenSource Deadline(HttpClient client, CancellationToken cancellationToken)
    {
        var source = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        source.CancelAfter(client.Timeout);
        return source;
    }
}
