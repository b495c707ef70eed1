using System;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Net.Sockets;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Xunit;

namespace RemediationContracts.Stub.Tests;

/// <summary>Requests that no client library would send, over a bare socket: each is answered or closed, and none by a fault of the stub.</summary>
public sealed class RawRequestTests : IDisposable
{
    private const string Head = "Host: x\r\nAuthorization: Bearer t\r\nContent-Type: application/json\r\nConnection: close\r\n";

    private readonly ContractStub _stub = ContractStub.Start("contracts/remediate.openapi.json");

    public static TheoryData<string, string> Requests()
    {
        TheoryData<string, string> data = [];
        foreach (string target in new[]
        {
            "http://evil.example/beta" + Stub.Tests.Requests.Path, "//evil.example" + Stub.Tests.Requests.Path, "/%2e%2e/%2e%2e/etc/passwd", "/../../x", "/a%00b", "/%zz", "/%", "/%c3%28", "/%0d%0aSet-Cookie:a",
            "/\u00e9", "*", "/?" + new string('q', 7000), "/" + new string('p', 7000), "/" + new string('p', 20000), "/;a=b", "/a b", "/{id}", "/[x]", "/\"'<>", "http://[", "x", Stub.Tests.Requests.Path + "?&=", "http://evil.example/beta" + Stub.Tests.Requests.Path + "?=",
        })
        {
            foreach (string method in new[] { "GET", "POST", "post", "HEAD", "OPTIONS", "TRACE", "CONNECT", "\u00e9", "M@D" })
            {
                data.Add($"{method} {target} HTTP/1.1\r\n{Head}Content-Length: 2\r\n\r\n{{}}", method + " " + target[..Math.Min(30, target.Length)]);
            }
        }

        string line = $"POST {Stub.Tests.Requests.Path} HTTP/1.1\r\n";
        foreach (string rest in new[]
        {
            "Host: x\r\nAuthorization: Bearer t\r\nAuthorization: Basic u\r\nContent-Type: application/json\r\nContent-Type: text/plain\r\nConnection: close\r\nContent-Length: 2\r\n\r\n{}",
            $"{Head}X: {new string('x', 40000)}\r\nContent-Length: 2\r\n\r\n{{}}", $"{Head}{string.Concat(Enumerable.Repeat("X: y\r\n", 300))}Content-Length: 2\r\n\r\n{{}}",
            $"{Head}X: a\r\n b\r\nContent-Length: 2\r\n\r\n{{}}", $"{Head}client-request-id: a\rb\r\nContent-Length: 2\r\n\r\n{{}}", $"{Head}client-request-id: \u00e9\u0001\r\nContent-Length: 2\r\n\r\n{{}}",
            $"{Head}client-request-id: 1\r\nclient-request-id: 2\r\nContent-Length: 2\r\n\r\n{{}}", $"{Head}Content-Length: -1\r\n\r\n", $"{Head}Content-Length: 99999999999999999999\r\n\r\n",
            $"{Head}Content-Length: 2\r\nContent-Length: 3\r\n\r\n{{}}", $"{Head}Transfer-Encoding: chunked\r\n\r\n2\r\n{{}}\r\n0\r\n\r\n", $"{Head}Transfer-Encoding: chunked\r\n\r\nZZ\r\n{{}}\r\n0\r\n\r\n",
            $"{Head}Transfer-Encoding: chunked\r\nContent-Length: 2\r\n\r\n2\r\n{{}}\r\n0\r\n\r\n", $"{Head}Transfer-Encoding: gzip\r\n\r\n{{}}", $"{Head}Expect: 100-continue\r\nContent-Length: 2\r\n\r\n{{}}",
            $"{Head}Expect: more\r\nContent-Length: 2\r\n\r\n{{}}", $"{Head}Content-Encoding: gzip\r\nContent-Length: 4\r\n\r\n\u001f\u008b{{}}", $"{Head}Content-Encoding: br, gzip\r\nContent-Length: 2\r\n\r\n{{}}",
            $"{Head}Upgrade: h2c\r\nConnection: Upgrade\r\nContent-Length: 2\r\n\r\n{{}}", "Content-Length: 0\r\n\r\n", $"{Head}Host: y\r\n\r\n", $"{Head}\u00e9: x\r\n\r\n", $"{Head}: x\r\n\r\n", $"{Head} X: y\r\n\r\n", $"{Head}Content-Length: 5\r\n\r\n{{}}",
            $"{Head.Replace("application/json", "application/json; charset=\"\u0007", StringComparison.Ordinal)}Content-Length: 2\r\n\r\n{{}}", $"{Head.Replace("application/json", ";;=,", StringComparison.Ordinal)}Content-Length: 2\r\n\r\n{{}}",
        })
        {
            data.Add(line + rest, rest[..Math.Min(160, rest.Length)]);
        }

        data.Add($"POST {Stub.Tests.Requests.Path} HTTP/1.0\r\nAuthorization: Bearer t\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{{}}", "HTTP/1.0");
        data.Add($"POST {Stub.Tests.Requests.Path} HTTP/3.7\r\n{Head}\r\n", "HTTP/3.7");
        data.Add("GET /\r\n\r\n", "HTTP/0.9");
        data.Add("\0\u0001\u0002\r\n\r\n", "bytes");
        data.Add("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", "HTTP/2");
        return data;
    }

    [Fact]
    public async Task None_is_answered_by_a_fault_of_the_stub()
    {
        foreach (object?[] row in Requests())
        {
            string answer = await SendAsync((string)row[0]!);
            string told = row[1] + "\n" + answer;
            // One that is no HTTP/1 at all may be closed without a word, or answered in frames.
            int status = !answer.StartsWith("HTTP/", StringComparison.Ordinal) ? 0 : int.Parse(answer.Split(' ')[1], CultureInfo.InvariantCulture);
            Assert.True(status < 500 || status == 505, told);
            Assert.False(answer.Contains("   at ", StringComparison.Ordinal) || answer.Contains("Exception", StringComparison.Ordinal), told);
            Assert.False(answer.Contains("\nSet-Cookie", StringComparison.OrdinalIgnoreCase), told);
        }
    }

    [Fact]
    public async Task It_serves_on_after_callers_that_hang_up()
    {
        TcpClient[] callers = [.. Enumerable.Range(0, 200).Select(_ => new TcpClient())];
        foreach (TcpClient caller in callers)
        {
            await caller.ConnectAsync(_stub.BaseUri.Host, _stub.BaseUri.Port);
            await caller.GetStream().WriteAsync(Encoding.Latin1.GetBytes($"POST {Stub.Tests.Requests.Path} HTTP/1.1\r\n{Head}Content-Length: 1000\r\n\r\n{{"));
        }

        foreach (TcpClient caller in callers)
        {
            caller.Dispose();
        }

        Assert.StartsWith("HTTP/1.1 400 ", await SendAsync($"POST {Stub.Tests.Requests.Path} HTTP/1.1\r\n{Head}Content-Length: 2\r\n\r\n{{}}"), StringComparison.Ordinal);
    }

    public void Dispose() => _stub.Dispose();

    private async Task<string> SendAsync(string request)
    {
        using CancellationTokenSource patience = new(TimeSpan.FromSeconds(60));
        using TcpClient tcp = new();
        await tcp.ConnectAsync(_stub.BaseUri.Host, _stub.BaseUri.Port, patience.Token);
        NetworkStream stream = tcp.GetStream();
        using MemoryStream answer = new();
        try
        {
            await stream.WriteAsync(Encoding.Latin1.GetBytes(request), patience.Token);
            Task reading = stream.CopyToAsync(answer, patience.Token);
            if (await Task.WhenAny(reading, Task.Delay(TimeSpan.FromSeconds(1), patience.Token)) != reading)
            {
                // The request wants more than it has, and the server waits for it.
                tcp.Client.Shutdown(SocketShutdown.Send);
            }

            await reading;
        }
        catch (IOException)
        {
            // A server may close before it has read all; what it said until then counts.
        }
        catch (SocketException)
        {
            // As above, on shutting down.
        }

        return Encoding.Latin1.GetString(answer.ToArray());
    }
}
