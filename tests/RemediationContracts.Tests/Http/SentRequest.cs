using System;
using System.Linq;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;

namespace RemediationContracts.Tests.Http;

/// <summary>A request as it reached the handler.</summary>
internal sealed record SentRequest(string Method, Uri Address, ILookup<string, string> Headers, byte[]? Body)
{
    public static async Task<SentRequest> OfAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var headers = request.Headers.Concat(request.Content?.Headers.AsEnumerable() ?? [])
            .SelectMany(static header => header.Value.Select(value => (header.Key, Value: value)))
            .ToLookup(static header => header.Key, static header => header.Value, StringComparer.OrdinalIgnoreCase);
        byte[]? body = request.Content is null ? null : await request.Content.ReadAsByteArrayAsync(cancellationToken);
        return new SentRequest(request.Method.Method, request.RequestUri!, headers, body);
    }
}
