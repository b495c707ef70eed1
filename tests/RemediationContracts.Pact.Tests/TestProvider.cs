using System;
using System.IO;
using System.Net;
using System.Threading.Tasks;

namespace RemediationContracts.Pact.Tests;

/// <summary>A provider of a few lines, to be verified.</summary>
internal sealed class TestProvider : IAsyncDisposable
{
    private readonly HttpListener _listener = new();
    private readonly Func<string, Answer> _answer;
    private readonly Task _loop;

    /// <summary>Starts the provider on a free port.</summary>
    /// <param name="answer">Makes the answer out of the request's body.</param>
    internal TestProvider(Func<string, Answer> answer)
    {
        _answer = answer;
        Uri = Start();
        _loop = Task.Run(ServeAsync);
    }

    internal Uri Uri { get; }

    public async ValueTask DisposeAsync()
    {
        _listener.Close();
        await _loop;
    }

    private Uri Start()
    {
        // HttpListener takes no port 0; another process may take the port between the two calls.
        for (int attempt = 0; ; attempt++)
        {
            using var probe = new System.Net.Sockets.TcpListener(IPAddress.Loopback, 0);
            probe.Start();
            int port = ((IPEndPoint)probe.LocalEndpoint).Port;
            probe.Stop();
            var uri = new Uri($"http://127.0.0.1:{port}/");
            _listener.Prefixes.Clear();
            _listener.Prefixes.Add(uri.AbsoluteUri);
            try
            {
                _listener.Start();
                return uri;
            }
            catch (HttpListenerException) when (attempt < 5)
            {
            }
        }
    }

    private async Task ServeAsync()
    {
        while (true)
        {
            HttpListenerContext context;
            try
            {
                context = await _listener.GetContextAsync();
            }
            catch (Exception exception) when (exception is HttpListenerException or ObjectDisposedException)
            {
                return;
            }

            using var reader = new StreamReader(context.Request.InputStream);
            Answer answer = _answer(await reader.ReadToEndAsync());
            context.Response.StatusCode = answer.Status;
            foreach ((string name, string value) in answer.Headers)
            {
                context.Response.Headers[name] = value;
            }

            context.Response.Close();
        }
    }

    /// <summary>An answer without a body.</summary>
    internal sealed record Answer(int Status, params (string Name, string Value)[] Headers);
}
