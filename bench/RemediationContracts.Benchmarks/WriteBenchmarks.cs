using System;
using System.Buffers;
using System.Text.Json;
using BenchmarkDotNet.Attributes;
using Contoso.Soar;
using RemediationContracts.Benchmarks.Peers;

namespace RemediationContracts.Benchmarks;

/// <summary>Writing into a buffer that is used again, the whole instance checked first.</summary>
[MemoryDiagnoser]
public class WriteBenchmarks : IDisposable
{
    private readonly ArrayBufferWriter<byte> _output = new(16 * 1024 * 1024);
    private RemediateRequest _ours = null!;
    private PeerRequest _peer = null!;
    private Utf8JsonWriter _writer = null!;

    [Params(2, 1000)]
    public int Emails { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        _ours = Payloads.Ours(Emails);
        _peer = Payloads.Peer(Emails);
        _writer = new Utf8JsonWriter(_output);
    }

    [GlobalCleanup]
    public void Dispose()
    {
        _writer.Dispose();
        GC.SuppressFinalize(this);
    }

    [Benchmark(Baseline = true)]
    public int SystemTextJsonSourceGenerator()
    {
        _output.ResetWrittenCount();
        _writer.Reset(_output);
        JsonSerializer.Serialize(_writer, _peer, PeerContext.Default.PeerRequest);
        return _output.WrittenCount;
    }

    [Benchmark]
    public int RemediationContracts()
    {
        _output.ResetWrittenCount();
        _ours.WriteTo(_output);
        return _output.WrittenCount;
    }
}
