using System;
using System.Diagnostics;
using System.Net.Http;
using System.Net.Sockets;
using System.Threading;
using System.Threading.Tasks;
using RemediationContracts.Model;
using RemediationContracts.Model.Json;
using RemediationContracts.Model.OpenApi;
using RemediationContracts.Verification.Conformance;
using Xunit;

namespace RemediationContracts.Verification.Tests.Conformance;

/// <summary>Addresses where no provider is, or one that means harm: a finding or an exception with a sentence, in time, and nobody else is contacted.</summary>
public sealed class HostileProviderTests
{
    private const string Refusal = "HTTP/1.1 404 Not Found\nConnection: close\nContent-Length: 0\n\n";

    private static readonly ConformanceOptions Short = new() { Cases = 5, ResponseTime = TimeSpan.FromSeconds(25), MaxResponseBytes = 1024 * 1024 };

    [Fact]
    public async Task Nobody_listens()
    {
        using TcpListener listener = new(System.Net.IPAddress.Loopback, 0);
        listener.Start();
        int port = ((System.Net.IPEndPoint)listener.LocalEndpoint).Port;
        listener.Stop();

        ConformanceException fault = await Assert.ThrowsAsync<ConformanceException>(() => VerifyAsync(new Uri($"http://127.0.0.1:{port}")));
        Assert.StartsWith("The provider does not answer: ", fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("hangs", "No whole answer came within 2 s.")]
    [InlineData("closes", "The provider does not answer: ")]
    [InlineData("garbage", "The provider does not answer: ")]
    [InlineData("endless headers", "The provider does not answer: ")]
    [InlineData("half a body", "The provider does not answer: ")]
    [InlineData("slow body", "No whole answer came within 2 s.")]
    public async Task What_is_no_answer_from_the_first_on_is_told(string behaviour, string message)
    {
        await using RawServer server = new((stream, _, token) => BehaveAsync(behaviour, stream, token));

        ConformanceException fault = await Assert.ThrowsAsync<ConformanceException>(() => VerifyAsync(server.Address, Waiting(behaviour)));
        Assert.Contains(message, fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("hangs", "slow-response")]
    [InlineData("closes", "no-answer")]
    [InlineData("garbage", "no-answer")]
    [InlineData("endless headers", "no-answer")]
    [InlineData("half a body", "no-answer")]
    [InlineData("slow body", "slow-response")]
    public async Task What_is_no_answer_later_is_a_finding_and_ends_the_run(string behaviour, string check)
    {
        await using RawServer server = new((stream, number, token) => number == 1 ? RawServer.WriteAsync(stream, Refusal, token) : BehaveAsync(behaviour, stream, token));

        ConformanceResult result = await VerifyAsync(server.Address, Waiting(behaviour));

        Assert.Contains(result.Findings, finding => finding.Check.Id == check);
        Assert.StartsWith("The provider did not answer 3 requests in a row", result.Stopped, StringComparison.Ordinal);
        Assert.True(result.Requests < 10);
    }

    [Fact]
    public async Task Gigabytes_are_a_finding()
    {
        await using RawServer server = new(static (stream, _, token) => BehaveAsync("gigabytes", stream, token));

        ConformanceResult result = await VerifyAsync(server.Address);

        Assert.Contains(result.Findings, static finding => finding.Check.Id == "large-response");
    }

    [Fact]
    public async Task A_redirect_is_not_followed()
    {
        await using RawServer other = new(static (stream, _, token) => RawServer.WriteAsync(stream, Refusal, token));
        await using RawServer server = new((stream, _, token) => RawServer.WriteAsync(stream, $"HTTP/1.1 307 Temporary Redirect\nLocation: {other.Address}\nConnection: close\nContent-Length: 0\n\n", token));

        ConformanceResult result = await VerifyAsync(server.Address);

        Assert.Contains(result.Findings, static finding => finding.Check.Id == "undeclared-status" && finding.Message.EndsWith("It is not followed.", StringComparison.Ordinal));
        Assert.Equal(0, other.Connections);
        Assert.DoesNotContain(result.Findings, static finding => finding.Check.Id is "invalid-accepted" or "duplicate-accepted" or "missing-parameter-accepted" or "media-type-accepted" or "authentication-not-enforced" or "valid-refused");
        Assert.Contains(result.Findings, static finding => finding.Check.Id == "never-accepted");
        Assert.All(result.Operations, static operation => Assert.Equal((0, 0), (operation.Accepted, operation.Refused)));
    }

    [Theory]
    [InlineData("303")]
    [InlineData("3XX")]
    public async Task A_redirect_that_is_declared_accepts(string declared)
    {
        ApiContract contract = ApiContractReader.Read(JsonText.FromString("c.json", $$"""
            { "openapi": "3.0.4", "info": { "title": "t", "version": "1" }, "paths": { "/x": { "post": { "operationId": "x",
              "requestBody": { "required": true, "content": { "application/json": { "schema": { "type": "object", "required": ["a"], "properties": { "a": { "type": "string" } } } } } },
              "responses": { "{{declared}}": { "description": "d" } } } } } }
            """)).Contract!;
        await using RawServer server = new(static (stream, _, token) => RawServer.WriteAsync(stream, "HTTP/1.1 303 See Other\nLocation: /y\nConnection: close\nContent-Length: 0\n\n", token));
        using HttpClient client = ConformanceRunner.CreateClient(server.Address);

        ConformanceResult result = await new ConformanceRunner(contract, client, new ConformanceOptions { Cases = 5 }).RunAsync();

        Assert.Contains(result.Findings, static finding => finding.Check.Id == "invalid-accepted");
        Assert.DoesNotContain(result.Findings, static finding => finding.Check.Id == "never-accepted");
    }

    [Fact]
    public async Task A_body_of_nothing_but_brackets_is_a_finding()
    {
        string body = new('[', 100_000);
        await using RawServer server = new((stream, _, token) =>
            RawServer.WriteAsync(stream, $"HTTP/1.1 201 Created\nLocation: https://tickets.example/t/1\nContent-Type: application/json\nConnection: close\nContent-Length: {body.Length}\n\n{body}", token));

        ConformanceResult result = await VerifyAsync(server.Address);

        Assert.Contains(result.Findings, static finding => finding.Check.Id == "response-body");
    }

    [Fact]
    public async Task A_run_can_be_cancelled()
    {
        await using RawServer server = new(static (stream, _, token) => BehaveAsync("hangs", stream, token));
        using CancellationTokenSource cancel = new(TimeSpan.FromMilliseconds(100));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => VerifyAsync(server.Address, Short with { ResponseTime = TimeSpan.FromMinutes(1) }, cancel.Token));
    }

    /// <summary>Where no answer is to come in time, the time is short; a machine that is busy must not make the first one late.</summary>
    private static ConformanceOptions Waiting(string behaviour) => behaviour is "hangs" or "slow body" ? Short with { ResponseTime = TimeSpan.FromSeconds(2) } : Short;

    private static async Task BehaveAsync(string behaviour, NetworkStream stream, CancellationToken token)
    {
        switch (behaviour)
        {
            case "hangs":
                await Task.Delay(Timeout.Infinite, token);
                break;
            case "garbage":
                await RawServer.WriteAsync(stream, "\u0001\u0002 this is no HTTP \n\n", token);
                break;
            case "endless headers":
                await RawServer.WriteAsync(stream, "HTTP/1.1 200 OK\n", token);
                for (int i = 0; i < 100_000; i++)
                {
                    await RawServer.WriteAsync(stream, $"X-{i}: {new string('x', 200)}\n", token);
                }

                break;
            case "half a body":
                await RawServer.WriteAsync(stream, "HTTP/1.1 200 OK\nContent-Type: application/json\nContent-Length: 100\n\n{", token);
                break;
            case "slow body":
                await RawServer.WriteAsync(stream, "HTTP/1.1 200 OK\nContent-Type: application/json\nContent-Length: 100000\n\n", token);
                while (true)
                {
                    await RawServer.WriteAsync(stream, " ", token);
                    await Task.Delay(50, token);
                }

            case "gigabytes":
                await RawServer.WriteAsync(stream, "HTTP/1.1 200 OK\nContent-Type: application/json\nConnection: close\n\n", token);
                string part = new(' ', 1024 * 1024);
                for (int i = 0; i < 4096; i++)
                {
                    await RawServer.WriteAsync(stream, part, token);
                }

                break;
            default:
                break;
        }
    }

    private static async Task<ConformanceResult> VerifyAsync(Uri address, ConformanceOptions? options = null, CancellationToken cancellationToken = default)
    {
        ApiContract contract = ContractFile.Load(ContractFile.Find("Conformance/tickets.openapi.json"), cancellationToken: cancellationToken).Contract!;
        using HttpClient client = ConformanceRunner.CreateClient(address);
        Stopwatch clock = Stopwatch.StartNew();
        ConformanceResult result = await new ConformanceRunner(contract, client, options ?? Short).RunAsync(cancellationToken: cancellationToken);

        // The bound is that of the run and one answer; the rest is for a machine that is busy with other tests.
        Assert.InRange(clock.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(30));
        return result;
    }
}
