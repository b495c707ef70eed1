using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Net;
using System.Net.Http;
using System.Text;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using Native;
using RemediationContracts;

var request = new RemediateRequest
{
    DisplayName = "Clean up Phish email",
    Description = "Delete email",
    Severity = RemediationSeverity.Medium,
    Action = RemediationAction.SoftDelete,
    ApproverUpn = "approver@contoso.com",
    RemediateSendersCopy = false,
    AnalyzedEmails = [new AnalyzedEmail { Id = "73ca4154-58d8-43d0-a890-08dc18c52e6d-1311265001240363512-1" }],
};

byte[] body = request.ToUtf8Json();
Console.WriteLine($"parsed back: {(RemediateRequest.Parse(body) == request ? "equal" : "different")}");

_ = RemediateRequest.TryParse("{}"u8, out _, out IReadOnlyList<ContractViolation> violations);
Console.WriteLine($"refusal: {violations[0].Rule}");

var options = new JsonSerializerOptions();
options.TypeInfoResolverChain.Add(RemediateJsonTypeInfoResolver.Instance);
string json = JsonSerializer.Serialize(request, options.GetTypeInfo(typeof(RemediateRequest)));
Console.WriteLine($"through System.Text.Json: {(json == Encoding.UTF8.GetString(body) ? "the same" : json)}");

using var http = new HttpClient(new Endpoint());
RemediateResult result = await new RemediateClient(http).RemediateAsync(request);
Console.WriteLine($"sent: {result.BulkId}");
Console.Error.WriteLine($"{(DateTime.Now - Process.GetCurrentProcess().StartTime).TotalMilliseconds:0} ms");

/// <summary>Answers as the service does, without a socket.</summary>
internal sealed class Endpoint : HttpMessageHandler
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var response = new HttpResponseMessage(HttpStatusCode.NoContent);
        response.Headers.Location = new Uri("https://security.microsoft.com/action-center/history?bulkId=5", UriKind.Absolute);
        return Task.FromResult(response);
    }
}
