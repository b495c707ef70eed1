using System;
using System.Text.Json;
using System.Threading.Tasks;
using RemediationContracts.Stub;
using Xunit;

namespace RemediationContracts.Cli.Tests;

public sealed class VerifyTests
{
    [Fact]
    public async Task Without_an_address_the_stub_is_verified()
    {
        CommandRun run = await CommandRun.OfAsync("verify", CommandRun.Contract, "--cases", "20");

        Assert.Equal((0, string.Empty), (run.ExitCode, run.Error));
        Assert.StartsWith("POST /security/collaboration/analyzedEmails/remediate: conforms\n", run.Out, StringComparison.Ordinal);
        Assert.EndsWith("\n1 operation, 0 errors, 0 warnings\n", run.Out, StringComparison.Ordinal);
        Assert.Contains("seed 1", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_destroyed_is_said_before_anything_is_sent_to_an_address()
    {
        using ContractStub stub = ContractStub.Start(CommandRun.Contract);

        CommandRun run = await CommandRun.OfAsync("verify", CommandRun.Contract, "--base-url", stub.BaseUri.AbsoluteUri, "--cases", "5", "--header", "Authorization: Bearer some-token-of-mine");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("with requests that change what is there: POST /security/collaboration/analyzedEmails/remediate.", run.Error, StringComparison.Ordinal);
        Assert.Contains("/action is moveToJunk, hardDelete, softDelete, moveToDeletedItems in some of them.", run.Error, StringComparison.Ordinal);
        Assert.NotEmpty(stub.Journal.Exchanges);
    }

    [Fact]
    public async Task A_run_that_only_reads_destroys_nothing()
    {
        using ContractStub stub = ContractStub.Start(CommandRun.Contract);

        CommandRun run = await CommandRun.OfAsync("verify", CommandRun.Contract, "--base-url", stub.BaseUri.AbsoluteUri, "--read-only", "--header", "Authorization: Bearer some-token-of-mine");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("safe or are to be refused", run.Error, StringComparison.Ordinal);
        Assert.All(stub.Journal.Exchanges, static exchange => Assert.InRange(exchange.Response.Status, 400, 499));
        Assert.All(stub.Journal.Exchanges, static exchange => Assert.DoesNotContain("hardDelete", System.Text.Encoding.UTF8.GetString(exchange.Request.Body.Span), StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_finding_has_its_position_and_a_command_that_shows_it_again_without_credentials()
    {
        const string token = "some-token-of-mine";
        using ContractStub stub = ContractStub.Start(CommandRun.Contract);
        stub.Server.Given(WireMock.RequestBuilders.Request.Create().UsingPost()).RespondWith(WireMock.ResponseBuilders.Response.Create().WithStatusCode(500));

        CommandRun run = await CommandRun.OfAsync(
            "verify", CommandRun.Contract, "--base-url", stub.BaseUri.AbsoluteUri, "--cases", "5", "--format", "json", "--header", $"Authorization: Bearer {token}");

        Assert.Equal(1, run.ExitCode);
        JsonElement finding = JsonDocument.Parse(run.Out).RootElement.GetProperty("findings")[0];
        Assert.Equal("server-error", finding.GetProperty("id").GetString());
        Assert.Equal("/paths/~1security~1collaboration~1analyzedEmails~1remediate/post", finding.GetProperty("pointer").GetString());
        Assert.True(finding.GetProperty("line").GetInt32() > 1);
        JsonElement witness = finding.GetProperty("witness");
        Assert.Equal(("request", "provider"), (witness.GetProperty("kind").GetString(), witness.GetProperty("refusedBy").GetString()));
        Assert.Equal("POST", witness.GetProperty("payload").GetProperty("method").GetString());
        Assert.StartsWith("curl -sS -i -X POST ", witness.GetProperty("command").GetString(), StringComparison.Ordinal);
        Assert.DoesNotContain(token, run.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("text")]
    [InlineData("sarif")]
    [InlineData("junit")]
    [InlineData("github")]
    public async Task Every_format_has_the_command_that_shows_a_finding_again(string format)
    {
        using ContractStub stub = ContractStub.Start(CommandRun.Contract);
        stub.Server.Given(WireMock.RequestBuilders.Request.Create().UsingPost()).RespondWith(WireMock.ResponseBuilders.Response.Create().WithStatusCode(500));

        CommandRun run = await CommandRun.OfAsync("verify", CommandRun.Contract, "--base-url", stub.BaseUri.AbsoluteUri, "--cases", "1", "--include", "examples", "--format", format, "--header", "Authorization: Bearer some-token");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("curl -sS -i -X POST ", run.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("some-token", run.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--base-url takes an address", "--base-url", "ftp://example")]
    [InlineData("--base-url takes an address", "--base-url", "localhost:5000")]
    [InlineData("The provider does not answer: ", "--base-url", "http://127.0.0.1:1")]
    [InlineData("'no-such-check' is no operation of the contract, no phase and no check.", "--exclude", "no-such-check")]
    [InlineData("--token-env names the environment variable 'NO_SUCH_VARIABLE', which is not set.", "--token-env", "NO_SUCH_VARIABLE")]
    [InlineData("--cases takes a number from 1 to 100000.", "--cases", "0")]
    [InlineData("--response-time takes a number of seconds", "--response-time", "0")]
    [InlineData("--header takes \"NAME: VALUE\".", "--header", "no colon")]
    [InlineData("--parameter takes NAME=VALUE.", "--parameter", "=")]
    public async Task What_cannot_be_used_is_told(string message, params string[] options)
    {
        CommandRun run = await CommandRun.OfAsync(["verify", CommandRun.Contract, .. options]);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
        Assert.Empty(run.Out);
    }

    [Fact]
    public async Task Time_that_is_over_is_a_warning()
    {
        CommandRun run = await CommandRun.OfAsync("verify", CommandRun.Contract, "--max-time", "0.001", "--fail-on", "warning");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("warning not-verified: The time of 0 s was over; not everything was verified.", run.Out, StringComparison.Ordinal);
    }
}
