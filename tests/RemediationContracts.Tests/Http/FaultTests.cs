using System;
using System.IO;
using System.Net;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Threading;
using System.Threading.Tasks;
using Contoso.Desk;
using Contoso.Soar;
using Xunit;

namespace RemediationContracts.Tests.Http;

/// <summary>What happens where no answer comes, or none that ends.</summary>
public sealed class FaultTests
{
    private const string Token = "secret-token-0123456789";

    private static readonly TimeSpan Soon = TimeSpan.FromMilliseconds(50);

    [Fact]
    public async Task A_call_that_was_stopped_before_it_began_sends_nothing()
    {
        using var service = new StandIn(HttpStatusCode.NoContent);
        using var http = Client(service);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => new RemediateClient(http).RemediateAsync(Remediation.Request, new CancellationToken(canceled: true)));

        Assert.Empty(service.Sent);
    }

    [Fact]
    public async Task A_call_is_stopped_while_it_waits_for_the_answer()
    {
        using var source = new CancellationTokenSource();
        using var service = new StandIn(async (_, cancellationToken) =>
        {
            await source.CancelAsync();
            await Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken);
            return new HttpResponseMessage();
        });
        using var http = Client(service);

        var fault = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => new RemediateClient(http).RemediateAsync(Remediation.Request, source.Token));

        Assert.IsNotType<TimeoutException>(fault.InnerException);
    }

    [Theory]
    [InlineData(HttpStatusCode.OK)]
    [InlineData(HttpStatusCode.BadRequest)]
    public async Task A_call_is_stopped_while_it_reads_the_body(HttpStatusCode status)
    {
        using var source = new CancellationTokenSource();
        using var service = new StandIn(() => Response(status, new FaultyBody([(byte)'{'], async cancellationToken =>
        {
            await source.CancelAsync();
            await Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken);
            return 0;
        })));
        using var http = Client(service);

        var fault = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => new DeskClient(http).OpenTicketAsync(new Ticket { Title = "Lamp" }, source.Token));

        Assert.IsNotType<TimeoutException>(fault.InnerException);
    }

    [Fact]
    public async Task The_timeout_of_the_client_bounds_the_headers()
    {
        using var service = new StandIn(static async (_, cancellationToken) =>
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken);
            return new HttpResponseMessage();
        });
        using var http = Client(service, Soon);

        var fault = await Assert.ThrowsAsync<TaskCanceledException>(() => new RemediateClient(http).RemediateAsync(Remediation.Request));

        Assert.IsType<TimeoutException>(fault.InnerException);
    }

    [Fact]
    public async Task The_timeout_of_the_client_bounds_the_body_of_a_success_and_is_told_alike()
    {
        using var service = new StandIn(static () => Response(HttpStatusCode.OK, FaultyBody.Hangs([(byte)'{'])));
        using var http = Client(service, Soon);

        var fault = await Assert.ThrowsAsync<TaskCanceledException>(() => new DeskClient(http).OpenTicketAsync(new Ticket { Title = "Lamp" }));

        Assert.IsType<TimeoutException>(fault.InnerException);
    }

    [Fact]
    public async Task A_body_of_an_error_that_hangs_costs_the_body_and_not_the_status()
    {
        using var service = new StandIn(static () => Response(HttpStatusCode.TooManyRequests, FaultyBody.Hangs([(byte)'{'])));
        using var http = Client(service, Soon);

        var fault = await Assert.ThrowsAsync<ContractApiException>(() => new RemediateClient(http).RemediateAsync(Remediation.Request));

        Assert.Equal(HttpStatusCode.TooManyRequests, fault.StatusCode);
        Assert.True(fault.IsBodyTruncated);
        Assert.IsAssignableFrom<OperationCanceledException>(fault.InnerException);
    }

    [Fact]
    public async Task A_body_of_an_error_that_breaks_off_costs_the_body_and_not_the_status()
    {
        using var service = new StandIn(static () => Response(HttpStatusCode.BadGateway, FaultyBody.Breaks([(byte)'{'])));
        using var http = Client(service);

        var fault = await Assert.ThrowsAsync<ContractApiException>(() => new RemediateClient(http).RemediateAsync(Remediation.Request));

        Assert.Equal(HttpStatusCode.BadGateway, fault.StatusCode);
        Assert.True(fault.IsBodyTruncated);
        Assert.IsType<IOException>(fault.InnerException);
    }

    [Fact]
    public async Task A_body_of_a_success_that_breaks_off_is_a_fault_of_the_connection()
    {
        using var service = new StandIn(static () => Response(HttpStatusCode.OK, FaultyBody.Breaks([(byte)'{'])));
        using var http = Client(service);

        var fault = await Assert.ThrowsAsync<HttpRequestException>(() => new DeskClient(http).OpenTicketAsync(new Ticket { Title = "Lamp" }));

        Assert.IsType<IOException>(fault.InnerException);
    }

    [Fact]
    public async Task A_body_of_a_success_is_bounded_by_what_the_client_allows()
    {
        using var service = new StandIn(static () => new HttpResponseMessage(HttpStatusCode.OK) { Content = new ByteArrayContent(new byte[1001]) });
        using var http = Client(service);
        http.MaxResponseContentBufferSize = 1000;

        var fault = await Assert.ThrowsAsync<HttpRequestException>(() => new DeskClient(http).OpenTicketAsync(new Ticket { Title = "Lamp" }));

        Assert.Contains("1000", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_connection_that_breaks_is_told_as_it_came_and_nothing_is_sent_again()
    {
        using var service = new StandIn(static (_, _) => throw new HttpRequestException(HttpRequestError.ConnectionError, "No route."));
        using var http = Client(service);

        var fault = await Assert.ThrowsAsync<HttpRequestException>(() => new RemediateClient(http).RemediateAsync(Remediation.Request));

        Assert.Equal(HttpRequestError.ConnectionError, fault.HttpRequestError);
        Assert.DoesNotContain(Token, fault.ToString(), StringComparison.Ordinal);
        Assert.Single(service.Sent);
    }

    private static HttpClient Client(StandIn service, TimeSpan? timeout = null)
    {
        var http = new HttpClient(service) { BaseAddress = new Uri("https://desk.example"), Timeout = timeout ?? Timeout.InfiniteTimeSpan };
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Token);
        return http;
    }

    private static HttpResponseMessage Response(HttpStatusCode status, Stream body) => new(status) { Content = new StreamContent(body) };
}
