using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using RemediationContracts.Model.Json;
using RemediationContracts.Model.OpenApi;
using RemediationContracts.Model.Validation;
using RemediationContracts.Testing;
using RemediationContracts.Testing.Laws;
using Xunit;

namespace RemediationContracts.Model.Tests.Validation;

/// <summary>Payloads that are drawn from the raw contract file: the validator takes those that it allows, and refuses those with one rule broken.</summary>
[Trait("Kind", "Law")]
public sealed class DrawnPayloadTests
{
    private static readonly ContractDocument Raw = ContractDocument.Parse(Encoding.UTF8.GetString(Repository.Contract));

    private static readonly IReadOnlyList<ApiSchema> Schemas = ApiContractReader.Read(new JsonText("remediate.openapi.json", Repository.Contract)).Contract!.Schemas;

    public static TheoryData<string> Components => [.. Schemas.Select(schema => schema.ComponentName!)];

    [Theory]
    [MemberData(nameof(Components))]
    public void A_payload_that_the_file_allows_is_valid(string component)
    {
        (ApiSchema schema, JsonObject raw) = Find(component);

        Prop.ForAll(Arb.From(new ValidPayloads(Raw).For(raw)), tree => Assert.Empty(Judging.Judge(schema, PayloadSpelling.Tidy(tree)))).Check(LawSeed.Config());
    }

    [Theory]
    [MemberData(nameof(Components))]
    public void A_payload_with_one_rule_broken_is_refused_for_that_rule_at_that_place_and_for_nothing_else(string component)
    {
        (ApiSchema schema, JsonObject raw) = Find(component);

        Prop.ForAll(
            Arb.From(new BrokenPayloads(Raw).For(raw)),
            broken =>
            {
                PayloadViolation violation = Assert.Single(PayloadValidator.Validate(schema, Encoding.UTF8.GetBytes(PayloadSpelling.Tidy(broken.Tree))).Violations);
                Assert.Equal((broken.Rule, broken.Pointer), (violation.Rule, violation.Pointer));
            }).Check(LawSeed.Config());
    }

    private static (ApiSchema Schema, JsonObject Raw) Find(string component) =>
        (Schemas.Single(schema => schema.ComponentName == component), Raw.Component(component));
}
