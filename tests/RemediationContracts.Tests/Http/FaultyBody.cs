using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;

namespace RemediationContracts.Tests.Http;

/// <summary>A body that begins, and then does something else.</summary>
internal sealed class FaultyBody(byte[] beginning, Func<CancellationToken, Task<int>> then) : Stream
{
    private int _at;

    /// <summary>A body whose connection breaks.</summary>
    public static FaultyBody Breaks(byte[] beginning) => new(beginning, static _ => throw new IOException("The connection was reset."));

    /// <summary>A body that never ends, and never goes on.</summary>
    public static FaultyBody Hangs(byte[] beginning) => new(beginning, static async cancellationToken =>
    {
        await Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken);
        return 0;
    });

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (_at == beginning.Length)
        {
            return await then(cancellationToken);
        }

        int length = Math.Min(buffer.Length, beginning.Length - _at);
        beginning.AsMemory(_at, length).CopyTo(buffer);
        _at += length;
        return length;
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
