using System;
using System.Collections.Generic;
using System.Linq;
using FsCheck;
using FsCheck.Fluent;
using RemediationContracts.Model;
using RemediationContracts.Model.Json;
using RemediationContracts.Model.OpenApi;
using RemediationContracts.Model.Validation;
using RemediationContracts.Testing.Laws;
using RemediationContracts.Verification.Payloads;
using Xunit;
using Direction = RemediationContracts.Model.Validation.PayloadDirection;

namespace RemediationContracts.Verification.Tests.Payloads;

/// <summary>What payloads say of themselves is what the validator says of them, on every schema of three contracts, both ways.</summary>
public sealed class PayloadLaws
{
    private static readonly Dictionary<string, ContractPayloads> Contracts = new[] { "contracts/remediate", "workshop/workshop", "workshop/workshop-31" }
        .ToDictionary(name => name, name => ContractPayloads.Load(name + ".openapi.json"));

    /// <summary>Every rule that no payload breaks alone, in any of the schemas, with the reason that is given.</summary>
    private static readonly string[] Unbreakable =
    [
        "type at /way: What breaks it is told as discriminator there.",
        "required at /way: What breaks it is told as discriminator there.",
        "type at /payment/way: What breaks it is told as discriminator there.",
        "required at /payment/way: What breaks it is told as discriminator there.",
        "minProperties at the root: What breaks it breaks required at \"/code\" too.",
        "minProperties at /parts/*: What breaks it breaks required at \"/parts/0/code\" too.",
    ];

    public static TheoryData<string, string, Direction> Schemas
    {
        get
        {
            TheoryData<string, string, Direction> data = [];
            foreach ((string name, ContractPayloads contract) in Contracts)
            {
                foreach (ApiSchema schema in contract.Contract.Schemas)
                {
                    data.Add(name, schema.ComponentName!, Direction.Request);
                    data.Add(name, schema.ComponentName!, Direction.Response);
                }
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Schemas))]
    public void Edges_and_draws_are_valid(string contract, string name, Direction direction)
    {
        SchemaPayloads payloads = Contracts[contract].Schema(name, direction);

        Assert.NotEmpty(payloads.Edges());
        Assert.All(payloads.Edges().Concat(payloads.DrawValid(30, 1)), payload => Assert.Empty(Judge(payloads, payload.ToUtf8())));
        Assert.Equal(payloads.DrawValid(20, 7), payloads.DrawValid(20, 7));
        Assert.False(payloads.IsCapped);
    }

    [Theory]
    [MemberData(nameof(Schemas))]
    public void A_breakage_breaks_the_rule_that_it_names_and_no_other(string contract, string name, Direction direction)
    {
        SchemaPayloads payloads = Contracts[contract].Schema(name, direction);

        Assert.All(payloads.Breakages(), broken =>
        {
            PayloadViolation only = Assert.Single(Judge(payloads, broken.ToUtf8()));
            Assert.Equal((broken.Broken.Rule, broken.Pointer), (only.Rule, only.Pointer));
        });
    }

    [Theory]
    [MemberData(nameof(Schemas))]
    public void What_is_shrunk_keeps_its_word_and_is_shorter(string contract, string name, Direction direction)
    {
        SchemaPayloads payloads = Contracts[contract].Schema(name, direction);

        foreach (ValidPayload payload in payloads.DrawValid(3, 5))
        {
            Assert.All(payloads.Shrink(payload).Take(20), smaller =>
            {
                Assert.Empty(Judge(payloads, smaller.ToUtf8()));
                Assert.True(smaller.Json.Length < payload.Json.Length);
            });
        }

        foreach (InvalidPayload payload in payloads.Breakages().Where((_, i) => i % 20 == 0))
        {
            Assert.All(payloads.Shrink(payload).Take(20), smaller =>
            {
                Assert.Equal(payload.Broken, smaller.Broken);
                PayloadViolation only = Assert.Single(Judge(payloads, smaller.ToUtf8()));
                Assert.Equal((payload.Broken.Rule, smaller.Pointer), (only.Rule, only.Pointer));
            });
        }
    }

    [Theory]
    [MemberData(nameof(Schemas))]
    public void Every_rule_is_broken_at_each_of_its_places_or_there_is_a_reason(string contract, string name, Direction direction)
    {
        PayloadCoverage coverage = Contracts[contract].Schema(name, direction).Coverage();

        Assert.Equal(coverage.Rules.Count, coverage.Reached.Count + coverage.Missed.Count);
        Assert.All(coverage.Missed, missed => Assert.False(missed.CanBeBroken));
        Assert.Empty(coverage.Missed.Select(missed => missed.ToString()).Except(Unbreakable));
    }

