using System;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using RemediationContracts.Runtime;

namespace RemediationContracts;

/// <summary>Bytes, which JSON holds as a string of base64. Two are equal where their contents are; the default is empty.</summary>
[JsonConverter(typeof(ByteStringConverter))]
public readonly struct ByteString : IEquatable<ByteString>
{
    /// <summary>Holds bytes. They are not copied, and are not to be changed.</summary>
    /// <param name="memory">The bytes.</param>
    public ByteString(ReadOnlyMemory<byte> memory) => Memory = memory;

    /// <summary>The bytes.</summary>
    public ReadOnlyMemory<byte> Memory { get; }

    /// <summary>The bytes.</summary>
    public ReadOnlySpan<byte> Span => Memory.Span;

    /// <summary>How many there are.</summary>
    public int Length => Memory.Length;

    /// <summary>Holds bytes. They are not copied, and are not to be changed.</summary>
    /// <param name="bytes">The bytes; null is none.</param>
    [SuppressMessage("Usage", "CA2225:Operator overloads have named alternates", Justification = "The constructor is the alternate.")]
    public static implicit operator ByteString(byte[]? bytes) => new(bytes);

    /// <summary>Holds bytes. They are not copied, and are not to be changed.</summary>
    /// <param name="memory">The bytes.</param>
    [SuppressMessage("Usage", "CA2225:Operator overloads have named alternates", Justification = "The constructor is the alternate.")]
    public static implicit operator ByteString(ReadOnlyMemory<byte> memory) => new(memory);

    /// <summary>Whether both hold the same bytes.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    public static bool operator ==(ByteString left, ByteString right) => left.Equals(right);

    /// <summary>Whether they hold other bytes.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    public static bool operator !=(ByteString left, ByteString right) => !left.Equals(right);

    /// <summary>A copy of the bytes.</summary>
    public byte[] ToArray() => Memory.ToArray();

    /// <inheritdoc/>
    public bool Equals(ByteString other) => Span.SequenceEqual(other.Span);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is ByteString other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        HashCode hash = default;
        hash.AddBytes(Span);
        return hash.ToHashCode();
    }

    /// <summary>The bytes as base64.</summary>
    public override string ToString() => Convert.ToBase64String(Span);
}
