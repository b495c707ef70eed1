using RemediationContracts.Model.Diagnostics;
using RemediationContracts.Model.Tests.OpenApi;
using Xunit;

namespace RemediationContracts.Model.Tests.Lint;

public sealed class WordsRuleTests
{
    private static readonly ContractRule Rule = LintRules.WithoutWords;

    [Fact]
    public void Members_without_words_are_told_once_a_schema() => Assert.Equal(
        ["The members 'b', 'c' of 'it' have no 'description', and their schemas have none. Say what is meant."],
        LintRun.Messages(Rule, SmallContract.Schemas("""{ "it": ▶{ "type": "object", "properties": { "a": { "type": "string", "description": "A." }, "b": { "type": "string" }, "c": { "type": "integer" }, "d": { "$ref": "#/components/schemas/told" } } }, "told": { "type": "string", "description": "Told." } }""")));

    [Fact]
    public void Of_many_members_the_first_are_named() => Assert.Equal(
        ["The members 'a', 'b', 'c', 'd', 'e' and 1 more of 'it' have no 'description', and their schemas have none. Say what is meant."],
        LintRun.Messages(Rule, SmallContract.Schemas("""{ "it": ▶{ "type": "object", "properties": { "a": {}, "b": {}, "c": {}, "d": {}, "e": {}, "f": {} } } }""")));

    [Fact]
    public void Parameters_without_words_are_told_once_an_operation() =>
        Assert.Single(LintRun.Messages(Rule, SmallContract.Operation("""
            {
              "operationId": "open",
              "parameters": [ { "name": "n", "in": "query", "schema": { "type": "integer" } }, { "name": "m", "in": "query", "description": "M.", "schema": { "type": "integer" } } ],
              "responses": { "204": { "description": "Opened." } }
            }
            """).Replace("\"post\"", "▶\"post\"", System.StringComparison.Ordinal)));

    [Fact]
    public void What_is_described_is_right() =>
        LintRun.IsSilent(Rule, SmallContract.Schemas("""{ "it": { "type": "object", "properties": { "a": { "type": "string", "description": "A." } } } }"""));
}
