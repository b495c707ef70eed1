using System.Collections.Generic;
using BenchmarkDotNet.Attributes;
using Microsoft.CodeAnalysis;
using RemediationContracts.Benchmarks.Generator;

namespace RemediationContracts.Benchmarks;

/// <summary>What a key pressed in other code costs, with contracts in the project.</summary>
[MemoryDiagnoser]
public class GeneratorEditBenchmarks
{
    private MadeProject _project = null!;
    private GeneratorDriver _empty = null!;
    private GeneratorDriver _ours = null!;

    /// <summary>Contracts, and operations in each.</summary>
    [ParamsSource(nameof(Sizes))]
    public ProjectSize Size { get; set; } = null!;

    public static IEnumerable<ProjectSize> Sizes => [new(1, 1), new(10, 1), new(10, 100), new(1, 1000)];

    [GlobalSetup]
    public void Setup()
    {
        _project = new MadeProject(Size);
        _empty = _project.Driver(ofNothing: true).RunGenerators(_project.Compilation);
        _ours = _project.Driver(ofNothing: false).RunGenerators(_project.Compilation);
        MadeCheck.Emitted(_ours);
    }

    [Benchmark(Baseline = true)]
    public GeneratorDriver EmptyGenerator() => _empty = _empty.RunGenerators(_project.Edit());

    [Benchmark]
    public GeneratorDriver RemediationContracts() => _ours = _ours.RunGenerators(_project.Edit());
}
