using System;
using System.IO;
using System.Linq;
using System.Text.Json.Nodes;

namespace RemediationContracts.Testing;

/// <summary>
/// A contract as System.Text.Json reads it. Tests draw payloads from here and not from the emitted types or our own reader:
/// a table must not be its own judge.
/// </summary>
public sealed class ContractDocument
{
    private readonly JsonNode _root;

    private ContractDocument(JsonNode root) => _root = root;

    /// <summary>Reads a contract from a file.</summary>
    /// <param name="path">The path; a relative one counts from the program's folder.</param>
    public static ContractDocument Load(string path) =>
        Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, path)));

    /// <summary>Reads a contract from its text.</summary>
    public static ContractDocument Parse(string json) => new(JsonNode.Parse(json)!);

    /// <summary>The schema of an operation's JSON request body.</summary>
    /// <param name="path">The path, as the contract writes it.</param>
    /// <param name="method">The method, in small letters.</param>
    public JsonObject RequestSchema(string path, string method) =>
        Resolve(_root["paths"]![path]![method]!["requestBody"]!["content"]!["application/json"]!["schema"]!);

    /// <summary>A schema under <c>components</c>.</summary>
    public JsonObject Component(string name) => Resolve(_root["components"]!["schemas"]![name]!);

    /// <summary>Follows a <c>$ref</c> within the document.</summary>
    public JsonObject Resolve(JsonNode node)
    {
        JsonNode current = node;
        while (current["$ref"] is not null)
        {
            current = Follow(current.AsObject());
        }

        return current.AsObject();
    }

    /// <summary>What a <c>$ref</c> leads to, one step.</summary>
    internal JsonObject Follow(JsonObject reference) => reference["$ref"]!.GetValue<string>().Split('/').Skip(1)
        .Aggregate(_root, (at, segment) => at[segment.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal)]!).AsObject();
}
