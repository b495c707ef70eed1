using System.IO;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using RemediationContracts.Model.Validation;
using RemediationContracts.Testing;
using RemediationContracts.Testing.Laws;
using Xunit;

namespace RemediationContracts.Model.Tests.Validation.Peers;

/// <summary>
/// Payloads of the contracts that have every keyword, judged by our validator and by NJsonSchema, which reads the raw file: they find the
/// same places wrong, but for the gaps that <see cref="PeerGaps"/> lists.
/// </summary>
[Trait("Kind", "Law")]
public sealed class PeerLaws
{
    public static TheoryData<string, string, PayloadDirection> Components
    {
        get
        {
            TheoryData<string, string, PayloadDirection> data = [];
            foreach (string name in (string[])["workshop", "workshop-31"])
            {
                foreach ((string component, _) in JsonNode.Parse(Text(name))!["components"]!["schemas"]!.AsObject())
                {
                    data.Add(name, component, PayloadDirection.Request);
                    data.Add(name, component, PayloadDirection.Response);
                }
            }

            return data;
        }
    }

    /// <summary>Enough for each of many components, and few enough for a run of all tests.</summary>
    private static readonly Config Few = LawSeed.Config(15);

    public static TheoryData<string> Gaps => [.. PeerGaps.All.Select(gap => gap.Name)];

    [Theory]
    [MemberData(nameof(Components))]
    public void A_payload_that_the_file_allows_is_judged_alike(string name, string component, PayloadDirection direction)
    {
        ContractDocument raw = ContractDocument.Parse(Text(name));
        PeerComparison comparison = new(Text(name), component, direction);

        Prop.ForAll(
            Arb.From(new ValidPayloads(raw, direction == PayloadDirection.Response).For(raw.Component(component))),
            tree => Assert.Empty(comparison.Disagreements(tree, PeerGaps.All))).Check(Few);
    }

    [Theory]
    [MemberData(nameof(Components))]
    public void A_payload_with_one_rule_broken_is_judged_alike(string name, string component, PayloadDirection direction)
    {
        ContractDocument raw = ContractDocument.Parse(Text(name));
        PeerComparison comparison = new(Text(name), component, direction);

        Prop.ForAll(
            Arb.From(new BrokenPayloads(raw, direction == PayloadDirection.Response).For(raw.Component(component))),
            broken => Assert.Empty(comparison.Disagreements(broken.Tree, PeerGaps.All))).Check(Few);
    }

    [Theory]
    [MemberData(nameof(Gaps))]
    public void A_gap_is_still_one_and_alone_explains_what_shows_it(string name)
    {
        PeerGap gap = PeerGaps.All.Single(gap => gap.Name == name);
        PeerComparison comparison = new(gap.Contract, "it", gap.Direction);
        PayloadTree payload = Tree(JsonDocument.Parse(gap.Payload).RootElement);

        Assert.NotEmpty(comparison.Disagreements(payload, []));
        Assert.Empty(comparison.Disagreements(payload, [gap]));
        Assert.NotEmpty(gap.Reason);
    }

    [Fact]
    public void What_no_gap_explains_is_told()
    {
        PeerGap gap = PeerGaps.All[0];
        Assert.All(PeerGaps.All.Skip(1), other =>
            Assert.NotEmpty(new PeerComparison(other.Contract, "it", other.Direction).Disagreements(Tree(JsonDocument.Parse(other.Payload).RootElement), [gap])));
    }

    private static string Text(string name) => File.ReadAllText(Path.Combine(Repository.Root, "tests", "RemediationContracts.Testing", "Contracts", name + ".openapi.json"));

    private static PayloadTree Tree(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => PayloadObject.Of(value.EnumerateObject().Select(member => new PayloadMember(member.Name, Tree(member.Value)))),
        JsonValueKind.Array => PayloadArray.Of(value.EnumerateArray().Select(Tree)),
        JsonValueKind.String => PayloadTree.Of(value.GetString()!),
        _ => new PayloadLiteral(value.GetRawText()),
    };
}
