extern alias Runtime;

using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net.Http;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Runtime::RemediationContracts.Http;
using RemediationContracts.Verification.Conformance.Requests;

namespace RemediationContracts.Verification.Conformance.Exchanges;

/// <summary>Sends requests to the one address, each within its time and size.</summary>
internal sealed class RequestSender(HttpClient client, Uri baseAddress, ConformanceOptions options)
{
    /// <summary>How many requests were sent.</summary>
    public int Requests { get; private set; }

    /// <summary>Sends a request. Whatever comes back, or does not, is the answer.</summary>
    /// <exception cref="OperationCanceledException">The run was cancelled.</exception>
    public async Task<Answer> SendAsync(ConformanceRequest request, CancellationToken cancellationToken)
    {
        Requests++;
        using CancellationTokenSource time = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        time.CancelAfter(options.ResponseTime);
        try
        {
            using HttpRequestMessage message = Message(request);
            using HttpResponseMessage response = await client.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, time.Token).ConfigureAwait(false);
            (byte[] body, bool isTruncated) = await BoundedBody.ReadAsync(response.Content, options.MaxResponseBytes, time.Token).ConfigureAwait(false);
            return new Answer(Failure: null)
            {
                Status = (int)response.StatusCode,
                Headers = [.. response.Headers.NonValidated.Concat(response.Content.Headers.NonValidated).SelectMany(static header => header.Value.Select(value => KeyValuePair.Create(header.Key, value)))],
                Body = body,
                IsTruncated = isTruncated,
            };
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new Answer($"No whole answer came within {options.ResponseTime.TotalSeconds:0.###} s.", IsLate: true);
        }
        catch (Exception fault) when (fault is HttpRequestException or IOException or InvalidOperationException or NotSupportedException or FormatException)
        {
            return new Answer(fault.GetBaseException().Message.TrimEnd('.') + ".");
        }
    }

    private HttpRequestMessage Message(ConformanceRequest request)
    {
        string address = TargetAddress.Text(baseAddress, request.Target);
        if (request.CredentialQuery is { } query)
        {
            address += (address.Contains('?', StringComparison.Ordinal) ? "&" : "?") + query + Uri.EscapeDataString(options.Token!);
        }

        HttpRequestMessage message = new(new HttpMethod(request.Method), new Uri(address));
        if (request.Body is { } body)
        {
            message.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
            message.Content.Headers.TryAddWithoutValidation("Content-Type", request.ContentType);
        }

        foreach (KeyValuePair<string, string> header in request.Headers.Concat(request.SecretHeaders))
        {
            if (!message.Headers.TryAddWithoutValidation(header.Key, header.Value))
            {
                message.Content?.Headers.TryAddWithoutValidation(header.Key, header.Value);
            }
        }

        if (request.CredentialHeader is { } credentials)
        {
            int colon = credentials.IndexOf(':', StringComparison.Ordinal);
            string name = credentials[..colon];
            message.Headers.Remove(name);
            message.Headers.TryAddWithoutValidation(name, credentials[(colon + 2)..] + options.Token);
        }

        return message;
    }
}
