using System.Text.Json;
using BenchmarkDotNet.Attributes;
using Contoso.Soar;
using RemediationContracts.Benchmarks.Peers;

namespace RemediationContracts.Benchmarks;

/// <summary>Reading into objects, every rule checked.</summary>
[MemoryDiagnoser]
public class ReadBenchmarks
{
    private byte[] _payload = [];

    [Params(2, 1000)]
    public int Emails { get; set; }

    [GlobalSetup]
    public void Setup() => _payload = Payloads.Ours(Emails).ToUtf8Json();

    [Benchmark(Baseline = true)]
    public PeerRequest? SystemTextJsonSourceGenerator() => JsonSerializer.Deserialize(_payload, PeerContext.Default.PeerRequest);

    [Benchmark]
    public RemediateRequest RemediationContracts() => RemediateRequest.Parse(_payload);
}
