using RemediationContracts.Model.Diagnostics;
using RemediationContracts.Model.Tests.OpenApi;
using Xunit;

namespace RemediationContracts.Model.Tests.Lint;

public sealed class DeviationRuleTests
{
    private const string Quoted = """{ "at": "/urgent", "rule": "type", "accept": "quoted-boolean" }""";

    private const string Absent = """{ "at": "/title", "rule": "required", "accept": "absent" }""";

    [Theory]
    [InlineData("""{ "urgent": "true" }""", Quoted + ", " + Absent)]
    [InlineData("""{ "urgent": "true", "title": "t" }""", Quoted)]
    [InlineData("""{ "urgent": true }""", Absent)]
    [InlineData("""{ "title": "t", "flags": [ "true", false, "false" ] }""", """{ "at": "/flags/*", "rule": "type", "accept": "quoted-boolean" }""")]
    public void A_payload_that_departs_as_listed_is_right(string payload, string departures) =>
        LintRun.IsSilent(LintRules.IdleDeviation, Contract(payload, departures));

    [Fact]
    public void A_payload_that_fits_the_contract_deviates_no_longer()
    {
        string message = Assert.Single(LintRun.Messages(LintRules.IdleDeviation, Deviations("""[ ▶{ "payload": { "urgent": true, "title": "t" }, "departures": [ """ + Quoted + " ] } ]")));

        Assert.Equal("The contract's own rules accept the payload, so that it no longer deviates. Make it an example of the body, or take it away.", message);
    }

    [Theory]
    [InlineData(Absent + ", ▶" + Quoted)]
    [InlineData("""▶{ "at": "/title", "rule": "type", "accept": "absent" }, """ + Absent)]
    [InlineData("""▶{ "at": "/titel", "rule": "required", "accept": "absent" }, """ + Absent)]
    public void A_departure_that_the_payload_does_not_make_is_told(string departures)
    {
        string message = Assert.Single(LintRun.Messages(LintRules.IdleDeviation, Contract("""{ "urgent": true }""", departures)));

        Assert.StartsWith("The payload does not break '", message, System.StringComparison.Ordinal);
    }

    [Fact]
    public void A_rule_that_the_payload_breaks_beside_what_is_listed_is_told_where_it_does()
    {
        string contract = Contract("""{ "urgent": ▶1 }""", Absent);

        string message = Assert.Single(LintRun.Messages(LintRules.IdleDeviation, contract));

        Assert.Equal("The payload breaks 'type' at '/urgent' too, which no departure lists. Expected a boolean, found a number. List it, or correct the payload.", message);
    }

    [Fact]
    public void A_departure_that_the_documented_profile_does_not_take_is_told()
    {
        string contract = Contract("""{ "urgent": ▶"yes", "title": "t" }""", Quoted);

        string message = Assert.Single(LintRun.Messages(LintRules.IdleDeviation, contract));

        Assert.StartsWith("The profile 'documented' refuses the payload for 'type' at '/urgent' as well", message, System.StringComparison.Ordinal);
    }

    [Fact]
    public void An_operation_without_a_body_has_nothing_to_depart_from() =>
        Assert.Single(LintRun.Of(LintRules.IdleDeviation, SmallContract.Operation("""
            {
              "responses": { "204": { "description": "Opened." } },
              "x-deviations": [ ▶{ "payload": {}, "departures": [] } ]
            }
            """)));

    private static string Contract(string payload, string departures) => Deviations($$"""[ { "payload": {{payload}}, "departures": [ {{departures}} ] } ]""");

    private static string Deviations(string deviations) => SmallContract.Operation($$"""
        {
          "requestBody": { "content": { "application/json": { "schema": {
            "type": "object", "required": [ "title" ],
            "properties": {
              "title": { "type": "string" }, "urgent": { "type": "boolean" },
              "flags": { "type": "array", "items": { "type": "boolean" } }
            }
          } } } },
          "responses": { "204": { "description": "Opened." } },
          "x-deviations": {{deviations}}
        }
        """);
}
