using System;
using System.Diagnostics;
using System.IO;
using System.Net.Http;
using System.Threading.Tasks;
using Xunit;

namespace RemediationContracts.Pact.Tests;

/// <summary>What the core holds is let go of. These tests run beside no other, which would open handles of its own.</summary>
[Collection(nameof(HandleTests))]
[CollectionDefinition(nameof(HandleTests), DisableParallelization = true)]
public sealed class HandleTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Two_hundred_pacts_and_mock_servers_leave_nothing_open()
    {
        await RunAsync(5);
        int before = OpenHandles();
        await RunAsync(200);

        // A mock server holds a socket and more; 200 that stay would be hundreds.
        Assert.InRange(OpenHandles() - before, -1000, 50);

        async Task RunAsync(int count)
        {
            using HttpClient http = new();
            for (int i = 0; i < count; i++)
            {
                PactBuilderV3 pact = new("shop", "orders", new PactConfig { PactDir = _folder.Path });
                pact.UponReceiving("an order").WithRequest(HttpMethod.Get, "/orders").WillRespond().WithStatus(204);
                await pact.VerifyAsync(async context =>
                {
                    using HttpRequestMessage request = new(HttpMethod.Get, new Uri(context.MockServerUri, "orders")) { Headers = { ConnectionClose = true } };
                    (await http.SendAsync(request)).Dispose();
                });
            }
        }
    }

    private static int OpenHandles()
    {
        if (OperatingSystem.IsLinux())
        {
            return Directory.GetFileSystemEntries("/proc/self/fd").Length;
        }

        using var process = Process.GetCurrentProcess();
        return process.HandleCount;
    }
}
