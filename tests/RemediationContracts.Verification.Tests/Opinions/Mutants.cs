using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;

namespace RemediationContracts.Verification.Tests.Opinions;

/// <summary>Payloads with one place changed, valid or not: no validator chooses them, so that one that lost a rule is found.</summary>
internal static class Mutants
{
    private static readonly string[] Others = ["null", "true", "0", "-1", "1.5", "99", "\"\"", "\"x\"", "\"text that is long\"", "[]", "[1,1]", "{}"];

    /// <summary>A payload with one place changed.</summary>
    public static string Of(string payload, Random random)
    {
        JsonNode root = JsonNode.Parse($"[{payload}]")!;
        JsonNode[] containers = [.. Containers(root)];
        JsonNode chosen = containers[random.Next(containers.Length)];
        if (chosen is JsonArray items)
        {
            int i = random.Next(items.Count + 1);
            if (items == root || (i < items.Count && random.Next(3) == 0))
            {
                items[Math.Min(i, items.Count - 1)] = Other(random);
            }
            else
            {
                // Twice the same, as often as not.
                items.Add(items.Count > 0 && random.Next(3) > 0 ? items[0]?.DeepClone() : Other(random));
            }
        }
        else if (chosen is JsonObject members)
        {
            string[] names = [.. members.Select(member => member.Key), "undeclared"];
            string name = names[random.Next(names.Length)];
            if (random.Next(3) > 0 || !members.Remove(name))
            {
                members[name] = Other(random);
            }
        }

        return root[0]?.ToJsonString() ?? "null";
    }

    private static JsonNode? Other(Random random) => JsonNode.Parse(Others[random.Next(Others.Length)]);

    private static IEnumerable<JsonNode> Containers(JsonNode node)
    {
        IEnumerable<JsonNode?> inner = node is JsonArray items ? items : node is JsonObject members ? members.Select(member => member.Value) : [];
        return inner.OfType<JsonNode>().Where(child => child is JsonArray or JsonObject).SelectMany(Containers).Prepend(node);
    }
}
