using System;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using RemediationContracts.Runtime;

namespace RemediationContracts;

/// <summary>
/// Any JSON, where a contract does not say what a value is: one value as raw UTF-8, kept and written back byte for byte. Two are equal where
/// their bytes are. The value may be <c>null</c>.
/// </summary>
[JsonConverter(typeof(RawJsonConverter))]
public sealed class RawJson : IEquatable<RawJson>
{
    // Encoding.UTF8 would put another character in the place of half of a surrogate pair.
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    internal RawJson(byte[] utf8) => Utf8 = utf8;

    /// <summary>The value <c>null</c>.</summary>
    public static RawJson Null { get; } = new("null"u8.ToArray());

    /// <summary>The value's bytes, without white space around them.</summary>
    public ReadOnlyMemory<byte> Utf8 { get; }

    /// <summary>Whether the value is <c>null</c>.</summary>
    public bool IsNull => Utf8.Span is [(byte)'n', ..];

    /// <summary>How many objects and arrays stand within each other.</summary>
    internal int Depth => Utf8.Span[0] is not ((byte)'{' or (byte)'[') ? 0 : field > 0 ? field : field = DepthOf(Utf8.Span);

    /// <summary>Takes a text.</summary>
    /// <param name="json">One value of JSON.</param>
    /// <exception cref="FormatException">The text is not JSON.</exception>
    public static RawJson Parse(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        try
        {
            return Parse(Strict.GetBytes(json));
        }
        catch (EncoderFallbackException fault)
        {
            throw new FormatException($"The text is not JSON: {Shared.JsonMessages.LoneSurrogate}", fault);
        }
    }

    /// <summary>Takes bytes.</summary>
    /// <param name="utf8Json">One value of JSON in UTF-8, without a byte-order mark.</param>
    /// <exception cref="FormatException">The bytes are not JSON.</exception>
    public static RawJson Parse(ReadOnlySpan<byte> utf8Json)
    {
        ReadOnlySpan<byte> value = utf8Json.Trim(" \n\r\t"u8);
        return PayloadReader.FindFault(value) is ContractViolation fault
            ? throw new FormatException($"The text is not JSON: {fault.Message}")
            : new RawJson(value.ToArray());
    }

    /// <summary>Takes a value of System.Text.Json.</summary>
    /// <param name="element">The value.</param>
    /// <exception cref="FormatException">The value has more levels, or other text, than a payload may have.</exception>
    public static RawJson From(JsonElement element) => Parse(element.GetRawText());

    /// <inheritdoc/>
    public bool Equals(RawJson? other) => other is not null && Utf8.Span.SequenceEqual(other.Utf8.Span);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as RawJson);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        HashCode hash = default;
        hash.AddBytes(Utf8.Span);
        return hash.ToHashCode();
    }

    /// <summary>The JSON.</summary>
    public override string ToString() => Encoding.UTF8.GetString(Utf8.Span);

    /// <summary>How many objects and arrays stand within each other in JSON.</summary>
    internal static int DepthOf(ReadOnlySpan<byte> json)
    {
        int depth = 0;
        int most = 0;
        bool isInString = false;
        for (int i = 0; i < json.Length; i++)
        {
            switch (json[i])
            {
                case (byte)'"':
                    isInString = !isInString;
                    break;
                case (byte)'\\' when isInString:
                    i++;
                    break;
                case (byte)'{' or (byte)'[' when !isInString:
                    most = Math.Max(most, ++depth);
                    break;
                case (byte)'}' or (byte)']' when !isInString:
                    depth--;
                    break;
            }
        }

        return most;
    }
}
