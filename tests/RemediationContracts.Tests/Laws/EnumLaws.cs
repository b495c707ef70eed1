using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json.Nodes;
using Contoso.Soar;
using FsCheck;
using FsCheck.Fluent;
using RemediationContracts.Testing;
using RemediationContracts.Testing.Laws;
using Xunit;

namespace RemediationContracts.Tests.Laws;

public sealed class EnumLaws
{
    private const string Sentinel = "unknownFutureValue";

    [Theory]
    [InlineData("")]
    [InlineData("tr-TR")]
    [InlineData("az-Latn-AZ")]
    [InlineData("sv-SE")]
    [InlineData("fi-FI")]
    public void The_values_are_exactly_the_strings_of_the_contract_whatever_the_culture(string culture)
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);

            Assert.Equal(Sendable("severity"), RemediationSeverityJson.Values);
            Assert.Equal(Sendable("action"), RemediationActionJson.Values);
            Assert.Equal(Sendable("severity"), Sendable("severity").Select(text => Read("severity", text)!.Severity.ToJsonString()));
            Assert.Equal(Sendable("action"), Sendable("action").Select(text => Read("action", text)!.Action.ToJsonString()));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Theory]
    [InlineData("severity")]
    [InlineData("action")]
    public void The_sentinel_is_refused_in_a_request(string name) =>
        Assert.Equal(("sentinel", "/" + name), Refusal(name, JsonValue.Create(Sentinel)));

    [Theory]
    [InlineData("severity")]
    [InlineData("action")]
    public void A_number_is_never_a_value(string name)
    {
        for (int number = -1; number < 10; number++)
        {
            Assert.Equal(("type", "/" + name), Refusal(name, JsonValue.Create(number)));
            Assert.Equal(("enum", "/" + name), Refusal(name, JsonValue.Create(number.ToString(CultureInfo.InvariantCulture))));
        }
    }

    [Trait("Kind", "Law")]
    [Law(MaxTest = 300)]
    public Property A_string_is_a_value_exactly_where_the_contract_lists_it()
    {
        IReadOnlyList<string> listed = Sendable("action");
        Gen<string> near =
            from text in Gen.Elements<string>(listed)
            from at in Gen.Choose(0, text.Length - 1)
            from c in Gen.OneOf(Gen.Constant(char.ToUpperInvariant(text[at])), Gen.Choose(0x20, 0x7E).Select(code => (char)code))
            select text[..at] + c + text[(at + 1)..];
        return Prop.ForAll(
            Arb.From(Gen.OneOf(Gen.Elements<string>(listed), near, ValidPayloads.Texts().Where(text => text != Sentinel))),
            text => listed.Contains(text)
                ? Read("action", text) is not null
                : Refusal("action", JsonValue.Create(text)) == ("enum", "/action"));
    }

    [Fact]
    public void The_default_of_an_enumeration_is_not_a_value_of_the_contract()
    {
        RemediateRequest request = Read("severity", "low")! with { Severity = default, Action = default };

        Assert.Equal(
            [("enum", "/severity"), ("enum", "/action")],
            request.Validate().Select(violation => (violation.Rule, violation.Pointer)));
        Assert.Throws<ContractViolationException>(() => request.ToUtf8Json());
    }

    [Fact]
    public void An_instance_that_holds_the_sentinel_is_not_written()
    {
        RemediateRequest request = Read("severity", "low")! with { Action = RemediationAction.UnknownFutureValue };

        ContractViolation violation = Assert.Single(Assert.Throws<ContractViolationException>(() => request.ToUtf8Json()).Violations);
        Assert.Equal(("sentinel", "/action"), (violation.Rule, violation.Pointer));
    }

    private static IReadOnlyList<string> Sendable(string property) =>
        [.. RemediatePayloads.Property(property)["enum"]!.AsArray().Select(value => value!.GetValue<string>()).Where(value => value != Sentinel)];

    private static RemediateRequest? Read(string name, string value) =>
        RemediateRequest.TryParse(Payload(name, JsonValue.Create(value)), out RemediateRequest? request, out _) ? request : null;

    private static (string Rule, string Pointer) Refusal(string name, JsonNode? value)
    {
        Assert.False(RemediateRequest.TryParse(Payload(name, value), out _, out IReadOnlyList<ContractViolation> violations));
        ContractViolation violation = Assert.Single(violations);
        return (violation.Rule, violation.Pointer);
    }

    private static byte[] Payload(string name, JsonNode? value)
    {
        JsonObject payload = JsonNode.Parse("""
            {
              "displayName": "Clean up", "description": "Junk", "severity": "low", "action": "moveToJunk",
              "approverUpn": "a@contoso.com", "remediateSendersCopy": false, "analyzedEmails": [{ "id": "1" }]
            }
            """)!.AsObject();
        payload[name] = value;
        return System.Text.Json.JsonSerializer.SerializeToUtf8Bytes(payload);
    }
}
