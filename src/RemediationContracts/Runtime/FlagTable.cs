using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Linq;
using System.Text;

namespace RemediationContracts.Runtime;

/// <summary>The members of an enumeration whose values are one or more of them, with commas between. Each member is a bit, in the contract's order.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class FlagTable
{
    private readonly string[] _members;
    private readonly Dictionary<string, long> _bits;
    private readonly long _sentinel;

    /// <summary>Takes the members.</summary>
    /// <param name="members">The strings, in the contract's order; at most 63.</param>
    /// <param name="sentinel">The one that stands for values still to come; null where there is none.</param>
    public FlagTable(string[] members, string? sentinel = null)
    {
        ArgumentNullException.ThrowIfNull(members);
        _members = members;
        _bits = members.Select(static (member, index) => (member, Bit: 1L << index)).ToDictionary(static m => m.member, static m => m.Bit, StringComparer.Ordinal);
        _sentinel = sentinel is null ? 0 : _bits[sentinel];
    }

    /// <summary>The bits of a string; 0 where a part of it is no member, or stands twice.</summary>
    /// <param name="text">The decoded text.</param>
    public long Parse(ReadOnlySpan<byte> text) => Parse(Encoding.UTF8.GetString(text));

    /// <summary>The bits of a string; 0 where a part of it is no member, or stands twice.</summary>
    /// <param name="text">The text, or null.</param>
    public long Parse(string? text)
    {
        long bits = 0;
        foreach (string part in text?.Split(',') ?? [])
        {
            if (!_bits.TryGetValue(part, out long bit) || (bits & bit) != 0)
            {
                return 0;
            }

            bits |= bit;
        }

        return bits;
    }

    /// <summary>Whether bits are a value that may be sent.</summary>
    /// <param name="bits">The bits.</param>
    public bool IsSendable(long bits) => bits != 0 && !HasSentinel(bits) && IsMadeOfMembers(bits);

    /// <summary>Whether the sentinel is among bits.</summary>
    /// <param name="bits">The bits.</param>
    public bool HasSentinel(long bits) => (bits & _sentinel) != 0;

    /// <summary>The string of bits that are legal in a response alone: members, the sentinel among them; null for other bits.</summary>
    /// <param name="bits">The bits.</param>
    public string? SentinelText(long bits) => HasSentinel(bits) && IsMadeOfMembers(bits) ? ToText(bits) : null;

    /// <summary>The string of bits: the members in the contract's order.</summary>
    /// <param name="bits">The bits of at least one member.</param>
    public string ToText(long bits) => string.Join(',', _members.Where((_, index) => (bits & (1L << index)) != 0));

    /// <summary>Tells a string that may not be sent; its first part that is wrong decides how.</summary>
    /// <param name="reader">The reader.</param>
    /// <param name="text">The decoded text.</param>
    /// <param name="start">The offset of its opening quote.</param>
    /// <param name="allowed">The values that may be sent, for the message.</param>
    public void Refuse(ref PayloadReader reader, ReadOnlySpan<byte> text, int start, string allowed)
    {
        long bits = 0;
        foreach (string part in Encoding.UTF8.GetString(text).Split(','))
        {
            long bit = _bits.GetValueOrDefault(part);
            if (HasSentinel(bit))
            {
                reader.RefuseSentinel(text, start);
                return;
            }

            if (bit == 0 || (bits & bit) != 0)
            {
                break;
            }

            bits |= bit;
        }

        reader.RefuseEnum(text, start, allowed);
    }

    private bool IsMadeOfMembers(long bits) => (bits & ~((1L << _members.Length) - 1)) == 0;
}
