using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using RemediationContracts.Model;
using RemediationContracts.Model.Diagnostics;
using RemediationContracts.Model.Json;
using RemediationContracts.Model.OpenApi;
using RemediationContracts.Verification.Brownfield;
using Xunit;
using Direction = RemediationContracts.Model.Validation.PayloadDirection;

namespace RemediationContracts.Verification.Tests.Brownfield;

/// <summary>Types that are written by hand, against a contract.</summary>
public sealed class ContractAssertTests
{
    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web);

    [Fact]
    public void A_type_that_fits_has_no_finding_but_limits_that_it_does_not_state()
    {
        IReadOnlyList<ClrFinding> findings = ContractAssert.Compare<GoodOrder>(ShopContract.Read(), "order");

        Assert.Equal(["Info clr-limit-missing GoodOrder.lines"], findings.Select(Told));
        ContractAssert.Matches<GoodOrder>(ShopContract.Read(), "order");
        ContractAssert.Matches<GoodOrder>(ShopContract.Read(), "send", failOn: DiagnosticLevel.Warning);
    }

    [Fact]
    public void Each_difference_of_a_request_is_told_once_with_its_place()
    {
        IReadOnlyList<ClrFinding> findings = ContractAssert.Compare<BadOrder>(ShopContract.Read(), "order");

        Assert.Equal(
            [
                "Error clr-enum-case BadOrder.state",
                "Error clr-enum-extra BadOrder.state",
                "Error clr-nullable-differs BadOrder.lines",
                "Error clr-property-missing BadOrder.lines[].count",
                "Error clr-property-unknown BadOrder.surprise",
                "Error clr-type-differs BadOrder.labels{}",
                "Error clr-type-differs BadOrder.lines[].price",
                "Error clr-type-differs BadOrder.note",
                "Info clr-enum-missing BadOrder.state",
                "Info clr-format-differs BadOrder.id",
                "Info clr-limit-missing BadOrder.lines",
                "Info clr-property-missing BadOrder.lines[].extra",
                "Info clr-property-unknown BadOrder.lines[].amount",
                "Warning clr-nullable-differs BadOrder.parent",
                "Warning clr-required-differs BadOrder.lines",
                "Warning clr-required-differs BadOrder.state",
            ],
            findings.Select(Told).Order(StringComparer.Ordinal));
        Assert.All(findings, finding => Assert.StartsWith("/components/schemas/", finding.Pointer, StringComparison.Ordinal));
        Assert.All(findings, finding => Assert.EndsWith(".", finding.Message, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("""{ "oneOf": [ { "$ref": "#/components/schemas/a" }, { "$ref": "#/components/schemas/b" } ] }""")]
    [InlineData("""{ "type": "object", "not": { "$ref": "#/components/schemas/a" } }""")]
    [InlineData("""{ "type": "object", "properties": { "kind": { "type": "string" } }, "discriminator": { "propertyName": "kind" } }, "c": { "allOf": [ { "$ref": "#/components/schemas/it" }, { "type": "object" } ] }""")]
    public void What_is_not_compared_is_told_and_is_no_error(string schema)
    {
        ApiContract contract = Contract($$"""
            { "it": {{schema}}, "a": { "type": "object", "required": ["x"], "properties": { "x": { "type": "string" } } }, "b": { "type": "object", "required": ["y"], "properties": { "y": { "type": "string" } } } }
            """);

        ClrFinding told = Assert.Single(ContractAssert.Compare<Kind>(contract, "it"), finding => finding.Rule == "clr-not-compared");

        Assert.Equal((DiagnosticLevel.Info, "/components/schemas/it", "Kind"), (told.Level, told.Pointer, told.Member));
        ContractAssert.Matches<Kind>(contract, "it");
    }

    [Fact]
    public void No_more_than_a_thousand_findings_are_listed()
    {
        string properties = string.Join(", ", Enumerable.Range(0, 1500).Select(i => $"\"p{i}\": {{ \"type\": \"string\" }}"));
        string required = string.Join(", ", Enumerable.Range(0, 1500).Select(i => $"\"p{i}\""));

        Assert.Equal(1000, ContractAssert.Compare<Kind>(Contract($$"""{ "it": { "type": "object", "required": [{{required}}], "properties": { {{properties}} } } }"""), "it").Count);
    }

    [Fact]
    public void A_type_and_a_schema_within_themselves_are_compared_once()
    {
        ApiContract contract = Contract("""{ "it": { "type": "object", "properties": { "next": { "$ref": "#/components/schemas/it" }, "name": { "type": "integer" } } } }""");

        Assert.Equal(["Error clr-type-differs Link.name"], ContractAssert.Compare<Link>(contract, "it", options: Web).Where(finding => finding.Level == DiagnosticLevel.Error).Select(Told));
    }

    [Fact]
    public void What_fails_lists_every_finding()
    {
        ContractMismatchException failure = Assert.Throws<ContractMismatchException>(() => ContractAssert.Matches<BadOrder>(ShopContract.Read(), "order"));

        Assert.Equal(16, failure.Findings.Count);
        Assert.Contains("Error clr-property-unknown at BadOrder.surprise: The contract does not declare 'surprise', and refuses what it does not declare.", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_response_asks_whether_the_type_can_read_it()
    {
        IReadOnlyList<ClrFinding> findings = ContractAssert.Compare<Receipt>(ShopContract.Read(), "send", Direction.Response, Web);

        Assert.Equal(
            ["Error clr-enum-missing Receipt.state", "Error clr-nullable-differs Receipt.note", "Error clr-required-differs Receipt.note", "Info clr-enum-extra Receipt.state"],
            findings.Select(Told).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_generic_type_is_compared_as_it_is_closed()
    {
        Assert.DoesNotContain(ContractAssert.Compare<Box<string>>(ShopContract.Read(), "receipt", Direction.Response), finding => finding.Rule == ClrRules.TypeDiffers);
        Assert.Equal(ClrRules.TypeDiffers, ContractAssert.Compare<Box<int>>(ShopContract.Read(), "receipt").First(finding => finding.Level == DiagnosticLevel.Error).Rule);
    }

    [Fact]
    public void An_enumeration_without_a_converter_is_a_number() =>
        Assert.Contains(
            ContractAssert.Compare<Box<DayOfWeek>>(ShopContract.Read(), "receipt"),
            finding => finding.Rule == ClrRules.TypeDiffers && finding.Message.Contains("integer", StringComparison.Ordinal));

    [Fact]
    public void A_name_that_fits_nothing_is_refused() =>
        Assert.Throws<ArgumentException>(() => ContractAssert.Compare<GoodOrder>(ShopContract.Read(), "nothing"));

    private static string Told(ClrFinding finding) => $"{finding.Level} {finding.Rule} {finding.Member}";

    private static ApiContract Contract(string schemas)
    {
        ContractReadResult read = ApiContractReader.Read(JsonText.FromString("it.json", $$"""{ "openapi": "3.0.3", "info": { "title": "t", "version": "1" }, "paths": {}, "components": { "schemas": {{schemas}} } }"""));
        Assert.DoesNotContain(read.Diagnostics, told => told.Rule.Level == DiagnosticLevel.Error);
        return read.Contract!;
    }

    private sealed class Kind
    {
        public string? Unknown { get; init; }
    }

    private sealed class Link
    {
        public Link? Next { get; init; }

        public required string Name { get; init; }
    }
}
