using System;
using System.IO;
using System.Linq;
using System.Net;
using System.Threading.Tasks;
using Contoso.Soar;
using RemediationContracts.Stub;
using WireMock.RequestBuilders;
using WireMock.ResponseBuilders;
using Xunit;

namespace SoarPlaybook.Tests;

/// <summary>The playbook as a user runs it. The token comes from the environment.</summary>
[Collection(PlaybookCollection.Name)]
public sealed class PlaybookTests : IDisposable
{
    private const string Token = "eyJ0b2tlbg.c2VjcmV0.c2ln";

    private readonly string _folder = Directory.CreateTempSubdirectory("incidents-").FullName;

    public void Dispose()
    {
        Environment.SetEnvironmentVariable(PlaybookOptions.TokenVariable, null);
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task Without_options_the_incident_is_remediated_against_a_stand_in_and_tracked()
    {
        (int code, string output, string errors) = await RunAsync();

        Assert.Equal((0, string.Empty), (code, errors));
        Assert.Contains("\"action\": \"softDelete\"", output, StringComparison.Ordinal);
        Assert.Contains("Accepted: 204 NoContent", output, StringComparison.Ordinal);
        Assert.Matches("track it at  https://security\\.microsoft\\.com/action-center/history\\?bulkId=([0-9a-f-]{36})\n  bulkId       \\1\n  request id   [0-9a-f-]{36}\n", output);
    }

    [Fact]
    public async Task It_shows_how_slips_are_refused_with_rule_pointer_and_message()
    {
        string output = (await RunAsync()).Output;

        string[] refused = [.. output.Split('\n').SkipWhile(line => !line.Contains("three slips", StringComparison.Ordinal)).Skip(1).Where(line => line.Length > 0)];
        Assert.Equal(
            [("enum", "/action"), ("type", "/remediateSendersCopy"), ("additionalProperties", "/aproverUpn"), ("required", "/approverUpn")],
            refused.Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Select(words => (words[0], words[1])));
        Assert.All(refused, line => Assert.EndsWith(".", line, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_options_reach_the_service_and_clean_messages_are_left_alone()
    {
        using ContractStub stub = ContractStub.Start("contracts/remediate.openapi.json");
        Environment.SetEnvironmentVariable(PlaybookOptions.TokenVariable, Token);

        (int code, string output, _) = await RunAsync(
            "--action", "moveToJunk", "--severity", "high", "--approver", "lead@contoso.com", "--senders-copy", "--base-url", stub.BaseUri + "beta");

        Assert.Equal(0, code);
        RemediateRequest request = Assert.Single(stub.Journal.Received<RemediateRequest>());
        Assert.Equal(
            (RemediationAction.MoveToJunk, RemediationSeverity.High, "lead@contoso.com", true, 2),
            (request.Action, request.Severity, request.ApproverUpn, request.RemediateSendersCopy, request.AnalyzedEmails.Count));
        Assert.DoesNotContain(Token, output, StringComparison.Ordinal);
        Assert.Equal("Bearer " + Token, stub.Server.LogEntries[0].RequestMessage!.Headers!["Authorization"].Single());
    }

    [Fact]
    public async Task A_dry_run_sends_nothing()
    {
        using ContractStub stub = ContractStub.Start("contracts/remediate.openapi.json");

        (int code, string output, _) = await RunAsync("--dry-run", "--base-url", stub.BaseUri.ToString());

        Assert.Equal(3, code);
        Assert.EndsWith("Dry run: nothing was sent.\n", output, StringComparison.Ordinal);
        Assert.Empty(stub.Journal.Exchanges);
    }

    [Fact]
    public async Task A_refusal_of_the_service_is_exit_code_1_with_its_reason_and_request_id()
    {
        using ContractStub stub = ContractStub.Start("contracts/remediate.openapi.json");
        stub.Server.Given(Request.Create().UsingPost()).RespondWith(Response.Create().WithStatusCode(HttpStatusCode.Forbidden).WithHeader("request-id", "r-1")
            .WithBody("""{"error":{"code":"Forbidden","message":"No \u001b[2Jpermission."}}"""));
        Environment.SetEnvironmentVariable(PlaybookOptions.TokenVariable, Token);

        (int code, string output, string errors) = await RunAsync("--base-url", stub.BaseUri.ToString());

        Assert.Equal(1, code);
        Assert.Contains("status 403 (Forbidden): No \uFFFD[2Jpermission.", errors, StringComparison.Ordinal);
        Assert.Contains("r-1", errors, StringComparison.Ordinal);
        Assert.DoesNotContain(Token, output + errors, StringComparison.Ordinal);
        Assert.DoesNotContain("Accepted", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_service_that_is_busy_says_when_to_try_again()
    {
        using ContractStub stub = ContractStub.Start("contracts/remediate.openapi.json");
        stub.Server.Given(Request.Create().UsingPost()).RespondWith(Response.Create().WithStatusCode(HttpStatusCode.TooManyRequests).WithHeader("Retry-After", "7"));
        Environment.SetEnvironmentVariable(PlaybookOptions.TokenVariable, Token);

        (int code, _, string errors) = await RunAsync("--base-url", stub.BaseUri.ToString());

        Assert.Equal(1, code);
        Assert.Contains("  try again    in 7 s\n", errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--approver=", "--dry-run")]
    [InlineData("--approver=", "")]
    [InlineData("--action", "SoftDelete")]
    [InlineData("--action", "unknownFutureValue")]
    [InlineData("--severity", "critical")]
    [InlineData("--acton", "softDelete")]
    [InlineData("--base-url", "ftp://contoso.com")]
    [InlineData("--base-url", "http://contoso.com")]
    [InlineData("--base-url", "http://user:password@contoso.com")]
    [InlineData("extra", "argument")]
    public async Task A_wrong_option_is_a_hint_and_exit_code_2(string name, string value)
    {
        (int code, _, string errors) = await RunAsync(name, value);

        Assert.Equal(2, code);
        Assert.EndsWith("Run it with --help to see its options and an example.\n", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_base_url_without_a_token_is_exit_code_2()
    {
        (int code, _, string errors) = await RunAsync("--base-url", "http://127.0.0.1:9");

        Assert.Equal((2, "--base-url needs a bearer token in the environment variable GRAPH_TOKEN.\n"), (code, errors));
    }

    [Fact]
    public async Task An_address_where_nobody_listens_is_exit_code_2_in_a_sentence()
    {
        Environment.SetEnvironmentVariable(PlaybookOptions.TokenVariable, Token);

        (int code, _, string errors) = await RunAsync("--base-url", "http://127.0.0.1:9");

        Assert.Equal(2, code);
        Assert.StartsWith("The service did not answer: ", errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("""{"id":"1","title":"t","summary":"s","messages":[{"analyzedEmailId":"a","recipient":"r","subject":"s","verdict":"unsure"}]}""")]
    [InlineData("""{"id":"1","title":"t","summary":"s","messages":[{"analyzedEmailId":"a","recipient":"r","subject":"s","verdict":"clean"}]}""")]
    [InlineData("""{"id":"1","title":"t","summary":"s","messages":[null]}""")]
    public async Task An_incident_file_that_cannot_be_used_is_exit_code_2_and_nothing_is_sent(string text)
    {
        string file = Path.Combine(_folder, "incident.json");
        await File.WriteAllTextAsync(file, text);

        (int code, string output, string errors) = await RunAsync("--incident", file);

        Assert.Equal(2, code);
        Assert.NotEmpty(errors);
        Assert.DoesNotContain("Sending", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Help_shows_the_contracts_values_and_an_example()
    {
        (int code, string output, _) = await RunAsync("--help");

        Assert.Equal(0, code);
        Assert.Contains("--action <moveToJunk|moveToInbox|hardDelete|softDelete|moveToDeletedItems>", output, StringComparison.Ordinal);
        Assert.Contains("Example: dotnet run --project samples/SoarPlaybook", output, StringComparison.Ordinal);
    }

    private static async Task<(int Code, string Output, string Errors)> RunAsync(params string[] args)
    {
        using StringWriter output = new() { NewLine = "\n" };
        using StringWriter errors = new() { NewLine = "\n" };
        int code = await PlaybookCommand.RunAsync(args, output, errors);
        return (code, output.ToString(), errors.ToString());
    }
}
