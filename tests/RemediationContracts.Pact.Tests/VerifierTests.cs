using System;
using System.IO;
using System.Linq;
using System.Net.Http;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using RemediationContracts.Pact.Matching;
using Xunit;
using static RemediationContracts.Pact.Tests.TestProvider;

namespace RemediationContracts.Pact.Tests;

public sealed class VerifierTests : IDisposable
{
    private static readonly (string, string) Location = ("Location", "https://graph.example/jobs('42')");

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_provider_that_answers_as_the_pact_says_passes()
    {
        string pact = await WritePactAsync();
        await using TestProvider provider = await TestProvider.StartAsync(_ => new Answer(204, Location));

        PactVerificationResult result = Verifier(provider, pact).Verify();

        Assert.Equal(["the action hardDelete", "the action softDelete"], result.Interactions.Select(interaction => interaction.Description));
        Assert.All(result.Interactions, interaction => Assert.True(interaction.Passed));
        Assert.All(result.Interactions, interaction => Assert.Equal(["mail is there"], interaction.ProviderStates));
        Assert.Contains("has status code 204 (OK)", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_matching_rule_that_the_core_does_not_take_is_named_where_nothing_was_tried()
    {
        string pact = _folder.Write("broken.json", OneInteraction("""{ "match": "regex" }"""));
        await using TestProvider provider = await TestProvider.StartAsync(_ => new Answer(204));

        PactVerificationResult result = Verifier(provider, pact).Execute();

        Assert.False(result.Passed);
        string error = Assert.Single(result.Errors);
        Assert.StartsWith($"No interaction of '{pact}' was tried. Line 1, column ", error, StringComparison.Ordinal);
        Assert.Contains(
            "at '/interactions/0/response/matchingRules/body/$.x/matchers/0': The matcher 'regex' has an expression under 'regex'.", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_pact_that_the_core_does_not_take_fails_beside_one_that_it_takes()
    {
        string[] pacts = [_folder.Write("good.json", OneInteraction("""{ "match": "regex", "regex": "x" }""")), _folder.Write("broken.json", OneInteraction("""{ "match": "regex" }"""))];
        await using TestProvider provider = await TestProvider.StartAsync(_ => new Answer(204));

        PactVerificationResult result = new PactVerifier("graph").WithHttpEndpoint(provider.Uri).WithFileSource(pacts[0]).WithFileSource(pacts[1]).Execute();

        Assert.Single(result.Interactions);
        Assert.False(result.Passed);
        Assert.Contains("broken.json' was tried", Assert.Single(result.Errors), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_filter_that_fits_nothing_is_told_as_one()
    {
        string pact = await WritePactAsync();
        await using TestProvider provider = await TestProvider.StartAsync(_ => new Answer(204, Location));

        PactVerificationResult result = Verifier(provider, pact).WithFilter("nothing like this").Execute();

        Assert.Equal(["No interaction was tried: the pact has none, none for this provider and filter, or something that the Pact core does not take."], result.Errors);
    }

    [Fact]
    public async Task A_provider_that_answers_another_status_fails()
    {
        string pact = await WritePactAsync();
        await using TestProvider provider = await TestProvider.StartAsync(_ => new Answer(200, Location));

        PactVerificationException failure = Assert.Throws<PactVerificationException>(() => Verifier(provider, pact).Verify());

        Assert.All(failure.Result.Interactions, interaction => Assert.Equal("StatusMismatch", Assert.Single(interaction.Mismatches).Kind));
        Assert.Contains("2 of 2 interactions failed", failure.Message, StringComparison.Ordinal);
        Assert.Contains("the status is 200; expected is 204", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_difference_says_what_where_what_is_expected_and_what_came()
    {
        PactBuilderV4 pact = new("consumer", "graph", new PactConfig { PactDir = _folder.Path });
        pact.UponReceiving("one").WithRequest(HttpMethod.Get, "/x").WillRespond().WithHeader("A", Match.Regex("b", "^b$")).WithHeader("Set-Cookie", "s=1")
            .WithJsonBody(new { a = Match.Type(1), b = Match.Regex("x", "^x$"), c = new[] { 1, 2 }, d = Match.MinType(new JsonObject { ["e"] = Match.Integer(3) }, 2), f = "z", g = Match.Type("t"), h = Match.Type("t") });
        await pact.VerifyAsync(async context =>
        {
            using HttpClient http = new();
            using HttpResponseMessage response = await http.GetAsync(new Uri(context.MockServerUri, "x"));
        });
        await using TestProvider provider = await TestProvider.StartAsync(_ => new Answer(500, ("A", "c"), ("Set-Cookie", "s=secret"), ("Content-Type", "application/json"))
        {
            Body = """{"a":"1","b":"y","c":[1],"d":[{"e":1.5}],"f":"q"}""",
        });

        PactVerificationResult result = Verifier(provider, pact.PactFile).Execute();

        Assert.Equal(
            [
                "the status is 500; expected is 200",
                "the header 'A' is 'c'; expected is a value to match '^b$'",
                "the header 'Set-Cookie' is missing or differs (its value is not shown)",
                "/a in the body is \"1\"; expected is a value to be the same type as 1 (Integer)",
                "/b in the body is \"y\"; expected is a value to match '^x$'",
                "/c in the body differs: Expected 2 but was missing",
                "/c in the body differs: Expected a List with 2 elements but received 1 elements",
                "/d in the body is [\"{\\\"e\\\":1.5}\"]; expected is a value to have minimum size of 2",
                "/d/0/e in the body is '1.5'; expected is a value to be an integer",
                "/f in the body is \"q\"; expected is a value to be equal to 'z' (String)",
                "/g is missing in the body",
                "/h is missing in the body",
            ],
            Assert.Single(result.Interactions).Mismatches.Select(mismatch => mismatch.Message));
        Assert.DoesNotContain("secret", result.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("@elsewhere.example/x")]
    [InlineData("//elsewhere.example/x")]
    [InlineData("http://elsewhere.example/x")]
    public async Task Whatever_path_a_pact_has_only_the_address_is_contacted(string path)
    {
        string pact = await WritePactAsync();
        await File.WriteAllTextAsync(pact, (await File.ReadAllTextAsync(pact)).Replace($"\"{Remediation.Path}\"", $"\"{path}\"", StringComparison.Ordinal));
        await using TestProvider provider = await TestProvider.StartAsync(_ => new Answer(204, Location));

        PactVerificationResult result = Verifier(provider, pact).Execute();

        Assert.Equal(2, provider.Paths.Count);
        Assert.All(result.Interactions, interaction => Assert.True(interaction.Passed));
    }

    [Fact]
    public async Task A_provider_that_does_not_answer_is_told_in_a_sentence()
    {
        PactVerificationResult result = new PactVerifier("graph").WithHttpEndpoint(new Uri("http://127.0.0.1:9")).WithFileSource(await WritePactAsync()).Execute();

        Assert.All(result.Interactions, interaction => Assert.StartsWith("the provider gave no answer", Assert.Single(interaction.Mismatches).Message, StringComparison.Ordinal));
        Assert.Empty(result.Errors);
    }

    [Fact]
    public async Task A_provider_that_leaves_a_header_out_fails_at_that_header()
    {
        string pact = await WritePactAsync();
        await using TestProvider provider = await TestProvider.StartAsync(_ => new Answer(204));

        PactVerificationResult result = Verifier(provider, pact).Execute();

        Assert.False(result.Passed);
        Assert.All(result.Interactions, interaction => Assert.Equal("Location", Assert.Single(interaction.Mismatches).Location));
    }

    [Fact]
    public async Task A_provider_that_refuses_one_value_fails_for_that_interaction_alone()
    {
        string pact = await WritePactAsync();
        await using TestProvider provider = await TestProvider.StartAsync(body =>
            body.Contains("hardDelete", StringComparison.Ordinal) ? new Answer(400) : new Answer(204, Location));

        PactVerificationResult result = Verifier(provider, pact).Execute();

        Assert.Equal("the action hardDelete", Assert.Single(result.Interactions, interaction => !interaction.Passed).Description);
        Assert.Empty(result.Errors);
    }

    [Fact]
    public async Task The_core_does_not_report_the_run_to_its_makers()
    {
        string pact = await WritePactAsync();
        await using TestProvider provider = await TestProvider.StartAsync(_ => new Answer(204, Location));

        // The core warns before it reports for the first time; the line shows that warnings are kept at all.
        string logs = Verifier(provider, pact).Verify().Logs;

        Assert.Contains("State Change ignored", logs, StringComparison.Ordinal);
        Assert.DoesNotContain("tracking", logs, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("base")]
    [InlineData("base/")]
    public async Task The_path_of_the_address_comes_before_those_of_the_pact(string path)
    {
        string pact = await WritePactAsync();
        await using TestProvider provider = await TestProvider.StartAsync(_ => new Answer(204, Location));

        new PactVerifier("graph").WithHttpEndpoint(new Uri(provider.Uri, path)).WithFileSource(pact).Verify();

        Assert.Equal(["/base" + Remediation.Path, "/base" + Remediation.Path], provider.Paths);
    }

    [Fact]
    public async Task The_state_of_an_interaction_is_asked_for_before_it()
    {
        string pact = await WritePactAsync();
        await using TestProvider provider = await TestProvider.StartAsync(body => body.Contains("mail is there", StringComparison.Ordinal) ? new Answer(200) : new Answer(204, Location));

        Verifier(provider, pact).WithFilter("soft").WithProviderStateUrl(new Uri(provider.Uri, "states")).Verify();

        Assert.Equal(["/states", Remediation.Path], provider.Paths);
    }

    [Fact]
    public async Task A_header_of_the_verification_takes_the_place_of_the_one_in_the_pact()
    {
        string pact = await WritePactAsync();
        await using TestProvider provider = await TestProvider.StartAsync(_ => new Answer(204, Location));

        Verifier(provider, pact).WithFilter("soft").WithCustomHeader("Authorization", "Bearer real").Verify();

        Assert.Equal("Bearer real", Assert.Single(provider.Authorizations));
    }

    [Fact]
    public async Task A_filter_leaves_the_other_interactions_out()
    {
        string pact = await WritePactAsync();
        await using TestProvider provider = await TestProvider.StartAsync(_ => new Answer(204, Location));

        PactVerificationResult result = Verifier(provider, pact).WithFilter("soft").Verify();

        Assert.Equal("the action softDelete", Assert.Single(result.Interactions).Description);
    }

    [Fact]
    public async Task A_filter_that_leaves_nothing_is_no_success()
    {
        string pact = await WritePactAsync();
        await using TestProvider provider = await TestProvider.StartAsync(_ => new Answer(204, Location));

        PactVerificationResult result = Verifier(provider, pact).WithFilter("no such interaction").Execute();

        Assert.False(result.Passed);
        Assert.NotEmpty(result.Errors);
    }

    [Fact]
    public async Task A_provider_that_is_not_there_fails_each_interaction_with_the_reason()
    {
        string pact = await WritePactAsync();
        TestProvider provider = await TestProvider.StartAsync(_ => new Answer(204));
        Uri gone = provider.Uri;
        await provider.DisposeAsync();

        PactVerificationResult result = new PactVerifier("graph").WithHttpEndpoint(gone).WithFileSource(pact).Execute();

        Assert.Equal(2, result.Interactions.Count);
        Assert.All(result.Interactions, interaction => Assert.Equal("Error", Assert.Single(interaction.Mismatches).Kind));
        Assert.Empty(result.Errors);
    }

    [Fact]
    public async Task A_pact_of_another_provider_is_refused()
    {
        string pact = await WritePactAsync();

        InvalidDataException exception = Assert.Throws<InvalidDataException>(() => new PactVerifier("someone else").WithFileSource(pact));

        Assert.Contains("/provider/name differs", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_pact_without_interactions_is_no_success()
    {
        string pact = _folder.Write("empty.json", """
            {"consumer":{"name":"c"},"provider":{"name":"graph"},"interactions":[],"metadata":{"pactSpecification":{"version":"4.0"}}}
            """);

        Assert.False(new PactVerifier("graph").WithHttpEndpoint(new Uri("http://127.0.0.1:9/")).WithFileSource(pact).Execute().Passed);
    }

    [Theory]
    [InlineData("", "Line 1, column 1")]
    [InlineData("{\n  \"interactions\": [,\n", "Line 2, column 20")]
    [InlineData("[]", "This is no pact")]
    [InlineData("{}", "This is no pact")]
    [InlineData("""{"provider":{"name":"graph"},"interactions":[],"metadata":{"plugins":[{"name":"x","version":"1"}]}}""", "asks for a plug-in")]
    public void A_file_that_is_no_pact_is_refused_with_the_reason(string text, string reason)
    {
        string file = _folder.Write("pact.json", text);

        InvalidDataException exception = Assert.Throws<InvalidDataException>(() => new PactVerifier("graph").WithFileSource(file));

        Assert.Contains(reason, exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_pact_that_is_nested_without_end_is_refused()
    {
        string file = _folder.Write("deep.json", new string('[', 100_000));
        Assert.Throws<InvalidDataException>(() => new PactVerifier("graph").WithFileSource(file));
    }

    [Fact]
    public void A_file_that_is_not_there_is_named() =>
        Assert.Equal("absent.json", Assert.Throws<FileNotFoundException>(() => new PactVerifier("graph").WithFileSource("absent.json")).FileName);

    private static PactVerifier Verifier(TestProvider provider, string pact) =>
        new PactVerifier("graph").WithHttpEndpoint(provider.Uri).WithFileSource(pact);

    private async Task<string> WritePactAsync()
    {
        PactBuilderV4 pact = Remediation.Builder(_folder);
        foreach (string action in new[] { "softDelete", "hardDelete" })
        {
            Remediation.Declare(pact, $"the action {action}", action);
            await pact.VerifyAsync(async context => (await Remediation.SendAsync(context.MockServerUri, action)).Dispose());
        }

        return pact.PactFile;
    }

    private static string OneInteraction(string matcher) => $$"""
        { "consumer": { "name": "c" }, "provider": { "name": "graph" }, "metadata": { "pactSpecification": { "version": "4.0" } }, "interactions": [ { "type": "Synchronous/HTTP", "description": "d", "request": { "method": "GET", "path": "/x" }, "response": { "status": 204, "matchingRules": { "body": { "$.x": { "combine": "AND", "matchers": [ {{matcher}} ] } } } } } ] }
        """;
}
