using System;
using System.IO;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Contoso.Soar;
using WireMock.ResponseBuilders;
using Xunit;

namespace RemediationContracts.Stub.Tests;

/// <summary>The two hosts, called by the emitted client and by hand.</summary>
public sealed class HostTests
{
    private const string Contract = "contracts/remediate.openapi.json";

    private static RemediateRequest Request { get; } = RemediateRequest.Parse(Encoding.UTF8.GetBytes(Requests.Body));

    [Theory]
    [InlineData("")]
    [InlineData("beta")]
    [InlineData("beta/")]
    public async Task The_emitted_client_remediates_over_a_socket(string path)
    {
        using ContractStub stub = ContractStub.Start(Contract);
        using HttpClient http = WithToken(new HttpClient { BaseAddress = new Uri(stub.BaseUri, path) });

        RemediateResult result = await new RemediateClient(http).RemediateAsync(Request);

        Assert.Equal(HttpStatusCode.NoContent, result.StatusCode);
        Assert.EndsWith("bulkId=" + result.BulkId, result.Location!.Query, StringComparison.Ordinal);
        Assert.True(Guid.TryParse(result.RequestId, out _));
        Assert.Equal(stub.Journal.Exchanges[0].Request.Header("client-request-id"), result.ClientRequestId);
        Assert.Equal(Request, Assert.Single(stub.Journal.Received<RemediateRequest>()));
    }

    [Fact]
    public async Task The_emitted_client_remediates_in_memory_at_the_contracts_own_server()
    {
        using ContractStubHandler stub = new(Contract);
        using HttpClient http = WithToken(new HttpClient(stub));

        RemediateResult result = await new RemediateClient(http).RemediateAsync(Request);

        Assert.NotNull(result.BulkId);
        Assert.Equal("/beta" + Requests.Path, Assert.Single(stub.Journal.Exchanges).Request.Path);
    }

    [Fact]
    public async Task A_refusal_reaches_the_client_with_its_code_and_details()
    {
        using ContractStub stub = ContractStub.Start(Contract);
        using HttpClient http = new() { BaseAddress = stub.BaseUri };

        ContractApiException refusal = await Assert.ThrowsAsync<ContractApiException>(() => new RemediateClient(http).RemediateAsync(Request));

        Assert.Equal((HttpStatusCode.Unauthorized, "unauthenticated"), (refusal.StatusCode, refusal.Code));
        Assert.Equal(stub.Journal.Exchanges[0].Response.Header("request-id"), refusal.RequestId);
    }

    [Fact]
    public async Task Both_hosts_give_the_same_answer()
    {
        StubOptions fixedOptions = new() { NewId = static () => "11111111-2222-4333-8444-555555555555", Clock = new StoppedClock() };
        using ContractStub socket = ContractStub.Start(Contract, fixedOptions);
        using ContractStubHandler memory = new(Contract, fixedOptions);
        using HttpClient overSocket = new() { BaseAddress = socket.BaseUri };
        using HttpClient inMemory = new(memory) { BaseAddress = socket.BaseUri };
        string[] bodies = [Requests.Body, "{}", "{", string.Empty, "\uFEFF" + Requests.Body, "{\"action\":1}"];
        string[] paths = [Requests.Path, "/beta" + Requests.Path, "/nowhere"];

        foreach ((string body, string path, string? token, string method) in
            from body in bodies from path in paths from token in new[] { "Bearer t", null } from method in new[] { "POST", "PUT", "GET", "DELETE" } select (body, path, token, method))
        {
            string[] answers = [await AskAsync(overSocket, method, path, body, token), await AskAsync(inMemory, method, path, body, token)];
            Assert.Equal(answers[1], answers[0]);
        }
    }

    [Theory]
    [InlineData("=")]
    [InlineData("&=")]
    [InlineData("a=1&=&b=2")]
    [InlineData("==;=&=")]
    [InlineData("=v")]
    [InlineData("&;&")]
    [InlineData("%3D&%00=")]
    [InlineData("a&a=1;a=2")]
    [InlineData("=%20;=+")]
    public async Task Both_hosts_take_a_parameter_without_a_name_and_keep_it_in_the_journal(string query)
    {
        StubOptions fixedOptions = new() { NewId = static () => "11111111-2222-4333-8444-555555555555", Clock = new StoppedClock() };
        using ContractStub socket = ContractStub.Start(Contract, fixedOptions);
        using ContractStubHandler memory = new(Contract, fixedOptions);
        using HttpClient overSocket = new() { BaseAddress = socket.BaseUri };
        using HttpClient inMemory = new(memory) { BaseAddress = socket.BaseUri };
        string path = $"{Requests.Path}?{query}";

        string[] answers = [await AskAsync(overSocket, "POST", path, Requests.Body, "Bearer t"), await AskAsync(inMemory, "POST", path, Requests.Body, "Bearer t")];

        Assert.Equal(answers[1], answers[0]);
        Assert.Equal((204, query), (Assert.Single(socket.Journal.Exchanges).Response.Status, socket.Journal.Exchanges[0].Request.Query));
        Assert.Single(socket.Server.LogEntries);
    }

    [Fact]
    public async Task The_log_of_WireMock_says_which_operation_matched()
    {
        using ContractStub stub = ContractStub.Start(Contract);
        using HttpClient http = WithToken(new HttpClient { BaseAddress = stub.BaseUri });
        await new RemediateClient(http).RemediateAsync(Request);
        using HttpResponseMessage lost = await http.GetAsync(new Uri("nowhere", UriKind.Relative));

        Assert.Equal(
            ["no operation of the contract", "security.collaboration.analyzedEmails.remediate"],
            stub.Server.LogEntries.Select(entry => entry.MappingTitle).Order(StringComparer.Ordinal));
        Assert.Equal(2, stub.Server.Mappings.Count);
    }

