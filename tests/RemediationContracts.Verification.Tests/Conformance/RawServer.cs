using System;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

namespace RemediationContracts.Verification.Tests.Conformance;

/// <summary>A server that does with a connection whatever a test wants, HTTP or not.</summary>
internal sealed class RawServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _end = new();
    private readonly Task _serving;
    private int _connections;

    /// <summary>Listens.</summary>
    /// <param name="answer">What is done on a connection after its first bytes came; the connection's number begins at 1.</param>
    public RawServer(Func<NetworkStream, int, CancellationToken, Task> answer)
    {
        _listener.Start();
        Address = new Uri($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}/v1");
        _serving = ServeAsync(answer);
    }

    public Uri Address { get; }

    /// <summary>How many connections there were.</summary>
    public int Connections => _connections;

    /// <summary>Writes a text.</summary>
    public static async Task WriteAsync(NetworkStream stream, string text, CancellationToken cancellationToken) =>
        await stream.WriteAsync(Encoding.Latin1.GetBytes(text.ReplaceLineEndings("\r\n")), cancellationToken);

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        _listener.Stop();
        await _serving;
        _end.Dispose();
    }

    private async Task ServeAsync(Func<NetworkStream, int, CancellationToken, Task> answer)
    {
        while (!_end.IsCancellationRequested)
        {
            try
            {
                TcpClient client = await _listener.AcceptTcpClientAsync(_end.Token);
                _ = AnswerAsync(client, Interlocked.Increment(ref _connections), answer);
            }
            catch (Exception fault) when (fault is OperationCanceledException or SocketException)
            {
                return;
            }
        }
    }

    private async Task AnswerAsync(TcpClient client, int number, Func<NetworkStream, int, CancellationToken, Task> answer)
    {
        try
        {
            using (client)
            {
                NetworkStream stream = client.GetStream();
                byte[] request = new byte[64 * 1024];
                _ = await stream.ReadAsync(request, _end.Token);
                await answer(stream, number, _end.Token);
            }
        }
        catch (Exception fault) when (fault is OperationCanceledException or System.IO.IOException)
        {
            // The caller is gone, or the test is over.
        }
    }
}
