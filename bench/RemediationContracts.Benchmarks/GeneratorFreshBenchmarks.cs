using BenchmarkDotNet.Attributes;
using Microsoft.CodeAnalysis;
using RemediationContracts.Benchmarks.Generator;

namespace RemediationContracts.Benchmarks;

/// <summary>A build's run: a fresh driver in a warm process, from the contract's text to the emitted, parsed files.</summary>
[MemoryDiagnoser]
public class GeneratorFreshBenchmarks
{
    private MadeProject _project = null!;

    /// <summary>Operations of the one contract.</summary>
    [Params(100, 300, 1000)]
    public int Operations { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        _project = new MadeProject(new ProjectSize(1, Operations));
        MadeCheck.Emitted(RemediationContracts());
    }

    [Benchmark(Baseline = true)]
    public GeneratorDriver EmptyGenerator() => _project.Driver(ofNothing: true).RunGenerators(_project.Edit());

    [Benchmark]
    public GeneratorDriver RemediationContracts() => _project.Driver(ofNothing: false).RunGenerators(_project.Edit());
}
