using System;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Text;
using System.Threading.Tasks;
using Contoso.Desk;
using Contoso.Incidents;
using Contoso.Soar;
using Xunit;

namespace RemediationContracts.Tests.Http;

/// <summary>What goes out.</summary>
public sealed class RequestTests
{
    [Fact]
    public async Task The_method_address_media_type_and_bytes_are_those_of_the_contract()
    {
        SentRequest sent = await SendAsync();

        Assert.Equal("POST", sent.Method);
        Assert.Equal("https://graph.microsoft.com/beta/security/collaboration/analyzedEmails/remediate", sent.Address.AbsoluteUri);
        Assert.Equal(["application/json"], sent.Headers["Content-Type"]);
        Assert.Equal(Remediation.Json, Encoding.UTF8.GetString(sent.Body!));
    }

    [Theory]
    [InlineData("https://proxy.example", "https://proxy.example/security/collaboration/analyzedEmails/remediate")]
    [InlineData("https://proxy.example/graph/v1", "https://proxy.example/graph/v1/security/collaboration/analyzedEmails/remediate")]
    [InlineData("https://proxy.example/graph/v1/", "https://proxy.example/graph/v1/security/collaboration/analyzedEmails/remediate")]
    [InlineData("http://localhost:5005/a%20b/?x=1#y", "http://localhost:5005/a%20b/security/collaboration/analyzedEmails/remediate")]
    public async Task A_base_address_stands_for_the_server_and_keeps_its_own_path(string address, string expected)
    {
        SentRequest sent = await SendAsync(http => http.BaseAddress = new Uri(address));

        Assert.Equal(expected, sent.Address.AbsoluteUri);
    }

    [Fact]
    public async Task Without_a_server_in_the_contract_the_client_must_have_a_base_address()
    {
        using var service = new StandIn(HttpStatusCode.NoContent);
        using var http = new HttpClient(service);

        var fault = await Assert.ThrowsAsync<InvalidOperationException>(() => new DeskClient(http).PingAsync());

        Assert.Contains("BaseAddress", fault.Message, StringComparison.Ordinal);
        Assert.Empty(service.Sent);
    }

    [Theory]
    [InlineData(null, "include-unknown-enum-members")]
    [InlineData("return=minimal", "return=minimal, include-unknown-enum-members")]
    [InlineData("Include-Unknown-Enum-Members", "Include-Unknown-Enum-Members")]
    public async Task Members_that_came_after_the_sentinel_are_asked_for_beside_what_the_client_prefers(string? already, string expected)
    {
        using var service = new StandIn(static () => new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent("""{"severity":"critical","rights":"read"}""") });
        using var http = new HttpClient(service) { BaseAddress = new Uri("https://api.example") };
        if (already is not null)
        {
            http.DefaultRequestHeaders.Add("Prefer", already);
        }

        OpenIncidentResult result = await new IncidentsClient(http).OpenIncidentAsync(new OpenIncidentRequest { Severity = Severity.Low });

