using System;
using System.Globalization;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Text;
using System.Threading.Tasks;
using Contoso.Desk;
using Contoso.Soar;
using RemediationContracts.Http;
using Xunit;

namespace RemediationContracts.Tests.Http;

/// <summary>What a refusal says, and what a hostile one cannot do.</summary>
public sealed class RefusalTests
{
    private const string Token = "secret-token-0123456789";

    private const string GraphError = """
        {
          "error": {
            "code": "invalidRequest", "message": "The approver is unknown.", "target": "approverUpn",
            "details": [ { "code": "a", "message": "b", "target": "c" }, { "code": 7 }, null, "x" ],
            "innerError": { "date": "2026-11-24T10:00:00", "request-id": "body-1", "client-request-id": "body-2" }
          }
        }
        """;

    [Fact]
    public async Task An_error_in_the_shape_of_Graph_is_taken_apart()
    {
        ContractApiException fault = await RefusedAsync(400, GraphError);

        Assert.Equal("security.collaboration.analyzedEmails.remediate", fault.Operation);
        Assert.Equal(HttpStatusCode.BadRequest, fault.StatusCode);
        Assert.Equal(("invalidRequest", "The approver is unknown.", "approverUpn"), (fault.Code, fault.ServiceMessage, fault.Target));
        Assert.Equal([new("a", "b", "c"), new("7", null, null), new(null, null, null), new(null, null, null)], fault.Details);
        Assert.Equal(("body-1", "body-2"), (fault.RequestId, fault.ClientRequestId));
        Assert.Equal(new DateTimeOffset(2026, 11, 24, 10, 0, 0, TimeSpan.Zero), fault.Date);
        Assert.Equal("The service refused 'security.collaboration.analyzedEmails.remediate' with status 400 (invalidRequest): The approver is unknown.", fault.Message);
        Assert.Equal(GraphError, fault.GetBodyText());
        Assert.False(fault.IsBodyTruncated);
    }

    [Fact]
    public async Task An_error_in_the_shape_of_another_contract_is_taken_apart_by_that_contract()
    {
        const string Body = """{"id":12,"reason":"Full.","at":"2026-11-24T10:00:00+02:00","all":[{"message":"No room."}],"error":{"code":"no"}}""";

        ContractApiException fault = await OpenRefusedAsync(503, Body);

        Assert.Equal(("12", "Full."), (fault.Code, fault.ServiceMessage));
        Assert.Equal("No room.", Assert.Single(fault.Details).Message);
        Assert.Equal(new DateTimeOffset(2026, 11, 24, 10, 0, 0, TimeSpan.FromHours(2)), fault.Date);
        Assert.Null(fault.RequestId);
        Assert.Null(fault.ClientRequestId);
    }

    [Fact]
    public async Task The_shape_of_a_code_comes_before_that_of_the_default() =>
        Assert.Equal("seven", (await OpenRefusedAsync(409, """{"twin":["seven"],"id":"default"}""")).Code);

    [Fact]
    public async Task The_request_id_of_the_header_comes_before_that_of_the_body_and_the_sent_client_request_id_after_both()
    {
        ContractApiException header = await RefusedAsync(400, GraphError, static response => response.Headers.Add("request-id", "header-1"));
        ContractApiException none = await RefusedAsync(400, "{}");

        Assert.Equal("header-1", header.RequestId);
        Assert.Null(none.RequestId);
        Assert.True(Guid.TryParse(none.ClientRequestId, out _));
    }

    [Theory]
    [InlineData("120", 120, null)]
    [InlineData("0", 0, null)]
    [InlineData("Wed, 21 Oct 2026 07:28:00 GMT", null, "2026-10-21T07:28:00Z")]
    [InlineData("-1", null, null)]
    [InlineData("soon", null, null)]
    [InlineData("99999999999999999999", null, null)]
    public async Task Retry_After_is_read_in_both_its_forms_and_anything_else_is_passed_over(string value, int? seconds, string? date)
    {
        ContractApiException fault = await RefusedAsync(429, "{}", response => response.Headers.TryAddWithoutValidation("Retry-After", value));

        Assert.Equal(seconds is { } s ? TimeSpan.FromSeconds(s) : null, fault.RetryAfter);
        Assert.Equal(date is null ? null : DateTimeOffset.Parse(date, CultureInfo.InvariantCulture), fault.RetryAfterDate);
    }

    [Theory]
    [InlineData("")]
    [InlineData("<html><body>Bad gateway</body></html>")]
    [InlineData("{\"error\":")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("\"error\"")]
    [InlineData("{\"error\":null}")]
    [InlineData("{\"error\":{\"code\":{},\"message\":[],\"details\":{},\"innerError\":7}}")]
    [InlineData("{\"error\":{\"code\":\"\\ud800\",\"message\":null,\"innerError\":{\"date\":\"never\"}}}")]
    [InlineData("{\"\\ud800\":1}")]
    [InlineData("{\"error\":{\"\\ud800\":1},\"error\\ud800\":2}")]
    public async Task A_body_that_does_not_fit_is_kept_and_never_a_fault_of_its_own(string body)
    {
        ContractApiException fault = await RefusedAsync(502, body);

        Assert.Equal(body, fault.GetBodyText());
        Assert.Null(fault.Code);
        Assert.Null(fault.ServiceMessage);
        Assert.Empty(fault.Details);
        Assert.Equal("The service refused 'security.collaboration.analyzedEmails.remediate' with status 502.", fault.Message);
    }

