using System;
using System.Collections.Generic;
using System.Linq;
using RemediationContracts.Model.Diagnostics;
using RemediationContracts.Model.Json;
using RemediationContracts.Model.OpenApi;
using RemediationContracts.Model.Tests.Diagnostics;
using Xunit;

namespace RemediationContracts.Model.Tests.OpenApi;

/// <summary>What the reader tells of a contract that breaks a rule, to the character.</summary>
public sealed class ReaderRuleTests
{
    public static IEnumerable<object[]> Cases => ReaderCases.All.Select((item, index) => new object[] { index, item.Id + " " + item.Pointer });

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_breach_is_told_once_with_rule_level_place_pointer_and_words(int index, string name)
    {
        ReaderCase expected = ReaderCases.All[index];
        ContractDiagnostic told = Assert.Single(ApiContractReader.Read(JsonText.FromString(name, expected.Text), expected.Limits).Diagnostics);

        Assert.Equal((expected.Id, expected.Level, expected.Pointer), (told.Rule.Id, told.Rule.Level, told.Pointer));
        Assert.Equal((expected.Start, expected.End), (told.Start, told.End));
        if (expected.Message is not null)
        {
            Assert.Equal(expected.Message, told.Message);
        }
    }

    [Fact]
    public void Every_rule_has_a_contract_that_breaks_it() =>
        Assert.Equal(KnownRules.OfContracts.Select(rule => rule.Id).Order(StringComparer.Ordinal), ReaderCases.All.Select(item => item.Id).Distinct().Order(StringComparer.Ordinal));

    [Fact]
    public void A_place_is_given_by_line_and_column_from_one_and_by_index_from_zero()
    {
        // Counted by hand: CRLF ends the first line and CR the second; é has one UTF-16 code unit and the smiley two.
        const string Contract = "{\r\n  \"openapi\": \"3.0.4\",\r  \"info\": { \"title\": \"é😀\", \"version\": 123 },\n  \"paths\": {} }";

        ContractDiagnostic told = Assert.Single(SmallContract.Read(Contract).Diagnostics);

        Assert.Equal("/info/version", told.Pointer);
        Assert.Equal((3, 40), (told.Start.Line, told.Start.Column));
        Assert.Equal((3, 43), (told.End.Line, told.End.Column));
        Assert.Equal(Contract.IndexOf("123", StringComparison.Ordinal), told.Start.CharIndex);
    }

    [Fact]
    public void Faults_come_in_the_order_of_the_document()
    {
        string contract = SmallContract.Schemas(
            """
            {
              "t": { "type": "object", "a": 1, "properties": { "p": { "type": "strin" }, "q": { "$ref": "#/components/schemas/u" } }, "b": 2 },
              "u": { "c": 3, "type": "object", "required": [ "r" ] }
            }
            """);

        Assert.Equal(
            ["/components/schemas/t/a", "/components/schemas/t/properties/p/type", "/components/schemas/t/b", "/components/schemas/u/c", "/components/schemas/u/required/0"],
            SmallContract.Read(contract).Diagnostics.Select(told => told.Pointer));
    }

    [Fact]
    public void A_fault_of_what_several_operations_reach_is_told_once()
    {
        string contract = SmallContract.Document(
            """
            {
              "paths": { "/a": { "get": { "responses": { "200": { "$ref": "#/components/responses/r" } } }, "put": { "responses": { "200": { "$ref": "#/components/responses/r" } } } } },
              "components": { "responses": { "r": { "description": "d", "oops": 1, "content": { "application/json": { "schema": { "type": "object", "oops": 1 } } } } } }
            }
            """);

        Assert.Equal(["/components/responses/r/oops", "/components/responses/r/content/application~1json/schema/oops"], SmallContract.Read(contract).Diagnostics.Select(told => told.Pointer));
    }
}
