using System;
using System.Buffers;
using System.Collections.Generic;

namespace RemediationContracts.Tests.Runtime;

/// <summary>Gives a fresh span of rubbish for each request, of exactly the size asked for or of so many bytes more, and counts.</summary>
internal sealed class StingyBuffer(int more = 0) : IBufferWriter<byte>
{
    private readonly List<byte> _written = [];
    private byte[] _span = [];

    /// <summary>How often a span was asked for.</summary>
    public int Requests { get; private set; }

    public byte[] Written => [.. _written];

    public void Advance(int count)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, _span.Length);
        _written.AddRange(_span.AsSpan(0, count));
        _span = [];
    }

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        Requests++;
        _span = new byte[Math.Max(1, sizeHint) + more];
        Array.Fill(_span, (byte)'#');
        return _span;
    }

    public Span<byte> GetSpan(int sizeHint = 0) => GetMemory(sizeHint).Span;
}
