using System;
using System.Linq;
using System.Text;
using RemediationContracts.Model.Json;
using RemediationContracts.Model.OpenApi;
using RemediationContracts.Model.Tests.OpenApi;
using RemediationContracts.Model.Validation;
using Xunit;
using static RemediationContracts.Model.Tests.Validation.Judging;

namespace RemediationContracts.Model.Tests.Validation;

/// <summary>Declared departures are taken under the documented profile, are said, and open nothing else.</summary>
public sealed class DocumentedProfileTests
{
    private static readonly ApiOperation Remediate =
        ApiContractReader.Read(new JsonText("remediate.openapi.json", Repository.Contract)).Contract!.Operations.Single();

    private static readonly ValidationOptions Documented = new() { Deviations = Remediate.Deviations };

    private static ApiSchema Body => Remediate.RequestBody!.Content[0].Schema;

    [Fact]
    public void The_declared_payload_of_remediate_breaks_the_rules_that_it_lists_and_no_others()
    {
        ApiDeviation deviation = Assert.Single(Remediate.Deviations);

        PayloadVerdict strict = PayloadValidator.Validate(Body, deviation.Payload);
        PayloadVerdict documented = PayloadValidator.Validate(Body, deviation.Payload, Documented);

        Assert.Equal(
            deviation.Departures.Select(departure => (departure.Rule, departure.At)),
            strict.Violations.Select(violation => (violation.Rule, violation.Pointer)));
        Assert.Empty(strict.DeviationsUsed);
        Assert.True(documented.IsValid);
        Assert.Equal(
            deviation.Departures.Zip(strict.Violations, (departure, violation) => new UsedDeparture(departure, violation.Pointer, violation.Offset)),
            documented.DeviationsUsed);
    }

    [Fact]
    public void A_value_out_of_the_contract_is_judged_with_offsets_in_the_contract()
    {
        byte[] contract = Repository.Contract;
        JsonNode payload = Remediate.Deviations[0].Payload;

        PayloadVerdict verdict = PayloadValidator.Validate(Body, payload);

        Assert.StartsWith("\"false\",", Encoding.UTF8.GetString(contract[verdict.Violations[0].Offset..]), StringComparison.Ordinal);
        Assert.Equal(payload.End - 1, verdict.Violations[1].Offset);
        Assert.Equal((byte)'}', contract[verdict.Violations[1].Offset]);
    }

    [Theory]
    [InlineData("\"false\"", true)]
    [InlineData("\"true\"", true)]
    [InlineData("\"\\u0074rue\"", true)]
    [InlineData("\"False\"", false)]
    [InlineData("\"TRUE\"", false)]
    [InlineData("\"yes\"", false)]
    [InlineData("\"1\"", false)]
    [InlineData("\"\"", false)]
    [InlineData("\" true\"", false)]
    [InlineData("0", false)]
    [InlineData("null", false)]
    [InlineData("[\"true\"]", false)]
    public void A_quoted_Boolean_is_taken_in_two_spellings_and_no_more(string value, bool taken)
    {
        string payload = Payload($"\"remediateSendersCopy\":{value}", "\"approverUpn\":\"a@contoso.com\"");

        PayloadVerdict verdict = PayloadValidator.Validate(Body, Encoding.UTF8.GetBytes(payload), Documented);

        Assert.Equal(taken ? [] : [$"type /remediateSendersCopy {payload.IndexOf("Copy\":", StringComparison.Ordinal) + 6}"], Told(verdict));
        Assert.Equal(taken ? ["/remediateSendersCopy"] : [], verdict.DeviationsUsed.Select(used => used.Departure.At));
    }

    [Theory]
    [InlineData("\"approverUpn\":null", "type /approverUpn")]
    [InlineData("\"approverUpn\":true", "type /approverUpn")]
    [InlineData("\"approverUPN\":\"a\"", "additionalProperties /approverUPN")]
    public void A_member_that_may_be_absent_may_be_nothing_else(string member, string violation)
    {
        PayloadVerdict verdict = PayloadValidator.Validate(Body, Encoding.UTF8.GetBytes(Payload("\"remediateSendersCopy\":false", member)), Documented);

        Assert.Equal([violation], verdict.Violations.Select(told => told.Rule + " " + told.Pointer));
    }

    [Fact]
    public void What_was_not_needed_is_not_said_to_be_used()
    {
        PayloadVerdict verdict = PayloadValidator.Validate(Body, Encoding.UTF8.GetBytes(Payload("\"remediateSendersCopy\":false", "\"approverUpn\":\"a\"")), Documented);

        Assert.True(verdict.IsValid);
        Assert.Empty(verdict.DeviationsUsed);
    }

