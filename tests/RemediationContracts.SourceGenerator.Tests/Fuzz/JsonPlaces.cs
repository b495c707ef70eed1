using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;

namespace RemediationContracts.SourceGenerator.Tests.Fuzz;

/// <summary>The places of a JSON tree, in document order, and what can be done at one.</summary>
internal static class JsonPlaces
{
    /// <summary>Everything below a node that stands in an object or an array.</summary>
    public static List<JsonPlace> Below(JsonNode root)
    {
        List<JsonPlace> places = [];
        Stack<JsonNode> open = new([root]);
        while (open.TryPop(out JsonNode? node))
        {
            JsonPlace[] here = node switch
            {
                JsonObject members => [.. members.Select(member => new JsonPlace(members, member.Key, -1, member.Value))],
                JsonArray items => [.. items.Select((item, index) => new JsonPlace(items, "", index, item))],
                _ => [],
            };
            places.AddRange(here);
            foreach (JsonNode child in here.Reverse().Select(static place => place.Value).OfType<JsonNode>())
            {
                open.Push(child);
            }
        }

        return places;
    }

    /// <summary>Whether two trees differ in texts and names alone: the same kinds of values, and as many of them, in the same order.</summary>
    public static bool AreAlike(JsonNode one, JsonNode other) => Kinds(one).SequenceEqual(Kinds(other));

    /// <summary>The schemas among the components; null where a mutation has left none.</summary>
    public static JsonObject? Components(JsonNode root) =>
        root is JsonObject document && document["components"] is JsonObject components ? components["schemas"] as JsonObject : null;

    /// <summary>One of the places that are meant; null where there is none.</summary>
    public static JsonPlace? Pick(JsonNode root, Random random, Func<JsonPlace, bool> meant)
    {
        List<JsonPlace> places = [.. Below(root).Where(meant)];
        return places.Count == 0 ? null : places[random.Next(places.Count)];
    }

    private static IEnumerable<(Type?, int)> Kinds(JsonNode root) =>
        Below(root).Select(static place => (place.Value?.GetType(), place.Value switch { JsonObject members => members.Count, JsonArray items => items.Count, _ => 0 }));
}
