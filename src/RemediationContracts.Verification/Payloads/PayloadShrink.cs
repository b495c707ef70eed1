using System.Collections.Generic;
using System.Linq;
using RemediationContracts.Verification.Payloads.Trees;

namespace RemediationContracts.Verification.Payloads;

/// <summary>Makes payloads smaller. Each result has a shorter text, so that shrinking ends; whether it still shows what it should, the caller checks.</summary>
internal static class PayloadShrink
{
    private const int MaxCandidates = 2000;

    /// <summary>Shorter payloads, the shortest first.</summary>
    public static IEnumerable<string> Of(string json) => PayloadTreeReader.Read(json) is not { } tree
        ? []
        : Smaller(tree).Take(MaxCandidates).Select(value => value.ToJson()).Where(text => text.Length < json.Length).Distinct().OrderBy(text => text.Length);

    private static IEnumerable<PayloadValue> Smaller(PayloadValue value) => value switch
    {
        PayloadObject json => json.Members.Select((_, i) => (PayloadValue)new PayloadObject([.. json.Members.Take(i), .. json.Members.Skip(i + 1)]))
            .Concat(json.Members.SelectMany((member, i) => Smaller(member.Value)
                .Select(less => new PayloadObject([.. json.Members.Take(i), member with { Value = less }, .. json.Members.Skip(i + 1)])))),
        PayloadArray array => (array.Items.Count > 3 ? [array.Without(0, array.Items.Count / 2), array.Without(array.Items.Count / 2, array.Items.Count)] : System.Array.Empty<PayloadValue>())
            .Concat(array.Items.Select((_, i) => array.Without(i)))
            .Concat(array.Items.SelectMany((item, i) => Smaller(item).Select(less => array.With(i, less)))),
        PayloadLiteral { Json: ['"', ..] text } => [new PayloadLiteral("\"\""), new PayloadLiteral(text[..(text.Length / 2)] + "\""), new PayloadLiteral(text[..^2] + "\"")],
        PayloadLiteral { Json.Length: > 1 } => [new PayloadLiteral("0"), new PayloadLiteral("1")],
        _ => [],
    };
}
