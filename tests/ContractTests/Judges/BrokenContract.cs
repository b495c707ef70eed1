using System;
using System.IO;
using System.Text.Json.Nodes;

namespace ContractTests.Judges;

/// <summary>A copy of the contract that is no longer OpenAPI: a property has a type that there is not. Gone with the test.</summary>
internal sealed class BrokenContract : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("contract-").FullName;

    public BrokenContract()
    {
        JsonNode document = Contract.Document.DeepClone();
        document["paths"]![Contract.ActionPath]!["post"]!["requestBody"]!["content"]!["application/json"]!["schema"]!["properties"]!["remediateSendersCopy"]!["type"] = "bool";
        Path = System.IO.Path.Combine(_folder, "broken.openapi.json");
        File.WriteAllText(Path, document.ToJsonString());
    }

    public string Path { get; }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
