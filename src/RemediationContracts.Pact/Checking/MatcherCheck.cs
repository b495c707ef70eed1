using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using RemediationContracts.Model;
using RemediationContracts.Model.Json;

namespace RemediationContracts.Pact.Checking;

/// <summary>
/// Compares the matchers of a body with its schema. In a request, one that takes more than the contract is told, where Pact has a matcher
/// that takes less; in a response, only one that asks for what the contract cannot give.
/// </summary>
internal sealed class MatcherCheck(FindingList findings, RegexTrials regexes)
{
    private readonly HashSet<(int Offset, ApiSchema Schema)> _told = [];

    private readonly MatcherRange _range = new(regexes);

    /// <summary>Compares the matchers of a body.</summary>
    public void JudgeBody(ApiSchema schema, JsonNode body, MatcherTree matchers, bool isRequest) => Walk(schema, body, [matchers], inherited: null, isRequest);

    /// <summary>Compares the matchers of a parameter, which is text.</summary>
    public void JudgeText(ApiSchema schema, MatcherSet set, ContractPlace contract)
    {
        ApiSchema definition = schema.Definition.Items?.Definition ?? schema.Definition;
        if (definition.Type == ApiSchemaType.String && _range.Wider(definition, JsonNodeKind.String, set) is { } wider)
        {
            findings.TellRequest(wider.Rule, wider.Matcher.Place, wider.Message, contract);
        }
    }

    /// <summary>Whether the matchers in force at a place of a body let an array have other items than the example.</summary>
    public static bool IsLoose(MatcherTree matchers, IReadOnlyList<string> tokens)
    {
        IReadOnlyList<MatcherTree> at = [matchers];
        MatcherSet? set = InForce(at, inherited: null);
        foreach (string token in tokens)
        {
            at = MatcherTree.Step(at, token);
            set = InForce(at, set);
        }

        return set is not null && set.Matchers.Any(matcher => matcher.Kind != "equality");
    }

    private void Walk(ApiSchema schema, JsonNode node, IReadOnlyList<MatcherTree> at, MatcherSet? inherited, bool isRequest)
    {
        MatcherSet? own = Own(at);
        MatcherSet? set = own ?? inherited;
        ApiSchema definition = SchemaWalk.Meant(schema, node, isExcerpt: !isRequest);
        if (set is not null && definition.Union is null && definition.Type != ApiSchemaType.Any)
        {
            Judge(schema, definition, node, set, isOwn: own is not null, isRequest);
        }

        if (set is null && at.Count == 0)
        {
            return;
        }

        at = [.. Within(own), .. at];
        Variants(own, definition, node, isRequest);
        MatcherSet? handedOn = Cascading(set);
        foreach (JsonMember member in node.Members)
        {
            if (SchemaWalk.Member(definition, member.Name) is { } child)
            {
                Walk(child, member.Value, MatcherTree.Step(at, member.Name), handedOn, isRequest);
            }
        }

        for (int i = 0; i < node.Items.Count && definition.Items is not null; i++)
        {
            Walk(definition.Items, node.Items[i], MatcherTree.Step(at, i.ToString(CultureInfo.InvariantCulture)), handedOn, isRequest);
        }
    }

    /// <summary>What <c>eachValue</c> asks of every member or item.</summary>
    private static IEnumerable<MatcherTree> Within(MatcherSet? set) => (set?.Matchers ?? [])
        .Where(static matcher => matcher.Kind == "eachValue")
        .Select(static matcher => matcher.Place.Find("rules"))
        .OfType<PactValue>()
        .Where(static rules => rules.Node.Items.Count > 0)
        .Select(static rules => MatcherTree.OfEach(new MatcherSet([.. rules.Items.Select(PactMatcher.Of)], IsOr: false)));

    /// <summary>What <c>arrayContains</c> asks of an item, the one of the example that it names.</summary>
    private void Variants(MatcherSet? set, ApiSchema definition, JsonNode node, bool isRequest)
    {
        foreach (PactValue variant in (set?.Matchers ?? []).Where(static matcher => matcher.Kind == "arrayContains").SelectMany(static matcher => matcher.Place.Find("variants")?.Items ?? []))
        {
            if (definition.Items is { } items && variant.Find("rules") is { } rules && int.TryParse(variant.Find("index")?.ScalarText ?? "0", NumberStyles.None, CultureInfo.InvariantCulture, out int index) && index < node.Items.Count)
            {
                Walk(items, node.Items[index], [MatcherTree.OfRules(rules)], inherited: null, isRequest);
            }
        }
    }

    private void Judge(ApiSchema schema, ApiSchema definition, JsonNode node, MatcherSet set, bool isOwn, bool isRequest)
    {
        ContractPlace contract = new(definition.Pointer, definition.Offset);
        if (isOwn && node is { Kind: JsonNodeKind.String, Text: { } text })
        {
            foreach (PactMatcher matcher in set.Matchers.Where(matcher => _told.Add((matcher.Place.Node.Offset, definition))))
            {
                regexes.TellWhereNotMatched(matcher, text, findings);
            }
        }

        if (set.Matchers.Count == 0 || !_told.Add((-1 - set.Matchers[0].Place.Node.Offset, definition)))
        {
            return;
        }

        if (isOwn && MatcherRange.Impossible(schema, definition, set) is { } impossible)
        {
            if (isRequest)
            {
                findings.TellRequest(PactRules.RequestMatcher, impossible.Matcher.Place, impossible.Message, contract);
            }
            else
            {
                findings.Tell(PactRules.ResponseMatcher, impossible.Matcher.Place, impossible.Message, contract);
            }
        }
        else if (isRequest && _range.Wider(definition, node.Kind, set) is { } wider)
        {
            findings.TellRequest(wider.Rule, wider.Matcher.Place, wider.Message, contract);
        }
    }

    private static MatcherSet? Own(IReadOnlyList<MatcherTree> at) => at.FirstOrDefault(tree => tree.Set is not null)?.Set;

    private static MatcherSet? InForce(IReadOnlyList<MatcherTree> at, MatcherSet? inherited) => Own(at) ?? Cascading(inherited);

    /// <summary>What holds for members and items too, where nothing else is said of them.</summary>
    private static MatcherSet? Cascading(MatcherSet? set) => set is not null && set.Matchers.Any(matcher => matcher.Kind == "type") ? set : null;
}
