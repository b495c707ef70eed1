using System.Collections.Generic;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;

namespace RemediationContracts.Verification.Tests.Conformance;

/// <summary>Writes down what goes to a provider, and what comes back.</summary>
internal sealed class RecordingHandler(HttpMessageHandler inner) : DelegatingHandler(inner)
{
    /// <summary>The requests in order, each as a text.</summary>
    public List<string> Requests { get; } = [];

    /// <summary>The statuses in order.</summary>
    public List<int> Statuses { get; } = [];

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        string body = request.Content is null ? string.Empty : await request.Content.ReadAsStringAsync(cancellationToken);
        Requests.Add($"{request.Method} {request.RequestUri} {request.Headers} {body}");
        HttpResponseMessage response = await base.SendAsync(request, cancellationToken);
        Statuses.Add((int)response.StatusCode);
        return response;
    }
}
