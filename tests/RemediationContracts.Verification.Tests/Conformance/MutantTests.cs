using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using System.Net.Http;
using System.Threading.Tasks;
using RemediationContracts.Model;
using RemediationContracts.Model.Json;
using RemediationContracts.Model.OpenApi;
using RemediationContracts.Verification.Conformance;
using Xunit;

namespace RemediationContracts.Verification.Tests.Conformance;

/// <summary>A provider with a defect: a run must find it, by the check that it is about; the one without must pass without a false alarm.</summary>
public sealed class MutantTests
{
    internal const string Token = "a-token-of-the-tests";

    public static TheoryData<Defect, string> Defects { get; } = new()
    {
        { Defect.WrongCaseOfEnum, "invalid-accepted" },
        { Defect.UnknownEnumValue, "invalid-accepted" },
        { Defect.MissingField, "invalid-accepted" },
        { Defect.MissingNestedField, "invalid-accepted" },
        { Defect.QuotedBoolean, "invalid-accepted" },
        { Defect.QuotedNumber, "invalid-accepted" },
        { Defect.LongTitle, "invalid-accepted" },
        { Defect.EmptyTitle, "invalid-accepted" },
        { Defect.NumberAboveMaximum, "invalid-accepted" },
        { Defect.NumberBelowMinimum, "invalid-accepted" },
        { Defect.TooManyItems, "invalid-accepted" },
        { Defect.EqualItems, "invalid-accepted" },
        { Defect.PatternUnchecked, "invalid-accepted" },
        { Defect.PatternUnanchored, "invalid-accepted" },
        { Defect.FormatUnchecked, "invalid-accepted" },
        { Defect.UnknownMember, "invalid-accepted" },
        { Defect.NullForNonNull, "invalid-accepted" },
        { Defect.TruncatedBody, "invalid-accepted" },
        { Defect.MissingBody, "invalid-accepted" },
        { Defect.DuplicateMembers, "duplicate-accepted" },
        { Defect.LengthInCodeUnits, "valid-refused" },
        { Defect.UpperLimitTooLow, "valid-refused" },
        { Defect.RefusesOptionalMember, "valid-refused" },
        { Defect.PathUnchecked, "invalid-accepted" },
        { Defect.QueryUnchecked, "invalid-accepted" },
        { Defect.HeaderUnchecked, "invalid-accepted" },
        { Defect.MissingTenant, "missing-parameter-accepted" },
        { Defect.CrashOnEmptyList, "server-error" },
        { Defect.CrashOnBrokenBody, "server-error" },
        { Defect.UndeclaredStatus, "undeclared-status" },
        { Defect.UndeclaredRefusal, "undeclared-refusal" },
        { Defect.MissingLocation, "missing-header" },
        { Defect.WrongLocation, "header-value" },
        { Defect.WrongHeaderType, "header-value" },
        { Defect.WrongResponseMediaType, "undeclared-media-type" },
        { Defect.NoResponseBody, "missing-body" },
        { Defect.ResponseLacksMember, "response-body" },
        { Defect.ResponseHasWrongEnum, "response-body" },
        { Defect.ErrorLacksMessage, "error-shape" },
        { Defect.ErrorIsText, "undeclared-media-type" },
        { Defect.AnyMethod, "undeclared-method" },
        { Defect.NoAllow, "missing-allow" },
        { Defect.UnknownMethodIsNotFound, "method-status" },
        { Defect.AnyMediaType, "media-type-accepted" },
        { Defect.NoAuthentication, "authentication-not-enforced" },
        { Defect.AnyToken, "wrong-credentials-accepted" },
        { Defect.ListUnchecked, "invalid-accepted" },
        { Defect.ListTooLong, "invalid-accepted" },
        { Defect.ObjectUnchecked, "invalid-accepted" },
        { Defect.NoChallenge, "missing-challenge" },
        { Defect.RefusesToken, "credentials-refused" },
        { Defect.EchoesTokenInBody, "token-echoed" },
        { Defect.EchoesTokenInHeader, "token-echoed" },
        { Defect.OrderOfMembers, "spelling-dependent" },
        { Defect.WhiteSpace, "spelling-dependent" },
        { Defect.Escapes, "spelling-dependent" },
        { Defect.NeverAccepts, "never-accepted" },
        { Defect.Redirects, "undeclared-status" },
    };

    [Theory]
    [MemberData(nameof(Defects))]
    public async Task A_defect_is_found(Defect defect, string check)
    {
        ConformanceResult result = await VerifyAsync(defect, new ConformanceOptions { Token = Token, WrongToken = true });

        Assert.Contains(result.Findings, finding => finding.Check.Id == check);
    }

