using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;
using Contoso.Soar;
using FsCheck.Xunit;
using RemediationContracts.Testing;
using RemediationContracts.Testing.Laws;
using Xunit;

namespace RemediationContracts.Tests.Laws;

[Trait("Kind", "Law")]
[Properties(Arbitrary = [typeof(RemediatePayloads)], MaxTest = 600)]
public sealed class RefusalLaws
{
    [Law]
    public void A_payload_with_one_rule_broken_is_refused_for_that_rule_at_that_place_and_for_nothing_else(DrawnBreakage breakage)
    {
        bool valid = RemediateRequest.TryParse(breakage.Utf8, out RemediateRequest? value, out IReadOnlyList<ContractViolation> violations);

        Assert.False(valid);
        Assert.Null(value);
        ContractViolation violation = Assert.Single(violations);
        Assert.Equal((breakage.Broken.Rule, breakage.Broken.Pointer), (violation.Rule, violation.Pointer));
    }

    [Law]
    public void System_Text_Json_refuses_it_too_and_carries_the_violation(DrawnBreakage breakage)
    {
        if (breakage.Broken is { Pointer: "", Tree: PayloadLiteral { Json: "null" } })
        {
            // System.Text.Json answers null to null for every class, and asks no converter.
            Assert.Null(JsonSerializer.Deserialize<RemediateRequest>(breakage.Utf8));
            return;
        }

        JsonException fault = Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<RemediateRequest>(breakage.Utf8));

        ContractViolation violation = Assert.Single(Assert.IsType<ContractViolationException>(fault.InnerException).Violations);
        Assert.Equal((breakage.Broken.Rule, breakage.Broken.Pointer), (violation.Rule, violation.Pointer));
    }

    [Theory]
    [MemberData(nameof(RequiredNames))]
    public void A_required_member_that_is_left_out_or_null_is_refused_by_name(string name)
    {
        JsonObject payload = Sample();
        payload.Remove(name);
        Assert.Equal(("required", "/" + name), Refusal(payload));

        payload[name] = null;
        Assert.Equal(("type", "/" + name), Refusal(payload));
    }

    public static TheoryData<string> RequiredNames() => [.. RemediatePayloads.Schema["required"]!.AsArray().Select(name => name!.GetValue<string>())];

    private static (string Rule, string Pointer) Refusal(JsonObject payload)
    {
        Assert.False(RemediateRequest.TryParse(JsonSerializer.SerializeToUtf8Bytes(payload), out _, out IReadOnlyList<ContractViolation> violations));
        ContractViolation violation = Assert.Single(violations);
        return (violation.Rule, violation.Pointer);
    }

    private static JsonObject Sample()
    {
        JsonObject sample = [];
        foreach ((string name, JsonNode? _) in RemediatePayloads.Schema["properties"]!.AsObject())
        {
            JsonObject schema = RemediatePayloads.Property(name);
            sample[name] = schema["type"]!.GetValue<string>() switch
            {
                "string" when schema["enum"] is JsonArray values => values[0]!.DeepClone(),
                "string" => "text",
                "boolean" => true,
                string type => Assert.IsType<JsonArray>(JsonNode.Parse("""[{"id":"1"}]""")) is var list && type == "array" ? list : null,
            };
        }

        return sample;
    }
}
