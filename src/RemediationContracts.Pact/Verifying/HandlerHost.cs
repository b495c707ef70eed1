using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Net.Sockets;
using System.Threading;
using System.Threading.Tasks;

namespace RemediationContracts.Pact.Verifying;

/// <summary>
/// Carries the core's requests to a handler in memory. The core speaks HTTP over a socket alone, so there is one, on a free port of this
/// machine and for this machine only, as long as a verification runs.
/// </summary>
internal sealed class HandlerHost : IDisposable
{
    private const int Attempts = 20;

    /// <summary>Headers that HTTP has for the way of a message, and that each way writes itself.</summary>
    private static readonly HashSet<string> OfTheWay = new(StringComparer.OrdinalIgnoreCase) { "Connection", "Keep-Alive", "Transfer-Encoding", "Content-Length" };

    private readonly HttpMessageInvoker _invoker;
    private readonly HttpListener _listener;
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _serving;

    private HandlerHost(HttpMessageHandler handler, HttpListener listener, Uri address)
    {
        _invoker = new HttpMessageInvoker(handler, disposeHandler: false);
        _listener = listener;
        Address = address;
        _serving = Task.Run(ServeAsync);
    }

    /// <summary>Where the handler can be reached.</summary>
    public Uri Address { get; }

    /// <exception cref="IOException">No port is free.</exception>
    public static HandlerHost Start(HttpMessageHandler handler)
    {
        for (int attempt = 1; ; attempt++)
        {
            // Between the look for a free port and its use another program may take it.
            Uri address = new($"http://127.0.0.1:{FreePort()}/");
            HttpListener listener = new();
            try
            {
                listener.Prefixes.Add(address.AbsoluteUri);
                listener.Start();
                return new HandlerHost(handler, listener, address);
            }
            catch (HttpListenerException fault)
            {
                listener.Close();
                if (attempt == Attempts)
                {
                    throw new IOException($"No port is free for the handler: {fault.Message}", fault);
                }
            }
        }
    }

    public void Dispose()
    {
        _stop.Cancel();
        _listener.Close();
        _serving.GetAwaiter().GetResult();
        _invoker.Dispose();
        _stop.Dispose();
    }

    private static int FreePort()
    {
        using TcpListener listener = new(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private async Task ServeAsync()
    {
        while (!_stop.IsCancellationRequested)
        {
            try
            {
                HttpListenerContext context = await _listener.GetContextAsync().ConfigureAwait(false);
                await AnswerAsync(context).ConfigureAwait(false);
            }
            catch (Exception fault) when (fault is HttpListenerException or ObjectDisposedException or IOException or InvalidOperationException)
            {
                // The listener was stopped, or the other side has gone; the loop's condition tells which.
            }
        }
    }

    private async Task AnswerAsync(HttpListenerContext context)
    {
        try
        {
            using HttpRequestMessage request = await ReadAsync(context.Request).ConfigureAwait(false);
            using HttpResponseMessage response = await _invoker.SendAsync(request, _stop.Token).ConfigureAwait(false);
            await WriteAsync(response, context.Response).ConfigureAwait(false);
        }
        catch (Exception fault) when (fault is not OutOfMemoryException and not HttpListenerException and not ObjectDisposedException)
        {
            // What the handler throws is the provider's failure, as 500 is that of one behind a web server.
            context.Response.StatusCode = 500;
            context.Response.Close();
        }
    }

    private async Task<HttpRequestMessage> ReadAsync(HttpListenerRequest received)
    {
        using MemoryStream body = new();
        await received.InputStream.CopyToAsync(body, _stop.Token).ConfigureAwait(false);
        HttpRequestMessage request = new(new HttpMethod(received.HttpMethod), new Uri(Address, received.RawUrl)) { Content = received.HasEntityBody ? new ByteArrayContent(body.ToArray()) : null };
        foreach (string name in received.Headers.AllKeys.OfType<string>().Where(name => !OfTheWay.Contains(name)))
        {
            string[] values = received.Headers.GetValues(name) ?? [];
            if (!request.Headers.TryAddWithoutValidation(name, values))
            {
                request.Content?.Headers.TryAddWithoutValidation(name, values);
            }
        }

        return request;
    }

    private async Task WriteAsync(HttpResponseMessage response, HttpListenerResponse answer)
    {
        byte[] body = await response.Content.ReadAsByteArrayAsync(_stop.Token).ConfigureAwait(false);
        answer.StatusCode = (int)response.StatusCode;
        foreach ((string name, IEnumerable<string> values) in response.Headers.NonValidated.Select(header => (header.Key, header.Value.AsEnumerable()))
            .Concat(response.Content.Headers.NonValidated.Select(header => (header.Key, header.Value.AsEnumerable())))
            .Where(header => !OfTheWay.Contains(header.Key)))
        {
            foreach (string value in values)
            {
                answer.Headers.Add(name, value);
            }
        }

        if (body.Length > 0)
        {
            answer.ContentLength64 = body.Length;
            await answer.OutputStream.WriteAsync(body, _stop.Token).ConfigureAwait(false);
        }

        answer.Close();
    }
}
