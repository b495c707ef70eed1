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
}
