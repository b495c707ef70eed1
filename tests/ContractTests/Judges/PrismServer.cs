using System;
using System.Collections.Concurrent;
using System.Diagnostics;
using System.IO;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using System.Threading;
using System.Threading.Tasks;
using RemediationContracts.Testing.Node;

namespace ContractTests.Judges;

/// <summary>A Prism that mocks a contract on a free port of the loopback.</summary>
internal sealed partial class PrismServer : IDisposable
{
    private static readonly TimeSpan StartLimit = TimeSpan.FromMinutes(1);

    private readonly Process _process;

    private readonly HttpClient _http;

    private PrismServer(Process process, Uri uri)
    {
        _process = process;
        _http = new HttpClient { BaseAddress = uri, Timeout = TimeSpan.FromSeconds(30) };
    }

    /// <summary>Starts Prism and waits until it listens.</summary>
    /// <exception cref="InvalidOperationException">It ends, or does not listen in time.</exception>
    public static async Task<PrismServer> StartAsync(string folder, string script, string contract)
    {
        Process process = Command.Start("node", folder, script, "mock", "--host", "127.0.0.1", "--port", "0", "--errors", contract);
        Uri? uri = null;
        ConcurrentQueue<string?> told = [];
        using CancellationTokenSource clock = new(StartLimit);
        try
        {
            process.ErrorDataReceived += (_, line) => told.Enqueue(line.Data);
            process.BeginErrorReadLine();
            while (uri is null && await process.StandardOutput.ReadLineAsync(clock.Token) is string line)
            {
                told.Enqueue(line);
                if (ListeningAt().Match(line) is { Success: true } match)
                {
                    uri = new Uri(match.Groups[1].Value);
                }
            }
        }
        catch (OperationCanceledException)
        {
            told.Enqueue($"Nothing listened within {StartLimit.TotalSeconds:0} seconds.");
        }

        if (uri is null)
        {
            Command.Kill(process);
            process.Dispose();
            throw new InvalidOperationException($"Prism did not start: {string.Join('\n', told)}");
        }

        // What it writes from here on is read and dropped, or a full pipe would stop it. The task ends with the process.
        _ = process.StandardOutput.BaseStream.CopyToAsync(Stream.Null, CancellationToken.None);
        return new PrismServer(process, uri);
    }

    /// <summary>Sends a payload to the action, and asks for 204 where it is taken.</summary>
    public async Task<HttpResponseMessage> SendAsync(JsonNode payload, string? token = "a-token")
    {
        using HttpRequestMessage request = new(HttpMethod.Post, Contract.ActionPath)
        {
            Content = new StringContent(payload.ToJsonString(), Encoding.UTF8, "application/json"),
        };
        request.Headers.Authorization = token is null ? null : new AuthenticationHeaderValue("Bearer", token);
        // Of several declared successes Prism takes the lowest unless told.
        request.Headers.Add("Prefer", "code=204");
        return await _http.SendAsync(request);
    }

    public void Dispose()
    {
        _http.Dispose();
        Command.Kill(_process);
        _process.Dispose();
    }

    [GeneratedRegex(@"listening on (http://127\.0\.0\.1:\d+)")]
    private static partial Regex ListeningAt();
}
