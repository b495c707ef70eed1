using System;
using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Threading.Tasks;
using Contoso.Soar;
using Xunit;

namespace RemediationContracts.Tests.Http;

/// <summary>What tracing sees of a call.</summary>
public sealed class ActivityTests
{
    private const string Token = "secret-token-0123456789";

    [Fact]
    public async Task A_call_is_an_activity_that_names_operation_method_path_and_status()
    {
        Activity activity = await TracedAsync(new StandIn(HttpStatusCode.NoContent));

        Assert.Equal("security.collaboration.analyzedEmails.remediate", activity.OperationName);
        Assert.Equal(ActivityStatusCode.Unset, activity.Status);
        Assert.Equal(
            ["http.request.method=POST", "http.response.status_code=204", "url.template=/security/collaboration/analyzedEmails/remediate"],
            Tags(activity));
    }

    [Fact]
    public async Task A_refusal_is_an_error_with_its_status()
    {
        Activity activity = await TracedAsync(new StandIn(() => new HttpResponseMessage(HttpStatusCode.Forbidden) { Content = new StringContent(Token) }));

        Assert.Equal(ActivityStatusCode.Error, activity.Status);
        Assert.Contains("error.type=403", Tags(activity));
        Assert.Contains("http.response.status_code=403", Tags(activity));
    }

    [Fact]
    public async Task A_call_without_an_answer_is_an_error_with_the_type_of_the_fault()
    {
        Activity activity = await TracedAsync(new StandIn(static (_, _) => throw new HttpRequestException(Token)));

        Assert.Equal(ActivityStatusCode.Error, activity.Status);
        Assert.Contains("error.type=System.Net.Http.HttpRequestException", Tags(activity));
    }

    private static async Task<Activity> TracedAsync(StandIn service)
    {
        var stopped = new ConcurrentQueue<Activity>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = static source => source.Name is "RemediationContracts" or nameof(ActivityTests),
            Sample = static (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = stopped.Enqueue,
        };
        ActivitySource.AddActivityListener(listener);
        using var source = new ActivitySource(nameof(ActivityTests));
        using (service)
        using (Activity around = source.StartActivity("around")!)
        using (var http = new HttpClient(service))
        {
            http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Token);
            await Record.ExceptionAsync(() => new RemediateClient(http).RemediateAsync(Remediation.Request));

            // Other tests call at the same time.
            Activity activity = Assert.Single(stopped, activity => activity.TraceId == around.TraceId && activity.Source.Name == "RemediationContracts");
            AssertTellsNothing(activity);
            return activity;
        }
    }

    private static void AssertTellsNothing(Activity activity)
    {
        string all = string.Join('\n', [.. Tags(activity), .. activity.Events.Select(static e => e.Name), .. activity.Baggage.Select(static b => b.Value), activity.StatusDescription, activity.DisplayName]);
        Assert.DoesNotContain(Token, all, StringComparison.Ordinal);
        Assert.DoesNotContain(Remediation.Request.ApproverUpn, all, StringComparison.Ordinal);
        Assert.DoesNotContain(Remediation.Request.AnalyzedEmails[0].Id, all, StringComparison.Ordinal);
    }

    private static string[] Tags(Activity activity) =>
        [.. activity.TagObjects.Select(static tag => string.Create(CultureInfo.InvariantCulture, $"{tag.Key}={tag.Value}")).Order(StringComparer.Ordinal)];
}
