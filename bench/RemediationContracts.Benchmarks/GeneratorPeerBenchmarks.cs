using System;
using System.Linq;
using System.Threading.Tasks;
using BenchmarkDotNet.Attributes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using NSwag;
using NSwag.CodeGeneration.CSharp;
using NSwag.CodeGeneration.OperationNameGenerators;
using RemediationContracts.Benchmarks.Generator;

namespace RemediationContracts.Benchmarks;

/// <summary>
/// One contract from its text to C# that is parsed, beside NSwag, which writes classes for System.Text.Json and a client.
/// What they write is not the same: here it is the reading, the writing and the rules of each type too.
/// </summary>
[MemoryDiagnoser]
public class GeneratorPeerBenchmarks
{
    private string _json = null!;
    private MadeProject _project = null!;

    /// <summary>Operations of the contract.</summary>
    [Params(100, 300)]
    public int Operations { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        _json = MadeContract.Json(0, Operations);
        _project = new MadeProject(new ProjectSize(1, Operations));
        MadeCheck.Emitted(RemediationContracts());
        SyntaxTree tree = NSwag().GetAwaiter().GetResult();
        if (tree.GetDiagnostics().Any() || !tree.ToString().Contains($"class C0o{Operations - 1}ticket", StringComparison.Ordinal))
        {
            throw new InvalidOperationException("NSwag has not written every type.");
        }
    }

    [Benchmark(Baseline = true)]
    public async Task<SyntaxTree> NSwag()
    {
        OpenApiDocument document = await OpenApiDocument.FromJsonAsync(_json);
        CSharpClientGeneratorSettings settings = new() { ClassName = "Desk", OperationNameGenerator = new SingleClientFromOperationIdOperationNameGenerator() };
        settings.CSharpGeneratorSettings.JsonLibrary = NJsonSchema.CodeGeneration.CSharp.CSharpJsonLibrary.SystemTextJson;
        return CSharpSyntaxTree.ParseText(new CSharpClientGenerator(document, settings).GenerateFile());
    }

    [Benchmark]
    public GeneratorDriver RemediationContracts() => _project.Driver(ofNothing: false).RunGenerators(_project.Edit());
}
