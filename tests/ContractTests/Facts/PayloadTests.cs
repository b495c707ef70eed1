using System.Linq;
using System.Text.Json.Nodes;
using Xunit;

namespace ContractTests.Facts;

/// <summary>The contract's own payloads, judged by another's implementation of JSON Schema.</summary>
public sealed class PayloadTests
{
    [Fact]
    public void Every_example_fits()
    {
        Assert.NotEmpty(Contract.Examples);
        Assert.All(Contract.Examples, example => Assert.Empty(SecondOpinion.Judge(example)));
    }

    [Fact]
    public void The_documented_payload_breaks_the_declared_rules_and_no_others()
    {
        var declared = Contract.Deviation["departures"]!.AsArray()
            .Select(departure => (departure!["at"]!.GetValue<string>(), departure["rule"]!.GetValue<string>()))
            .Order();

        Assert.Equal(declared, SecondOpinion.Judge(Contract.Deviation["payload"]!));
    }

    [Fact]
    public void Each_departure_is_of_a_kind_that_is_known_and_gives_its_reason()
    {
        Assert.Equal(
            [("/remediateSendersCopy", "quoted-boolean"), ("/approverUpn", "absent")],
            Contract.Deviation["departures"]!.AsArray().Select(departure => (departure!["at"]!.GetValue<string>(), departure["accept"]!.GetValue<string>())));
        Assert.All(Contract.Deviation["departures"]!.AsArray(), departure => Assert.False(string.IsNullOrWhiteSpace(departure!["reason"]!.GetValue<string>())));
        Assert.False(string.IsNullOrWhiteSpace(Contract.Deviation["source"]!.GetValue<string>()));
    }

    [Fact]
    public void A_misspelt_parameter_is_refused()
    {
        JsonObject payload = Contract.Examples.First().DeepClone().AsObject();
        payload["severty"] = "low";

        Assert.Equal([("/severty", "additionalProperties")], SecondOpinion.Judge(payload));
    }

    [Fact]
    public void A_further_member_of_a_message_is_taken()
    {
        JsonObject payload = Contract.Examples.First().DeepClone().AsObject();
        payload["analyzedEmails"]![0]!["subject"] = "Invoice";

        Assert.Empty(SecondOpinion.Judge(payload));
    }

    [Fact]
    public void A_value_in_another_case_is_refused()
    {
        JsonObject payload = Contract.Examples.First().DeepClone().AsObject();
        payload["severity"] = "Medium";

        Assert.Equal([("/severity", "enum")], SecondOpinion.Judge(payload));
    }
}
