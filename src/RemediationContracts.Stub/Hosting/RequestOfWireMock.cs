using System.Collections.Generic;
using System.Linq;
using WireMock;

namespace RemediationContracts.Stub.Hosting;

/// <summary>Reads what WireMock.Net received.</summary>
internal static class RequestOfWireMock
{
    public static StubRequest Read(IRequestMessage message) => new()
    {
        Method = message.Method,
        Path = ReceivedTarget.Path ?? message.AbsolutePath,
        Query = ReceivedTarget.Query ?? message.RawQuery?.TrimStart('?') ?? string.Empty,
        Headers =
        [
            .. (message.Headers ?? new Dictionary<string, WireMock.Types.WireMockList<string>>())
                .SelectMany(header => header.Value.Select(value => KeyValuePair.Create(header.Key, value))),
        ],
        Body = message.BodyAsBytes ?? [],
    };
}
