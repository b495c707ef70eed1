using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;
using RemediationContracts.SourceGenerator.Tests.Driver;
using RemediationContracts.SourceGenerator.Tests.Hostile;

namespace RemediationContracts.SourceGenerator.Tests.Fuzz;

/// <summary>A contract that mutations begin with.</summary>
/// <param name="Name">What reports call it.</param>
/// <param name="Json">Its text.</param>
internal sealed record FuzzSource(string Name, string Json)
{
    /// <summary>The contracts of this repository, which every run has.</summary>
    public static IReadOnlyList<FuzzSource> Own { get; } =
    [
        new("ping", Contracts.Ping),
        new("tickets", Contracts.Tickets),
        new("orders", new HostileContract(new Dictionary<string, string>()).Json),
        new("schemas", Contracts.WithBody(Schemas)),
        new("remediate", GeneratorRun.ContractFile("remediate.openapi.json")),
    ];

    /// <summary>These, and those that lie beside the repository where someone put them there.</summary>
    public static IReadOnlyList<FuzzSource> All()
    {
        string data = Path.Combine(Repository.Folder, "..", "shared", "data");
        string corpus = Path.Combine(data, "corpus");
        return
        [
            .. Own,
            .. (Directory.Exists(corpus) ? Directory.GetFiles(corpus, "*.json") : [])
                .Concat(Directory.Exists(data) ? Directory.GetFiles(data, "*.openapi.json") : [])
                .Order(StringComparer.Ordinal)
                .Select(static path => new FuzzSource(Path.GetFileNameWithoutExtension(path), File.ReadAllText(path))),
        ];
    }

    /// <summary>A tree of its own, to be changed.</summary>
    public JsonNode Parse() => JsonNode.Parse(Json, documentOptions: new JsonDocumentOptions { MaxDepth = 512 })!;

    private const string Schemas = """
        {
          "type": "object",
          "required": [ "id", "kind" ],
          "properties": {
            "id": { "type": "string", "format": "uuid", "description": "An id." },
            "kind": { "type": "string", "enum": [ "a", "b", "c" ] },
            "text": { "type": "string", "minLength": 1, "maxLength": 10, "pattern": "^[a-z]+$" },
            "count": { "type": "integer", "format": "int32", "minimum": 0, "maximum": 10 },
            "share": { "type": "number", "exclusiveMinimum": true, "minimum": 0, "multipleOf": 0.5 },
            "map": { "type": "object", "additionalProperties": { "type": "string" } },
            "list": { "type": "array", "minItems": 1, "uniqueItems": true, "items": { "type": "object", "properties": { "x": { "type": "boolean" } } } },
            "either": { "oneOf": [ { "type": "string" }, { "type": "object", "properties": { "y": { "type": "string", "format": "date-time" } } } ] },
            "sort": { "oneOf": [ { "type": "string", "enum": [ "up" ], "title": "Up" }, { "type": "string", "enum": [ "down" ], "description": "Down." } ] },
            "both": { "allOf": [ { "type": "object", "properties": { "v": { "type": "string", "nullable": true } } }, { "type": "object", "properties": { "w": { "type": "string", "readOnly": true } } } ] }
          }
        }
        """;
}