    [Fact]
    public void No_other_member_may_be_absent()
    {
        Assert.Equal(
            ["/displayName", "/description", "/severity", "/action", "/remediateSendersCopy", "/analyzedEmails"],
            PayloadValidator.Validate(Body, "{}"u8.ToArray(), Documented).Violations.Select(violation => violation.Pointer));
    }

    [Fact]
    public void A_star_is_every_index_and_no_name()
    {
        (ApiSchema schema, ValidationOptions options) = Deviating(
            """{ "at": "/list/*/flag", "rule": "type", "accept": "quoted-boolean" }, { "at": "/map/*/flag", "rule": "type", "accept": "quoted-boolean" }""");

        string[] Refused(string payload) => [.. PayloadValidator.Validate(schema, Encoding.UTF8.GetBytes(payload), options).Violations.Select(violation => violation.Pointer)];

        Assert.Empty(Refused("""{"list":[{"flag":"true"},{"flag":true},{"flag":"false"},{},{},{},{},{},{},{},{"flag":"true"}]}"""));
        Assert.Equal(["/flag"], Refused("""{"flag":"true"}"""));
        Assert.Equal(["/list/0/other"], Refused("""{"list":[{"other":"true"}]}"""));
        Assert.Equal(["/map/", "/map/a", "/map/١"], Refused("""{"map":{"":{"flag":"true"},"a":{"flag":"true"},"١":{"flag":"true"}}}""").Select(pointer => pointer[..^5]));
    }

    [Theory]
    [InlineData("""{ "at": "/flag", "rule": "required", "accept": "quoted-boolean" }""")]
    [InlineData("""{ "at": "/flag", "rule": "type", "accept": "absent" }""")]
    [InlineData("""{ "at": "/Flag", "rule": "type", "accept": "quoted-boolean" }""")]
    [InlineData("""{ "at": "", "rule": "type", "accept": "quoted-boolean" }""")]
    [InlineData("""{ "at": "/*", "rule": "type", "accept": "quoted-boolean" }""")]
    public void A_departure_is_for_its_rule_its_place_and_its_value(string departure)
    {
        (ApiSchema schema, ValidationOptions options) = Deviating(departure);

        Assert.Equal(["type /flag 8"], Judge(schema, """{"flag":"true"}""", options));
    }

    [Fact]
    public void A_departure_that_is_used_at_several_places_is_said_at_each()
    {
        (ApiSchema schema, ValidationOptions options) = Deviating("""{ "at": "/list/*/flag", "rule": "type", "accept": "quoted-boolean" }""");

        Assert.Equal(
            [("/list/0/flag", 17), ("/list/1/flag", 33)],
            PayloadValidator.Validate(schema, """{"list":[{"flag":"true"},{"flag":"true"}]}"""u8.ToArray(), options).DeviationsUsed.Select(used => (used.Pointer, used.Offset)));
    }

    private static string Payload(string copy, string approver) =>
        $$"""{"displayName":"d","description":"d","severity":"low","action":"softDelete",{{copy}},"analyzedEmails":[{"id":"1"}],{{approver}}}""";

    /// <summary>A schema with Booleans at several places, and departures from it.</summary>
    private static (ApiSchema Schema, ValidationOptions Options) Deviating(string departures)
    {
        const string Item = """{ "type": "object", "properties": { "flag": { "type": "boolean" }, "other": { "type": "boolean" } } }""";
        ContractReadResult result = SmallContract.Read(SmallContract.Operation(
            $$"""
            {
              "x-deviations": [ { "payload": {}, "departures": [ {{departures}} ] } ],
              "requestBody": {
                "content": {
                  "application/json": {
                    "schema": {
                      "type": "object",
                      "properties": {
                        "flag": { "type": "boolean" },
                        "list": { "type": "array", "items": {{Item}} },
                        "map": { "type": "object", "properties": { "": {{Item}}, "a": {{Item}}, "١": {{Item}} } }
                      }
                    }
                  }
                }
              },
              "responses": { "204": { "description": "Done." } }
            }
            """));
        Assert.Empty(result.Diagnostics);
        ApiOperation operation = result.Contract!.Operations[0];
        return (operation.RequestBody!.Content[0].Schema, new ValidationOptions { Deviations = operation.Deviations });
    }
}