    [Fact]
    public void Every_defect_is_looked_for() =>
        Assert.Equal(Enum.GetValues<Defect>().Where(static defect => defect != Defect.None), Defects.Select(static row => (Defect)row[0]));

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(77)]
    public async Task A_correct_provider_passes(int seed)
    {
        ConformanceResult result = await VerifyAsync(Defect.None, new ConformanceOptions { Token = Token, WrongToken = true, Seed = seed, Cases = 300 });

        Assert.Empty(result.Findings);
        OperationConformance operation = Assert.Single(result.Operations);
        Assert.True(operation.Accepted > 300);
        Assert.True(operation.Refused > 300);
        Assert.Empty(operation.Unbroken);
    }

    [Fact]
    public async Task Nothing_but_the_address_is_contacted()
    {
        TicketProvider provider = new(Defect.Redirects);
        await VerifyAsync(provider, new ConformanceOptions { Token = Token });

        Assert.Equal(["provider.example"], provider.Hosts.Distinct());
    }

    [Fact]
    public async Task What_is_found_is_made_small_and_shown_without_credentials()
    {
        ConformanceResult result = await VerifyAsync(Defect.WrongCaseOfEnum, new ConformanceOptions { Token = Token, Cases = 400, Include = ["edges", "generated"] });

        ConformanceFinding finding = Assert.Single(result.Findings);
        Assert.Equal(("enum", "/priority"), (finding.Broken!.Rule, finding.Broken.Place));
        Assert.Equal(["title", "priority", "urgent"], System.Text.Json.JsonDocument.Parse(finding.Request!.Body!).RootElement.EnumerateObject().Select(static member => member.Name));
        Assert.True(finding.Count > 1);
        Assert.DoesNotContain(Token, finding.Request.ToCurl(new Uri("http://localhost/v1")), StringComparison.Ordinal);
        Assert.Contains("-H 'Authorization: Bearer '\"$TOKEN\"", finding.Request.ToCurl(new Uri("http://localhost/v1")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_seed_sends_the_same()
    {
        List<string> first = await SentAsync(4);
        List<string> again = await SentAsync(4);
        List<string> other = await SentAsync(5);

        Assert.Equal(first, again);
        Assert.NotEqual(first, other);

        static async Task<List<string>> SentAsync(int seed)
        {
            RecordingHandler handler = new(new TicketProvider(Defect.None));
            await VerifyAsync(handler, new ConformanceOptions { Token = Token, Seed = seed, Cases = 50 });
            return handler.Requests;
        }
    }

    [Fact]
    public async Task A_run_that_only_reads_sends_nothing_that_is_accepted()
    {
        RecordingHandler handler = new(new TicketProvider(Defect.None));
        await VerifyAsync(handler, new ConformanceOptions { Token = Token, ReadOnly = true });

        Assert.True(handler.Requests.Count > 50);
        Assert.DoesNotContain(201, handler.Statuses);
    }

    [Theory]
    [InlineData("tickets.close")]
    [InlineData("no-such-check")]
    public void A_name_of_nothing_is_refused(string name)
    {
        using HttpClient client = new(new TicketProvider(Defect.None)) { BaseAddress = new Uri("http://provider.example/v1") };

        ConformanceException fault = Assert.Throws<ConformanceException>(() => new ConformanceRunner(Contract(), client, new ConformanceOptions { Include = [name] }));
        Assert.Contains($"'{name}'", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Phases_and_checks_can_be_chosen()
    {
        ConformanceResult none = await VerifyAsync(Defect.ResponseLacksMember, new ConformanceOptions { Token = Token, Exclude = ["response-body"] });
        ConformanceResult protocol = await VerifyAsync(Defect.NoAllow, new ConformanceOptions { Token = Token, Include = ["protocol", "tickets.open"] });

        Assert.Empty(none.Findings);
        Assert.Equal("missing-allow", Assert.Single(protocol.Findings, static finding => finding.Check.Id != "never-accepted").Check.Id);
        Assert.True(protocol.Requests < 30);
    }

    [Fact]
    public async Task A_run_ends_in_its_time()
    {
        ConformanceResult result = await VerifyAsync(Defect.None, new ConformanceOptions { Token = Token, MaxTime = TimeSpan.FromMilliseconds(1) });

        Assert.NotNull(result.Stopped);
    }

    [Theory]
    [InlineData(0.2)]
    [InlineData(1.5)]
    public async Task A_run_ends_in_its_time_while_payloads_of_a_large_object_are_drawn(double seconds)
    {
        string[] names = [.. Enumerable.Range(0, 3000).Select(static i => $"p{i}")];
        ApiContract contract = ApiContractReader.Read(JsonText.FromString("large.json", $$"""
            { "openapi": "3.0.4", "info": { "title": "t", "version": "1" }, "paths": { "/x": { "post": { "operationId": "x",
              "requestBody": { "required": true, "content": { "application/json": { "schema": { "type": "object", "required": [ {{string.Join(", ", names.Select(static name => $"\"{name}\""))}} ],
                "properties": { {{string.Join(", ", names.Select(static name => $"\"{name}\": {{ \"type\": \"string\", \"maxLength\": 5 }}"))}} } } } } },
              "responses": { "204": { "description": "d" } } } } } }
            """)).Contract!;
        using HttpClient client = new(new TicketProvider(Defect.None)) { BaseAddress = new Uri("http://provider.example") };
        Stopwatch clock = Stopwatch.StartNew();

        ConformanceResult result = await new ConformanceRunner(contract, client, new ConformanceOptions { MaxTime = TimeSpan.FromSeconds(seconds) }).RunAsync();

        Assert.Equal($"The time of {seconds:0.#} s was over; not everything was verified.", result.Stopped);
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(8), $"It took {clock.Elapsed}.");
    }

    private static Task<ConformanceResult> VerifyAsync(Defect defect, ConformanceOptions options) => VerifyAsync(new TicketProvider(defect), options);

    private static async Task<ConformanceResult> VerifyAsync(HttpMessageHandler provider, ConformanceOptions options)
    {
        using HttpClient client = new(provider) { BaseAddress = new Uri("http://provider.example/v1") };
        return await new ConformanceRunner(Contract(), client, options).RunAsync();
    }

    private static ApiContract Contract() => ContractFile.Load(ContractFile.Find("Conformance/tickets.openapi.json")).Contract!;
}
