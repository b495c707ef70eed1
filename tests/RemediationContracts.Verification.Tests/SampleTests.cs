using System.IO;
using RemediationContracts.Model;
using RemediationContracts.Model.Json;
using RemediationContracts.Model.OpenApi;
using RemediationContracts.Model.Validation;
using RemediationContracts.Verification.Payloads;
using Xunit;

namespace RemediationContracts.Verification.Tests;

public sealed class SampleTests
{
    [Fact]
    public void The_plainest_payload_is_valid()
    {
        ApiContract contract = ApiContractReader.Read(new JsonText("contracts/remediate.openapi.json", File.ReadAllBytes("contracts/remediate.openapi.json"))).Contract!;
        ApiSchema schema = contract.Operations[0].RequestBody!.Content[0].Schema;
        Assert.All(new SchemaPayloads(schema).Edges(), payload => Assert.True(PayloadValidator.Validate(schema, payload.ToUtf8()).IsValid));
    }

    [Fact]
    public void Breakages_and_draws_keep_their_word()
    {
        ApiContract contract = ApiContractReader.Read(new JsonText("contracts/remediate.openapi.json", File.ReadAllBytes("contracts/remediate.openapi.json"))).Contract!;
        ApiSchema schema = contract.Operations[0].RequestBody!.Content[0].Schema;
        var payloads = new SchemaPayloads(schema);
        Assert.Contains(new RulePlace("required", "/displayName"), payloads.Places);
        Assert.Contains(new RulePlace("type", "/analyzedEmails/*"), payloads.Places);
        Assert.All(payloads.Breakages(), broken => Assert.Equal(broken.Broken.Rule, Assert.Single(PayloadValidator.Validate(schema, broken.ToUtf8()).Violations).Rule));
        Assert.All(payloads.DrawValid(50, 1), payload => Assert.True(PayloadValidator.Validate(schema, payload.ToUtf8()).IsValid));
        Assert.Equal(payloads.DrawValid(20, 7), payloads.DrawValid(20, 7));
    }
}