    [Fact]
    public async Task A_body_of_bytes_that_are_no_text_is_kept_byte_for_byte()
    {
        byte[] bytes = [.. "{\"error\":{\"code\":\"a"u8, 0xFF, 0xC0, .. "\"}}"u8];

        ContractApiException fault = await RefusedAsync(500, bytes);

        Assert.Equal(bytes, fault.Body.ToArray());
        Assert.Null(fault.Code);
    }

    [Fact]
    public async Task A_body_that_nests_too_deep_is_kept_unread()
    {
        string body = string.Concat(Enumerable.Repeat("{\"error\":", 100_000));

        Assert.Equal(body, (await RefusedAsync(500, body)).GetBodyText());
    }

    [Fact]
    public async Task A_byte_order_mark_before_the_body_is_passed_over() =>
        Assert.Equal("invalidRequest", (await RefusedAsync(400, "\uFEFF" + GraphError)).Code);

    [Fact]
    public async Task A_huge_body_is_cut_and_not_taken_apart()
    {
        byte[] body = [.. "{\"error\":{\"code\":\"a\",\"message\":\""u8, .. Enumerable.Repeat((byte)'m', ContractCall.MostErrorBytes), .. "\"}}"u8];

        ContractApiException fault = await RefusedAsync(500, body);

        Assert.True(fault.IsBodyTruncated);
        Assert.Equal(ContractCall.MostErrorBytes, fault.Body.Length);
        Assert.Null(fault.Code);
    }

    [Fact]
    public async Task A_body_of_exactly_the_limit_is_whole()
    {
        byte[] body = [.. "{\"error\":{\"code\":\"a\"}}"u8, .. Enumerable.Repeat((byte)' ', ContractCall.MostErrorBytes)];

        ContractApiException fault = await RefusedAsync(500, body[..ContractCall.MostErrorBytes]);

        Assert.False(fault.IsBodyTruncated);
        Assert.Equal("a", fault.Code);
    }

    [Fact]
    public async Task At_most_a_hundred_details_are_kept()
    {
        string body = "{\"error\":{\"details\":[" + string.Join(',', Enumerable.Repeat("{\"code\":\"x\"}", 1000)) + "]}}";

        Assert.Equal(100, (await RefusedAsync(400, body)).Details.Count);
    }

    [Fact]
    public async Task What_the_service_says_cannot_forge_or_flood_a_log_through_the_exceptions_message()
    {
        string text = "line\r\n2026-11-24 INFO all is well\u001b[2J\u2028" + new string('m', 10_000);
        string body = System.Text.Json.JsonSerializer.Serialize(new { error = new { code = text, message = text } });

        ContractApiException fault = await RefusedAsync(400, body);

        Assert.Equal(text, fault.ServiceMessage);
        Assert.Equal(text, fault.Code);
        Assert.DoesNotContain(fault.Message, static c => char.IsControl(c) || c is '\u2028' or '\u2029');
        Assert.InRange(fault.Message.Length, 1, 1000);
    }

    [Theory]
    [InlineData(301)]
    [InlineData(302)]
    [InlineData(307)]
    [InlineData(308)]
    public async Task A_redirect_is_not_followed_by_the_client(int status)
    {
        using var service = new StandIn(() =>
        {
            var response = new HttpResponseMessage((HttpStatusCode)status);
            response.Headers.Location = new Uri("https://elsewhere.example/");
            return response;
        });
        using var http = new HttpClient(service);

        var fault = await Assert.ThrowsAsync<ContractApiException>(() => new RemediateClient(http).RemediateAsync(Remediation.Request));

        Assert.Equal(status, (int)fault.StatusCode);
        Assert.Single(service.Sent);
    }

    [Theory]
    [InlineData(400)]
    [InlineData(401)]
    [InlineData(500)]
    public async Task Nothing_of_a_token_or_of_the_request_is_in_the_exception(int status)
    {
        ContractApiException fault = await RefusedAsync(status, GraphError);

        string all = fault + string.Concat(fault.Data.Values.Cast<object>()) + fault.GetBodyText();
        Assert.DoesNotContain(Token, all, StringComparison.Ordinal);
        Assert.DoesNotContain(Remediation.Request.ApproverUpn, all, StringComparison.Ordinal);
    }

    private static Task<ContractApiException> RefusedAsync(int status, string body, Action<HttpResponseMessage>? prepare = null) =>
        RefusedAsync(status, Encoding.UTF8.GetBytes(body), prepare);

    private static async Task<ContractApiException> RefusedAsync(int status, byte[] body, Action<HttpResponseMessage>? prepare = null)
    {
        using var service = new StandIn(() =>
        {
            var response = new HttpResponseMessage((HttpStatusCode)status) { Content = new ByteArrayContent(body) };
            prepare?.Invoke(response);
            return response;
        });
        using var http = new HttpClient(service);
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Token);
        var fault = await Assert.ThrowsAsync<ContractApiException>(() => new RemediateClient(http).RemediateAsync(Remediation.Request));
        Assert.Single(service.Sent);
        return fault;
    }

    private static async Task<ContractApiException> OpenRefusedAsync(int status, string body)
    {
        using var service = new StandIn(() => new HttpResponseMessage((HttpStatusCode)status) { Content = new StringContent(body) });
        using var http = new HttpClient(service) { BaseAddress = new Uri("https://desk.example") };
        return await Assert.ThrowsAsync<ContractApiException>(() => new DeskClient(http).OpenTicketAsync(new Ticket { Title = "Lamp" }));
    }
}