    [Fact]
    public async Task A_mapping_of_ones_own_comes_before_the_contracts()
    {
        using ContractStub stub = ContractStub.Start(Contract);
        stub.Server.Given(WireMock.RequestBuilders.Request.Create().UsingPost()).RespondWith(Response.Create().WithStatusCode(503).WithHeader("Retry-After", "7"));
        using HttpClient http = WithToken(new HttpClient { BaseAddress = stub.BaseUri });

        ContractApiException refusal = await Assert.ThrowsAsync<ContractApiException>(() => new RemediateClient(http).RemediateAsync(Request));

        Assert.Equal(TimeSpan.FromSeconds(7), refusal.RetryAfter);
        Assert.Empty(stub.Journal.Exchanges);
    }

    [Fact]
    public async Task The_body_is_judged_on_the_bytes_as_they_came()
    {
        using ContractStub stub = ContractStub.Start(Contract);
        using HttpClient http = WithToken(new HttpClient { BaseAddress = stub.BaseUri });
        byte[] body = Encoding.UTF8.GetBytes(Requests.Body);
        body[20] = 0xFF; // Within the display name.

        using ByteArrayContent content = new(body) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } };
        using HttpResponseMessage response = await http.PostAsync(new Uri("beta" + Requests.Path, UriKind.Relative), content);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal("json-encoding", ODataError.Parse(await response.Content.ReadAsByteArrayAsync()).Error.Details![0].Code);
    }

    [Fact]
    public async Task Many_callers_at_once_each_get_their_own_answer()
    {
        using ContractStub stub = ContractStub.Start(Contract);
        using HttpClient http = WithToken(new HttpClient { BaseAddress = stub.BaseUri });
        RemediateClient client = new(http);

        RemediateResult[] results = await Task.WhenAll(Enumerable.Range(0, 64).Select(i => client.RemediateAsync(Request with { DisplayName = $"number {i}" })));

        Assert.Equal(64, results.Select(result => result.BulkId).Distinct().Count());
        Assert.Equal(64, stub.Journal.Received<RemediateRequest>().Select(request => request.DisplayName).Distinct().Count());
    }

    [Fact]
    public void A_port_that_is_taken_is_said_in_a_sentence()
    {
        using ContractStub first = ContractStub.Start(Contract);

        IOException fault = Assert.Throws<IOException>(() => ContractStub.Start(Contract, port: first.BaseUri.Port));

        Assert.StartsWith($"The stub cannot listen on port {first.BaseUri.Port}: ", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_contract_that_cannot_be_served_is_refused_at_its_line_and_column()
    {
        string file = Path.GetTempFileName();
        try
        {
            File.WriteAllText(file, "{\n  \"openapi\": 3 }");

            StubContractException fault = Assert.Throws<StubContractException>(() => ContractStub.Start(file));

            Assert.Equal($"{file}(1,1): RC0101: This is no OpenAPI document: an object with the keyword 'openapi' is expected.", fault.Message);
            Assert.Throws<StubContractException>(() => new ContractStubHandler(file));
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Fact]
    public void A_contract_that_is_not_there_is_said_by_name() =>
        Assert.Contains("absent.json", Assert.ThrowsAny<IOException>(() => ContractStub.Start("absent.json")).Message, StringComparison.Ordinal);

    [Fact]
    public void The_handler_answers_synchronous_callers_too()
    {
        using ContractStubHandler stub = new(Contract);
        using HttpClient http = WithToken(new HttpClient(stub));
        using HttpRequestMessage request = new(HttpMethod.Post, "https://graph.microsoft.com/beta" + Requests.Path)
        {
            Content = new StringContent(Requests.Body, Encoding.UTF8, "application/json"),
        };

        using HttpResponseMessage response = http.Send(request, CancellationToken.None);

        Assert.Equal(HttpStatusCode.NoContent, response.StatusCode);
        Assert.Same(request, response.RequestMessage);
    }

    private static HttpClient WithToken(HttpClient http)
    {
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", "t");
        return http;
    }

    private static async Task<string> AskAsync(HttpClient http, string method, string path, string body, string? token)
    {
        using HttpRequestMessage request = new(new HttpMethod(method), new Uri(path, UriKind.Relative))
        {
            Content = new StringContent(body, Encoding.UTF8, "application/json"),
        };
        if (token is not null)
        {
            request.Headers.TryAddWithoutValidation("Authorization", token);
        }

        using HttpResponseMessage response = await http.SendAsync(request);
        // The web server dates its answers itself.
        string[] hosts = ["Server", "Date", "Transfer-Encoding", "Content-Length", "Connection", "Keep-Alive"];
        return $"""
            {method} {path} {body} -> {(int)response.StatusCode}
            {string.Join('\n', response.Headers.Concat(response.Content.Headers).Where(header => !hosts.Contains(header.Key)).OrderBy(header => header.Key, StringComparer.OrdinalIgnoreCase).Select(header => $"{header.Key.ToUpperInvariant()}: {string.Join(", ", header.Value)}"))}
            {await response.Content.ReadAsStringAsync()}
            """;
    }

    private sealed class StoppedClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2026, 11, 3, 9, 0, 0, TimeSpan.Zero);
    }
}
