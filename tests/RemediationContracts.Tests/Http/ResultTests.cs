using System;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Threading.Tasks;
using Contoso.Desk;
using Contoso.Profiles;
using Contoso.Soar;
using Xunit;

namespace RemediationContracts.Tests.Http;

/// <summary>What a success gives.</summary>
public sealed class ResultTests
{
    private const string Tracked = "https://security.microsoft.com/action-center/history?bulkId=b%201";

    [Theory]
    [InlineData(HttpStatusCode.NoContent)]
    [InlineData(HttpStatusCode.Accepted)]
    public async Task Every_status_that_the_contract_declares_as_a_success_is_one(HttpStatusCode status)
    {
        RemediateResult result = await RemediateAsync(status, ("Location", Tracked), ("request-id", "r1"), ("client-request-id", "c1"), ("Date", "Wed, 21 Oct 2026 07:28:00 GMT"));

        Assert.Equal(status, result.StatusCode);
        Assert.Equal(Tracked, result.Location!.OriginalString);
        Assert.Equal("b 1", result.BulkId);
        Assert.Equal("r1", result.RequestId);
        Assert.Equal("c1", result.ClientRequestId);
        Assert.Equal("Wed, 21 Oct 2026 07:28:00 GMT", result.Date);
    }

    [Theory]
    [InlineData(HttpStatusCode.OK)]
    [InlineData(HttpStatusCode.Created)]
    [InlineData((HttpStatusCode)299)]
    public async Task Any_other_status_is_no_success_though_HTTP_calls_it_one(HttpStatusCode status)
    {
        var fault = await Assert.ThrowsAsync<ContractApiException>(() => RemediateAsync(status));

        Assert.Equal(status, fault.StatusCode);
        Assert.Equal($"The service answered 'security.collaboration.analyzedEmails.remediate' with status {(int)status}, which the contract does not declare.", fault.Message);
    }

    [Fact]
    public async Task What_the_service_leaves_out_is_null()
    {
        RemediateResult result = await RemediateAsync(HttpStatusCode.NoContent);

        Assert.Null(result.Location);
        Assert.Null(result.BulkId);
        Assert.Null(result.RequestId);
        Assert.Null(result.Date);
    }

    [Theory]
    [InlineData("https://elsewhere.example/history?bulkId=1")]
    [InlineData("https://security.microsoft.com/action-center/history")]
    [InlineData("http://[")]
    public async Task A_location_of_another_form_has_no_bulk_id_and_fails_nothing(string location)
    {
        RemediateResult result = await RemediateAsync(HttpStatusCode.NoContent, ("Location", location));

        Assert.Null(result.BulkId);
        Assert.Equal(Uri.TryCreate(location, UriKind.RelativeOrAbsolute, out _) ? location : null, result.Location?.OriginalString);
    }

    [Fact]
    public async Task A_relative_location_stays_relative_and_is_taken_apart_by_the_address_that_was_called()
    {
        OpenTicketResult result = await OpenAsync(HttpStatusCode.OK, null, ("Location", "/tickets/a%2Fb"));

        Assert.False(result.Location!.IsAbsoluteUri);
        Assert.Equal("/tickets/a%2Fb", result.Location.OriginalString);
        Assert.Equal("a/b", result.Number);
    }

    [Fact]
    public async Task A_header_that_stands_twice_counts_once() =>
        Assert.Equal("first", (await OpenAsync(HttpStatusCode.OK, null, ("X-Queue", "first"), ("X-Queue", "second"))).XQueue);

    [Fact]
    public async Task A_body_is_read_by_the_schema_of_its_status_the_code_before_its_range()
    {
        OpenTicketResult opened = await OpenAsync(HttpStatusCode.OK, """{"id":"73ca4154-58d8-43d0-a890-08dc18c52e6d"}""");
        OpenTicketResult queued = await OpenAsync(HttpStatusCode.Accepted, """{"place":"7"}""");

        Assert.Equal(Guid.Parse("73ca4154-58d8-43d0-a890-08dc18c52e6d"), opened.Body200!.Id);
        Assert.Null(opened.Body2XX);
        Assert.Null(queued.Body200);
        Assert.Equal("7", queued.Body2XX!.Place);
    }

