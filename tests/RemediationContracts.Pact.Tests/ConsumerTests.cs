using System;
using System.IO;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using RemediationContracts.Pact.Matching;
using Xunit;

namespace RemediationContracts.Pact.Tests;

public sealed class ConsumerTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_mock_server_answers_the_declared_call_and_the_pact_is_written()
    {
        PactBuilderV4 pact = Remediation.Builder(_folder);
        Remediation.Declare(pact, "a soft delete");

        await pact.VerifyAsync(async context =>
        {
            using HttpResponseMessage response = await Remediation.SendAsync(context.MockServerUri);
            Assert.Equal(HttpStatusCode.NoContent, response.StatusCode);
            Assert.Equal("https://graph.example/jobs('7')", response.Headers.Location!.OriginalString);
        });

        JsonNode written = Read(pact);
        Assert.Equal("4.0", written["metadata"]!["pactSpecification"]!["version"]!.GetValue<string>());
        Assert.Equal("soar-playbook", written["consumer"]!["name"]!.GetValue<string>());
        JsonNode interaction = Assert.Single(written["interactions"]!.AsArray())!;
        Assert.Equal("Synchronous/HTTP", interaction["type"]!.GetValue<string>());
        Assert.Equal("/paths/~1security~1remediate/post", interaction["comments"]!["contract-pointer"]!.GetValue<string>());
        Assert.Equal("""{"name":"mail is there","params":{"count":2}}""", interaction["providerStates"]![0]!.ToJsonString());
        Assert.Equal("""{"action":"softDelete","copy":false,"mails":[{"id":"a1"}]}""", interaction["request"]!["body"]!["content"]!.ToJsonString());
    }

    [Fact]
    public async Task Each_matcher_becomes_a_matching_rule_of_the_pact()
    {
        PactBuilderV4 pact = Remediation.Builder(_folder);
        Remediation.Declare(pact, "a soft delete");
        await pact.VerifyAsync(async context => (await Remediation.SendAsync(context.MockServerUri)).Dispose());

        JsonNode interaction = Read(pact)["interactions"]![0]!;
        JsonNode body = interaction["request"]!["matchingRules"]!["body"]!;
        Assert.Equal("""[{"match":"regex","regex":"^(softDelete|hardDelete)$"},{"match":"equality"}]""", body["$.action"]!["matchers"]!.ToJsonString());
        Assert.Equal("""[{"match":"type"}]""", body["$.copy"]!["matchers"]!.ToJsonString());
        Assert.Equal("""[{"match":"type","min":1}]""", body["$.mails"]!["matchers"]!.ToJsonString());
        Assert.Equal("""[{"match":"type"}]""", body["$.mails[*].id"]!["matchers"]!.ToJsonString());
        Assert.Equal("regex", interaction["response"]!["matchingRules"]!["header"]!["Location"]!["matchers"]![0]!["match"]!.GetValue<string>());
    }

    [Fact]
    public async Task A_call_that_differs_is_told_with_its_place_and_nothing_is_written()
    {
        PactBuilderV4 pact = Remediation.Builder(_folder);
        Remediation.Declare(pact, "a soft delete");

        PactFailureException failure = await Assert.ThrowsAsync<PactFailureException>(() =>
            pact.VerifyAsync(async context => (await Remediation.SendAsync(context.MockServerUri, "moveToInbox")).Dispose()));

        PactRequestMismatch request = Assert.Single(failure.Mismatches);
        Assert.Equal("request-mismatch", request.Kind);
        Assert.All(request.Mismatches, mismatch => Assert.Equal("/action", mismatch.Location));
        Assert.Contains("POST /beta/security/remediate came and differs", failure.Message, StringComparison.Ordinal);
        Assert.Contains("/action in the body is \"moveToInbox\"; expected is a value to match '^(softDelete|hardDelete)$'", failure.Message, StringComparison.Ordinal);
        Assert.False(File.Exists(pact.PactFile));
    }

    [Fact]
    public async Task A_call_that_is_never_made_is_told_and_nothing_is_written()
    {
        PactBuilderV4 pact = Remediation.Builder(_folder);
        Remediation.Declare(pact, "a soft delete");

        PactFailureException failure = await Assert.ThrowsAsync<PactFailureException>(() => pact.VerifyAsync(_ => Task.CompletedTask));

        Assert.Equal("missing-request", Assert.Single(failure.Mismatches).Kind);
        Assert.Contains("POST /beta/security/remediate was expected and never came", failure.Message, StringComparison.Ordinal);
        Assert.False(File.Exists(pact.PactFile));
    }

    [Fact]
    public async Task A_call_that_was_not_declared_fails_the_test_though_the_declared_one_came()
    {
        PactBuilderV4 pact = Remediation.Builder(_folder);
        Remediation.Declare(pact, "a soft delete");

        PactFailureException failure = await Assert.ThrowsAsync<PactFailureException>(() => pact.VerifyAsync(async context =>
        {
            (await Remediation.SendAsync(context.MockServerUri)).Dispose();
            using var client = new HttpClient();
            (await client.GetAsync(new Uri(context.MockServerUri, "elsewhere"))).Dispose();
        }));

        Assert.Contains("GET /elsewhere came and was not expected", failure.Message, StringComparison.Ordinal);
        Assert.False(File.Exists(pact.PactFile));
    }

    [Fact]
    public async Task The_value_of_a_credential_stands_in_no_message()
    {
        PactBuilderV4 pact = Remediation.Builder(_folder);
        Remediation.Declare(pact, "a soft delete");

        PactFailureException failure = await Assert.ThrowsAsync<PactFailureException>(() =>
            pact.VerifyAsync(async context => (await Remediation.SendAsync(context.MockServerUri, token: "Basic c2VjcmV0")).Dispose()));

        Assert.Contains("Authorization", failure.Message, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("c2VjcmV0", failure.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("c2VjcmV0", failure.Logs, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_exception_of_the_test_is_kept_with_the_mismatch()
    {
        PactBuilderV4 pact = Remediation.Builder(_folder);
        Remediation.Declare(pact, "a soft delete");

        PactFailureException failure = await Assert.ThrowsAsync<PactFailureException>(() =>
            pact.VerifyAsync(_ => throw new InvalidOperationException("the client gave up")));

        Assert.IsType<InvalidOperationException>(failure.InnerException);
        Assert.Contains("the client gave up", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_failed_assertion_after_the_right_call_is_thrown_as_it_is_and_nothing_is_written()
    {
        PactBuilderV4 pact = Remediation.Builder(_folder);
        Remediation.Declare(pact, "a soft delete");

        await Assert.ThrowsAsync<InvalidOperationException>(() => pact.VerifyAsync(async context =>
        {
            (await Remediation.SendAsync(context.MockServerUri)).Dispose();
            throw new InvalidOperationException("the client read the answer wrongly");
        }));

        Assert.False(File.Exists(pact.PactFile));
    }

    [Fact]
    public async Task Interactions_of_several_tests_come_together_in_one_file_each_once()
    {
        // Neither order nor repetition may double an interaction; the names are out of order on purpose.
        foreach (string action in new[] { "softDelete", "hardDelete", "softDelete" })
        {
            PactBuilderV4 pact = Remediation.Builder(_folder);
            Remediation.Declare(pact, $"the action {action}", action);
            await pact.VerifyAsync(async context => (await Remediation.SendAsync(context.MockServerUri, action)).Dispose());
        }

        foreach (string _ in new[] { "first", "again" })
        {
            PactBuilderV4 both = Remediation.Builder(_folder);
            both.UponReceiving("z").WithRequest(HttpMethod.Get, "/z").WillRespond().WithStatus(200);
            both.UponReceiving("a").WithRequest(HttpMethod.Get, "/a").WillRespond().WithStatus(200);
            await both.VerifyAsync(async context =>
            {
                using var client = new HttpClient();
                (await client.GetAsync(new Uri(context.MockServerUri, "a"))).Dispose();
                (await client.GetAsync(new Uri(context.MockServerUri, "z"))).Dispose();
            });
        }

        string[] descriptions = [.. Read(Remediation.Builder(_folder))["interactions"]!.AsArray().Select(interaction => interaction!["description"]!.GetValue<string>())];
        Assert.Equal(["a", "the action hardDelete", "the action softDelete", "z"], descriptions);
    }

    [Fact]
    public async Task Writing_again_replaces_what_the_file_said_of_the_same_interaction()
    {
        foreach (int status in new[] { 200, 202 })
        {
            PactBuilderV4 pact = Remediation.Builder(_folder);
            pact.UponReceiving("a").WithRequest(HttpMethod.Get, "/a").WillRespond().WithStatus(status);
            await pact.VerifyAsync(async context =>
            {
                using var client = new HttpClient();
                (await client.GetAsync(new Uri(context.MockServerUri, "a"))).Dispose();
            });
        }

        JsonNode interaction = Assert.Single(Read(Remediation.Builder(_folder))["interactions"]!.AsArray())!;
        Assert.Equal(202, interaction["response"]!["status"]!.GetValue<int>());
    }

    [Fact]
    public async Task A_plain_value_that_looks_like_JSON_stays_as_it_is()
    {
        PactBuilderV4 pact = Remediation.Builder(_folder);
        pact.UponReceiving("a")
            .WithRequest(HttpMethod.Get, "/a")
            .WithQuery("filter", """{"value":1}""")
            .WithHeader("If-Match", "\"7\"")
            .WillRespond().WithHeader("ETag", "\"8\"");

        await pact.VerifyAsync(async context =>
        {
            using var client = new HttpClient();
            using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(context.MockServerUri, "a?filter=%7B%22value%22%3A1%7D"));
            request.Headers.Add("If-Match", "\"7\"");
            using HttpResponseMessage response = await client.SendAsync(request);
            Assert.Equal("\"8\"", response.Headers.ETag!.Tag);
        });
    }

    [Fact]
    public async Task A_body_may_be_an_anonymous_object_with_matchers_in_it()
    {
        PactBuilderV4 pact = Remediation.Builder(_folder);
        pact.UponReceiving("a")
            .WithRequest(HttpMethod.Get, "/a")
            .WillRespond()
            .WithJsonBody(new { id = Match.Integer(7), tags = Match.MinType("x", 2), kind = "mail" });

        await pact.VerifyAsync(async context =>
        {
            using var client = new HttpClient();
            Assert.Equal("""{"id":7,"kind":"mail","tags":["x","x"]}""", await client.GetStringAsync(new Uri(context.MockServerUri, "a")));
        });

        JsonNode rules = Read(pact)["interactions"]![0]!["response"]!["matchingRules"]!["body"]!;
        Assert.Equal("integer", rules["$.id"]!["matchers"]![0]!["match"]!.GetValue<string>());
        Assert.Null(rules["$.kind"]);
    }

    [Fact]
    public async Task Verifying_without_a_declared_interaction_is_refused() =>
        await Assert.ThrowsAsync<InvalidOperationException>(() => Remediation.Builder(_folder).VerifyAsync(_ => Task.CompletedTask));

    [Fact]
    public void The_same_description_twice_is_refused()
    {
        PactBuilderV4 pact = Remediation.Builder(_folder);
        pact.UponReceiving("a");
        Assert.Throws<ArgumentException>(() => pact.UponReceiving("a"));
    }

    [Theory]
    [InlineData("../elsewhere")]
    [InlineData("a/b")]
    [InlineData("a\0b")]
    [InlineData(" ")]
    public void A_name_that_cannot_stand_in_a_file_name_is_refused(string name) =>
        Assert.Throws<ArgumentException>(() => new PactBuilderV4(name, "graph"));

    private static JsonNode Read(PactBuilderV4 pact) => JsonNode.Parse(File.ReadAllText(pact.PactFile))!;
}
