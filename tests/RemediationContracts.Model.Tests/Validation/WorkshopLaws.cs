using System.IO;
using System.Linq;
using System.Text;
using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using RemediationContracts.Model.Diagnostics;
using RemediationContracts.Model.Json;
using RemediationContracts.Model.OpenApi;
using RemediationContracts.Model.Samples;
using RemediationContracts.Model.Validation;
using RemediationContracts.Testing;
using RemediationContracts.Testing.Laws;
using Xunit;

namespace RemediationContracts.Model.Tests.Validation;

/// <summary>
/// Payloads of a contract that has every keyword, drawn from the raw file: the validator takes those that it allows, and refuses those with
/// one rule broken, for that rule at that place and nothing else. The emitted readers are held to the validator, by the same draws, in
/// RemediationContracts.Tests/Laws/AgreementLaws.
/// </summary>
[Trait("Kind", "Law")]
public sealed class WorkshopLaws
{
    private const string Order = "order";

    public static TheoryData<string, PayloadDirection> Cases => new()
    {
        { "workshop", PayloadDirection.Request },
        { "workshop", PayloadDirection.Response },
        { "workshop-31", PayloadDirection.Request },
        { "workshop-31", PayloadDirection.Response },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_payload_that_the_file_allows_is_valid(string name, PayloadDirection direction)
    {
        (ApiContract contract, ContractDocument raw) = Load(name);
        ApiSchema schema = contract.Schemas.Single(schema => schema.ComponentName == Order);

        Prop.ForAll(
            Arb.From(new ValidPayloads(raw, direction == PayloadDirection.Response).For(raw.Component(Order))),
            tree => Assert.Empty(Judge(schema, tree, direction))).Check(LawSeed.Config());
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_payload_with_one_rule_broken_is_refused_for_that_rule_at_that_place_and_for_nothing_else(string name, PayloadDirection direction)
    {
        (ApiContract contract, ContractDocument raw) = Load(name);
        ApiSchema schema = contract.Schemas.Single(schema => schema.ComponentName == Order);

        Prop.ForAll(
            Arb.From(new BrokenPayloads(raw, direction == PayloadDirection.Response).For(raw.Component(Order))),
            broken => Assert.Equal([$"{broken.Rule} {broken.Pointer}"], Judge(schema, broken.Tree, direction))).Check(LawSeed.Config());
    }

    [Theory]
    [InlineData("workshop")]
    [InlineData("workshop-31")]
    public void The_broken_payloads_break_every_rule_that_the_file_has(string name)
    {
        (_, ContractDocument raw) = Load(name);
        JsonObject order = raw.Component(Order);
        string[] rules =
        [
            .. new ValidPayloads(raw).For(order).Sample(200).SelectMany(tree => new BrokenPayloads(raw).Breakages(order, tree)).Select(breakage => breakage.Rule).Distinct(),
        ];

        string[] expected =
        [
            "type", "required", "additionalProperties", "enum", "sentinel", "minLength", "maxLength", "minItems", "maxItems", "format", "range", "minimum", "maximum",
            "exclusiveMinimum", "exclusiveMaximum", "multipleOf", "pattern", "uniqueItems", "minProperties", "maxProperties", "oneOf", "anyOf", "not", "discriminator",
            "json-duplicate", .. name == "workshop" ? System.Array.Empty<string>() : ["const"],
        ];
        Assert.Empty(expected.Except(rules));
    }

    [Theory]
    [InlineData("workshop")]
    [InlineData("workshop-31")]
    public void Every_schema_has_a_sample_that_is_valid(string name)
    {
        foreach (ApiSchema schema in Load(name).Contract.Schemas)
        {
            string json = SchemaSample.Of(schema)?.ToJsonString() ?? "null";
            Assert.True(PayloadValidator.Validate(schema, Encoding.UTF8.GetBytes(json)).IsValid, $"{schema.ComponentName}: {json}");
        }
    }

    private static string[] Judge(ApiSchema schema, PayloadTree tree, PayloadDirection direction) =>
    [
        .. PayloadValidator.Validate(schema, Encoding.UTF8.GetBytes(PayloadSpelling.Tidy(tree)), new ValidationOptions { Direction = direction }).Violations
            .Select(violation => $"{violation.Rule} {violation.Pointer}"),
    ];

    private static (ApiContract Contract, ContractDocument Raw) Load(string name)
    {
        byte[] utf8 = File.ReadAllBytes(Path.Combine(Repository.Root, "tests", "RemediationContracts.Testing", "Contracts", name + ".openapi.json"));
        ContractReadResult result = ApiContractReader.Read(new JsonText(name, utf8));
        Assert.Empty(result.Diagnostics.Where(diagnostic => diagnostic.Rule.Level == DiagnosticLevel.Error).Select(diagnostic => $"{diagnostic.Rule.Id} {diagnostic.Pointer}: {diagnostic.Message}"));
        return (result.Contract!, ContractDocument.Parse(Encoding.UTF8.GetString(utf8)));
    }
}