    [Theory]
    [MemberData(nameof(Schemas))]
    public void The_edges_have_every_limit_every_listed_value_and_every_optional_member_both_ways(string contract, string name, Direction direction)
    {
        SchemaPayloads payloads = Contracts[contract].Schema(name, direction);
        ApiSchema schema = payloads.Schema.Definition;
        HashSet<string> edges = [.. payloads.Edges().Select(edge => edge.Json)];
        HashSet<RulePlace?> reached = [.. payloads.Edges().Select(edge => edge.Edge)];

        // The least counts of items and members are those of the plainest payload, which comes first and has another name.
        string[] limits = ["minLength", "maxLength", "maxItems", "minimum", "maximum", "maxProperties"];

        Assert.DoesNotContain(payloads.Coverage().Rules, rule => limits.Contains(rule.Rule) && !reached.Contains(rule));
        Assert.All((schema.Enum?.Members ?? []).Where(member => direction == Direction.Response || member != schema.Enum!.Sentinel), member => Assert.Contains(System.Text.Json.JsonSerializer.Serialize(member.Value), edges));
        if (schema is { Type: ApiSchemaType.Object, Union: null, Discriminator: null })
        {
            List<System.Text.Json.Nodes.JsonObject> objects = [.. edges.Select(json => System.Text.Json.Nodes.JsonNode.Parse(json, documentOptions: default)).OfType<System.Text.Json.Nodes.JsonObject>()];
            Assert.All(schema.Properties.Where(property => property.IsWrittenIn(direction)), property =>
            {
                Assert.Contains(objects, json => json.ContainsKey(property.Name));
                Assert.Equal(!property.IsRequiredIn(direction), objects.Exists(json => !json.ContainsKey(property.Name)));
            });
        }
    }

    [Fact]
    public void A_run_that_breaks_little_says_what_it_could_have_broken()
    {
        SchemaPayloads payloads = Contracts["contracts/remediate"].Request("remediate");

        PayloadCoverage coverage = payloads.Coverage(payloads.Breakages().Take(1));

        Assert.Single(coverage.Reached);
        Assert.All(coverage.Missed, missed => Assert.Equal((true, "Nothing in this run broke it."), (missed.CanBeBroken, missed.Reason)));
        Assert.StartsWith($"1 of {coverage.Rules.Count} rules at their places were broken.\n", coverage.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"type\": \"string\", \"maxLength\": 30000", "maxLength at the root: No value that would break it is made")]
    [InlineData("\"type\": \"array\", \"items\": { \"type\": \"integer\" }, \"minItems\": 0, \"maxItems\": 5000", "maxItems at the root: No value that would break it is made")]
    [InlineData("\"type\": \"string\", \"maxLength\": 10, \"pattern\": \"^[a-z]{1,4}$\"", "maxLength at the root: Whatever was tried keeps it")]
    public void What_cannot_be_broken_is_told_with_its_reason(string schema, string reason)
    {
        ContractReadResult read = ApiContractReader.Read(JsonText.FromString("it.json", $$"""{ "openapi": "3.0.3", "info": { "title": "t", "version": "1" }, "paths": {}, "components": { "schemas": { "it": { {{schema}} } } } }"""));

        MissedRule missed = Assert.Single(new SchemaPayloads(read.Contract!.Schemas[0]).Coverage().Missed);

        Assert.StartsWith(reason, missed.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("workshop/workshop")]
    [InlineData("workshop/workshop-31")]
    public void The_workshops_order_is_broken_by_every_rule_that_it_has(string contract)
    {
        SchemaPayloads payloads = Contracts[contract].Schema("order");
        string[] expected =
        [
            "type", "required", "additionalProperties", "enum", "sentinel", "minLength", "maxLength", "minItems", "maxItems", "format", "range", "minimum", "maximum",
            "exclusiveMinimum", "exclusiveMaximum", "multipleOf", "pattern", "uniqueItems", "minProperties", "maxProperties", "oneOf", "anyOf", "not", "discriminator",
            "json-duplicate", .. contract.EndsWith("31", StringComparison.Ordinal) ? ["const"] : Array.Empty<string>(),
        ];

        Assert.Empty(expected.Except(payloads.Places.Select(place => place.Rule)));
    }

    [Trait("Kind", "Law")]
    [Fact]
    public void FsCheck_draws_valid_and_invalid_payloads()
    {
        SchemaPayloads payloads = Contracts["contracts/remediate"].Request("remediate");

        Prop.ForAll(payloads.Valid(), payload => Judge(payloads, payload.ToUtf8()).Count == 0).Check(LawSeed.Config());
        Prop.ForAll(payloads.Invalid(), payload => Judge(payloads, payload.ToUtf8()).Single().Rule == payload.Broken.Rule).Check(LawSeed.Config());
    }

    private static IReadOnlyList<PayloadViolation> Judge(SchemaPayloads payloads, byte[] utf8) =>
        PayloadValidator.Validate(payloads.Schema, utf8, new ValidationOptions { Direction = payloads.Direction }).Violations;
}
