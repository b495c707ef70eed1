using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json.Nodes;

namespace ContractTests;

/// <summary>The contract's raw JSON and the way to its parts. No reader of this repository takes part.</summary>
internal static class Contract
{
    public const string ActionPath = "/security/collaboration/analyzedEmails/remediate";

    public static JsonObject Document { get; } = JsonNode.Parse(File.ReadAllText(Repository.Contract))!.AsObject();

    public static JsonObject Operation { get; } = Document["paths"]![ActionPath]!["post"]!.AsObject();

    public static JsonObject RequestSchema { get; } = Operation["requestBody"]!["content"]!["application/json"]!["schema"]!.AsObject();

    public static JsonObject Schemas { get; } = Document["components"]!["schemas"]!.AsObject();

    /// <summary>The payloads under <c>examples</c>.</summary>
    public static IEnumerable<JsonNode> Examples =>
        Operation["requestBody"]!["content"]!["application/json"]!["examples"]!.AsObject().Select(example => example.Value!["value"]!);

    /// <summary>The one documented payload that departs from the rules.</summary>
    public static JsonObject Deviation => Operation["x-deviations"]!.AsArray().Single()!.AsObject();

    /// <summary>The value itself, or what its <c>$ref</c> means.</summary>
    public static JsonObject Resolve(JsonNode node) =>
        node["$ref"] is JsonNode reference ? Resolve(Find(Document, reference.GetValue<string>()[1..])!) : node.AsObject();

    /// <summary>The name of the component that a <c>$ref</c> means.</summary>
    public static string? ReferredName(JsonNode node) => node["$ref"]?.GetValue<string>().Split('/')[^1];

    /// <summary>The value at a JSON Pointer, or null.</summary>
    public static JsonNode? Find(JsonNode root, string pointer)
    {
        JsonNode? node = root;
        foreach (string step in pointer.Split('/').Skip(1))
        {
            node = node?[step.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal)];
        }

        return node;
    }

    public static string[] Strings(JsonNode array) => [.. array.AsArray().Select(item => item!.GetValue<string>())];

    public static string[] Names(JsonNode @object) => [.. @object.AsObject().Select(member => member.Key)];
}