        Assert.Equal(Severity.Critical, result.Body!.Severity.Known);
        Assert.Equal(expected, string.Join(", ", service.Sent[0].Headers["Prefer"]));
    }

    [Fact]
    public async Task Nothing_is_preferred_where_no_member_came_after_a_sentinel() => Assert.False((await SendAsync()).Headers.Contains("Prefer"));

    [Fact]
    public async Task Each_call_has_a_fresh_client_request_id()
    {
        using var service = new StandIn(HttpStatusCode.NoContent);
        using var http = new HttpClient(service);
        var client = new RemediateClient(http);

        RemediateResult[] results = [await client.RemediateAsync(Remediation.Request), await client.RemediateAsync(Remediation.Request)];

        string[] sent = [.. service.Sent.Select(static request => Assert.Single(request.Headers["client-request-id"]))];
        Assert.Equal(2, sent.Distinct().Count());
        Assert.All(sent, static id => Assert.True(Guid.TryParseExact(id, "D", out _)));
        Assert.Equal(sent, results.Select(static result => result.ClientRequestId));
    }

    [Fact]
    public async Task A_client_request_id_among_the_defaults_of_the_client_is_the_one_that_is_sent()
    {
        SentRequest sent = await SendAsync(static http => http.DefaultRequestHeaders.Add("Client-Request-Id", "mine"));

        Assert.Equal(["mine"], sent.Headers["client-request-id"]);
    }

    [Fact]
    public async Task No_header_is_sent_but_what_the_contract_asks_for()
    {
        SentRequest sent = await SendAsync();

        Assert.Equal(
            ["Content-Length", "Content-Type", "client-request-id"],
            sent.Headers.Select(static header => header.Key).Append("Content-Length").Distinct().Order(StringComparer.Ordinal));
        Assert.Empty(sent.Headers["Authorization"]);
    }

    [Fact]
    public async Task Credentials_of_the_client_are_passed_on_as_they_are()
    {
        SentRequest sent = await SendAsync(static http => http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", "abc"));

        Assert.Equal(["Bearer abc"], sent.Headers["Authorization"]);
    }

    [Fact]
    public async Task JSON_is_asked_for_where_a_body_is_read_and_the_client_asks_for_nothing_else()
    {
        Assert.Equal(["application/json"], (await OpenAsync(static _ => { })).Headers["Accept"]);
        Assert.Equal(["application/x"], (await OpenAsync(static http => http.DefaultRequestHeaders.Add("Accept", "application/x"))).Headers["Accept"]);
    }

    [Fact]
    public async Task A_body_has_the_media_type_that_the_contract_names() =>
        Assert.Equal(["application/vnd.desk+json"], (await OpenAsync(static _ => { })).Headers["Content-Type"]);

    [Fact]
    public async Task An_operation_without_a_body_sends_none()
    {
        using var service = new StandIn(HttpStatusCode.NoContent);
        using var http = new HttpClient(service) { BaseAddress = new Uri("https://desk.example") };

        await new DeskClient(http).PingAsync();

        SentRequest sent = Assert.Single(service.Sent);
        Assert.Equal(("PUT", "https://desk.example/ping"), (sent.Method, sent.Address.AbsoluteUri));
        Assert.Null(sent.Body);
        Assert.Empty(sent.Headers);
    }

    [Fact]
    public async Task A_request_that_breaks_the_contract_is_refused_before_anything_is_sent()
    {
        using var service = new StandIn(HttpStatusCode.NoContent);
        using var http = new HttpClient(service);
        RemediateRequest request = Remediation.Request with { Action = RemediationAction.UnknownFutureValue, ApproverUpn = null! };

        var fault = await Assert.ThrowsAsync<ContractViolationException>(() => new RemediateClient(http).RemediateAsync(request));

        Assert.Equal([("sentinel", "/action"), ("required", "/approverUpn")], fault.Violations.Select(static v => (v.Rule, v.Pointer)));
        await Assert.ThrowsAsync<ArgumentNullException>("request", () => new RemediateClient(http).RemediateAsync(null!));
        Assert.Empty(service.Sent);
    }

    [Fact]
    public async Task A_client_can_be_shared_by_threads()
    {
        using var service = new StandIn(static (request, _) =>
        {
            var response = new HttpResponseMessage(HttpStatusCode.NoContent);
            response.Headers.Add("client-request-id", request.Headers.GetValues("client-request-id"));
            response.Headers.Add("Location", "https://security.microsoft.com/action-center/history?bulkId=" + request.Headers.GetValues("client-request-id").Single());
            return Task.FromResult(response);
        });
        using var http = new HttpClient(service);
        var client = new RemediateClient(http);

        RemediateResult[] results = await Task.WhenAll(Enumerable.Range(0, 200).Select(i =>
            Task.Run(() => client.RemediateAsync(Remediation.Request with { DisplayName = $"Number {i}" }))));

        Assert.All(results, static result => Assert.Equal(result.ClientRequestId, result.BulkId));
        Assert.Equal(200, results.Select(static result => result.BulkId).Distinct().Count());
        Assert.Equal(200, service.Sent.Select(static sent => RemediateRequest.Parse(sent.Body!).DisplayName).Distinct().Count());
    }

    private static async Task<SentRequest> SendAsync(Action<HttpClient>? prepare = null)
    {
        using var service = new StandIn(HttpStatusCode.NoContent);
        using var http = new HttpClient(service);
        prepare?.Invoke(http);
        await new RemediateClient(http).RemediateAsync(Remediation.Request);
        return Assert.Single(service.Sent);
    }

    private static async Task<SentRequest> OpenAsync(Action<HttpClient> prepare)
    {
        using var service = new StandIn(HttpStatusCode.OK);
        using var http = new HttpClient(service) { BaseAddress = new Uri("https://desk.example") };
        prepare(http);
        await new DeskClient(http).OpenTicketAsync(new Ticket { Title = "Lamp" });
        return Assert.Single(service.Sent);
    }
}