    [Fact]
    public async Task A_body_that_is_not_there_is_null()
    {
        OpenTicketResult result = await OpenAsync(HttpStatusCode.OK, null);

        Assert.Null(result.Body200);
        Assert.Null(result.Body2XX);
    }

    [Fact]
    public async Task A_body_that_breaks_the_contract_is_told_with_every_violation()
    {
        var fault = await Assert.ThrowsAsync<ContractResponseException>(() => OpenAsync(HttpStatusCode.Accepted, """{"plaice":"7"}""", ("X-Queue", "q")));

        // What was asked for has been done, which a caller must be able to tell, and to track.
        Assert.Contains("'openTicket' with status 202, so that it has been done", fault.Message, StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode.Accepted, "openTicket"), (fault.StatusCode, fault.Operation));
        Assert.Equal(["q"], fault.GetHeader("x-queue"));
        Assert.NotEmpty(fault.GetHeader("content-type"));
        Assert.Empty(fault.GetHeader("Location"));
        Assert.Equal("""{"plaice":"7"}""", fault.GetBodyText());

        Assert.Equal(
            [new ContractViolation("additionalProperties", "/plaice", 10, string.Empty), new ContractViolation("required", "/place", 13, string.Empty)],
            fault.Violations);
    }

    [Fact]
    public async Task What_a_type_of_both_ways_says_in_an_answer_is_judged_as_an_answer()
    {
        // The members that are readOnly are required of a response alone.
        const string Sent = """{"name":"a","born":null,"address":null,"names":[]""";
        const string Whole = Sent + ""","id":"a1b07754-b40d-c67c-3057-27b1cc3bb5e8","etag":null}""";

        Assert.Equal("a", (await PutProfileAsync(HttpStatusCode.OK, Whole)).Body!.Name);
        var fault = await Assert.ThrowsAsync<ContractResponseException>(() => PutProfileAsync(HttpStatusCode.OK, Sent + "}"));
        Assert.Equal([("required", "/id"), ("required", "/etag")], fault.Violations.Select(static told => (told.Rule, told.Pointer)));

        var refusal = await Assert.ThrowsAsync<ContractApiException>(() => PutProfileAsync(HttpStatusCode.Conflict, Whole));
        Assert.True(refusal.TryReadBody(out Profile? profile));
        Assert.NotNull(profile.Id);
        refusal = await Assert.ThrowsAsync<ContractApiException>(() => PutProfileAsync(HttpStatusCode.Conflict, Sent + "}"));
        Assert.False(refusal.TryReadBody<Profile>(out _));
    }

    private static async Task<PutProfileResult> PutProfileAsync(HttpStatusCode status, string body)
    {
        using var service = new StandIn(() => Response(status, body, []));
        using var http = new HttpClient(service) { BaseAddress = new Uri("https://profiles.example") };
        return await new ProfilesClient(http).PutProfileAsync(new Profile { Name = "a", Born = null, Address = null, Names = [] });
    }

    private static async Task<RemediateResult> RemediateAsync(HttpStatusCode status, params (string Name, string Value)[] headers)
    {
        using var service = new StandIn(() => Response(status, null, headers));
        using var http = new HttpClient(service);
        return await new RemediateClient(http).RemediateAsync(Remediation.Request);
    }

    private static async Task<OpenTicketResult> OpenAsync(HttpStatusCode status, string? body, params (string Name, string Value)[] headers)
    {
        using var service = new StandIn(() => Response(status, body, headers));
        using var http = new HttpClient(service) { BaseAddress = new Uri("https://desk.example") };
        return await new DeskClient(http).OpenTicketAsync(new Ticket { Title = "Lamp" });
    }

    private static HttpResponseMessage Response(HttpStatusCode status, string? body, (string Name, string Value)[] headers)
    {
        var response = new HttpResponseMessage(status);
        if (body is not null)
        {
            response.Content = new StringContent(body);
        }

        foreach ((string name, string value) in headers)
        {
            response.Headers.TryAddWithoutValidation(name, value);
        }

        return response;
    }
}
