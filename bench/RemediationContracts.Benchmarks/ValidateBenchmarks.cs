using System.IO;
using System.Text;
using System.Text.Json.Nodes;
using BenchmarkDotNet.Attributes;
using NJsonSchema;
using RemediationContracts.Model;
using RemediationContracts.Model.OpenApi;
using RemediationContracts.Model.Validation;

namespace RemediationContracts.Benchmarks;

/// <summary>Judging bytes by the contract, all violations with their pointers.</summary>
[MemoryDiagnoser]
public class ValidateBenchmarks
{
    private const string Contract = "contracts/remediate.openapi.json";

    private byte[] _payload = [];
    private string _text = string.Empty;
    private ApiSchema _ours = null!;
    private JsonSchema _peer = null!;

    [Params(2, 1000)]
    public int Emails { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        string path = Path.Combine(System.AppContext.BaseDirectory, Contract);
        _payload = Payloads.Ours(Emails).ToUtf8Json();
        _text = Encoding.UTF8.GetString(_payload);
        _ours = ContractFile.Load(path).Contract!.Operations[0].RequestBody!.Content[0].Schema;

        // The peer reads the schema out of the file itself, references and all.
        JsonNode document = JsonNode.Parse(File.ReadAllText(path))!;
        JsonObject schema = document["paths"]!["/security/collaboration/analyzedEmails/remediate"]!["post"]!["requestBody"]!["content"]!["application/json"]!["schema"]!.DeepClone().AsObject();
        schema["components"] = document["components"]!.DeepClone();
        _peer = JsonSchema.FromJsonAsync(schema.ToJsonString()).GetAwaiter().GetResult();
    }

    [Benchmark(Baseline = true)]
    public int NJsonSchema() => _peer.Validate(_text).Count;

    [Benchmark]
    public int Interpreted() => PayloadValidator.Validate(_ours, _payload).Violations.Count;

    [Benchmark]
    public bool Emitted() => Contoso.Soar.RemediateRequest.TryParse(_payload, out _, out _);
}
