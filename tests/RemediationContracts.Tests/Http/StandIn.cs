using System;
using System.Collections.Concurrent;
using System.Net;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;

namespace RemediationContracts.Tests.Http;

/// <summary>Stands in for the service beneath an HttpClient: answers as it is told, and keeps each request as it went out.</summary>
internal sealed class StandIn(Func<HttpRequestMessage, CancellationToken, Task<HttpResponseMessage>> answer) : HttpMessageHandler
{
    private readonly ConcurrentQueue<SentRequest> _sent = [];

    public StandIn(HttpStatusCode status)
        : this(() => new HttpResponseMessage(status))
    {
    }

    public StandIn(Func<HttpResponseMessage> answer)
        : this((_, _) => Task.FromResult(answer()))
    {
    }

    public SentRequest[] Sent => [.. _sent];

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        _sent.Enqueue(await SentRequest.OfAsync(request, cancellationToken));
        HttpResponseMessage response = await answer(request, cancellationToken);
        response.RequestMessage = request;
        return response;
    }
}
