using System;
using System.Net.Http;
using System.Text;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using RemediationContracts.Pact.Matching;

namespace RemediationContracts.Pact.Tests;

/// <summary>The interaction that the tests of the core share, written by hand, and a consumer that makes it.</summary>
internal static class Remediation
{
    internal const string Path = "/beta/security/remediate";

    internal static PactBuilderV4 Builder(TemporaryFolder folder) =>
        new("soar-playbook", "graph", new PactConfig { PactDir = folder.Path });

    internal static void Declare(PactBuilderV4 pact, string description, string action = "softDelete") => pact
        .UponReceiving(description)
        .Given("mail is there", new JsonObject { ["count"] = 2 })
        .WithComment("contract-pointer", "/paths/~1security~1remediate/post")
        .WithRequest(HttpMethod.Post, Path)
        .WithHeader("Authorization", Match.Regex("Bearer not-a-token", "^Bearer .+$"))
        .WithJsonBody(new JsonObject
        {
            ["action"] = Match.All(Match.Regex(action, "^(softDelete|hardDelete)$"), Match.Equality(action)),
            ["copy"] = Match.Type(false),
            ["mails"] = Match.MinType(new JsonObject { ["id"] = Match.Type("a1") }),
        })
        .WillRespond()
        .WithStatus(204)
        .WithHeader("Location", Match.Regex("https://graph.example/jobs('7')", @"^https://graph\.example/jobs\('[^']+'\)$"));

    internal static async Task<HttpResponseMessage> SendAsync(Uri server, string action = "softDelete", string token = "Bearer secret-token")
    {
        using var client = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(server, Path[1..]))
        {
            Content = new StringContent($$"""{"action":"{{action}}","copy":true,"mails":[{"id":"x"},{"id":"y"}]}""", Encoding.UTF8, "application/json"),
        };
        request.Headers.TryAddWithoutValidation("Authorization", token);
        return await client.SendAsync(request);
    }
}
