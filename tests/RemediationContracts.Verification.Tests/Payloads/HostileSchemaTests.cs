using System;
using System.Linq;
using RemediationContracts.Model.Json;
using RemediationContracts.Model.OpenApi;
using RemediationContracts.Verification.Payloads;
using Xunit;

namespace RemediationContracts.Verification.Tests.Payloads;

/// <summary>What a contract asks for is bounded before it is made.</summary>
public sealed class HostileSchemaTests
{
    [Theory]
    [InlineData("""{ "type": "array", "minItems": 1000, "items": { "type": "array", "minItems": 1000, "items": { "type": "integer" } } }""")]
    [InlineData("""{ "type": "string", "minLength": 2000000 }""")]
    [InlineData("""{ "type": "array", "uniqueItems": true, "minItems": 3, "items": { "type": "boolean" } }""")]
    public void A_schema_without_a_payload_of_bearable_size_is_refused(string schema) =>
        Assert.Contains("'/components/schemas/s' can be made", Assert.Throws<ArgumentException>(() => Payloads(schema)).Message, StringComparison.Ordinal);

    [Fact]
    public void A_number_of_very_many_digits_has_no_payload_and_takes_no_time()
    {
        string digits = new('9', 300_000);
        Assert.Throws<ArgumentException>(() => Payloads($$"""{ "type": "number", "minimum": {{digits}} }"""));
    }

    [Fact]
    public void A_thousand_members_are_made()
    {
        SchemaPayloads payloads = Payloads("""{ "type": "object", "minProperties": 1000, "maxProperties": 1000 }""");

        Assert.Contains(payloads.Places, place => place.Rule == "minProperties");
        Assert.DoesNotContain(payloads.Breakages(), broken => broken.Broken.Rule == "maxProperties");
    }

    [Fact]
    public void Counts_within_counts_end()
    {
        SchemaPayloads payloads = Payloads("""{ "type": "string", "pattern": "^((a?){60}){9}$" }""");

        Assert.Contains(payloads.Edges(), edge => edge.Json.Length == 542);
        Assert.Contains(payloads.Places, place => place.Rule == "pattern");
    }

    private static SchemaPayloads Payloads(string schema)
    {
        ContractReadResult read = ApiContractReader.Read(JsonText.FromString(
            "contract.json",
            $$"""{ "openapi": "3.0.3", "info": { "title": "t", "version": "1" }, "paths": {}, "components": { "schemas": { "s": {{schema}} } } }"""));
        Assert.Empty(read.Diagnostics.Select(told => told.Message));
        return new ContractPayloads(read.Contract!).Schema("s");
    }
}
