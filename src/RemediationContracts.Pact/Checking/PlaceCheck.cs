using System;
using System.Globalization;
using System.Linq;
using RemediationContracts.Model.Json;

namespace RemediationContracts.Pact.Checking;

/// <summary>Tells matching rules that point at nothing in the example, so that they match nothing.</summary>
internal sealed class PlaceCheck(FindingList findings)
{
    /// <summary>So many values of a body are looked at in all.</summary>
    private const int MostSteps = 1_000_000;

    private int _steps;

    /// <summary>Looks at the rules of a request or a response.</summary>
    public void Run(PactPart part, Func<string, bool> hasQuery)
    {
        foreach (PlacedRule rule in part.Matchers.Places)
        {
            bool isThere = rule.Category switch
            {
                "body" => part.Body is not null && (part.Body.Json is not { } json || HasPlace(json, rule, 0)),
                "header" or "headers" => rule.Path.Count == 0 || part.Header(rule.Path[0]) is not null,
                "query" => rule.Path.Count == 0 || hasQuery(rule.Path[0]),
                _ => true,
            };
            if (!isThere)
            {
                findings.Tell(PactRules.MatcherPlace, rule.Place, "The example has nothing at this place, so that nothing is matched by the rule.");
            }
        }
    }

    /// <summary>Whether the example has a value there. What an empty list would have is not known, nor what is beyond the bound.</summary>
    private bool HasPlace(JsonNode node, PlacedRule rule, int at)
    {
        if (at == rule.Path.Count || ++_steps > MostSteps)
        {
            return true;
        }

        string token = rule.Path[at];
        return token == MatcherPath.Any
            ? (node.Kind is JsonNodeKind.Object or JsonNodeKind.Array && node.Members.Count + node.Items.Count == 0)
                || node.Members.Any(member => HasPlace(member.Value, rule, at + 1)) || node.Items.Any(item => HasPlace(item, rule, at + 1))
            : (node.Find(token) ?? Item(node, token)) is { } next && HasPlace(next, rule, at + 1);
    }

    private static JsonNode? Item(JsonNode node, string token) =>
        int.TryParse(token, NumberStyles.None, CultureInfo.InvariantCulture, out int index) && index < node.Items.Count ? node.Items[index] : null;
}
