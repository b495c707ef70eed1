using System;
using System.Collections;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using System.Linq;
using System.Text;
using RemediationContracts.Runtime;
using RemediationContracts.Shared;

namespace RemediationContracts;

/// <summary>
/// The members of an object that the contract does not declare and allows, in the order of the document. They are kept as raw UTF-8
/// and written back as they came. Two are equal where they hold the same names with the same bytes, in any order.
/// </summary>
[SuppressMessage("Naming", "CA1710:Identifiers should have correct suffix", Justification = "It is what JSON calls them: members.")]
public sealed class ExtraMembers : IReadOnlyList<ExtraMember>, IEquatable<ExtraMembers>
{
    private const int SmallCount = 8;

    // Encoding.UTF8 would put another character in the place of half of a surrogate pair.
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly List<ExtraMember> _members = [];

    /// <summary>The places of the names, once they are too many to be looked through.</summary>
    private Dictionary<string, int>? _places;

    /// <summary>Holds members.</summary>
    /// <param name="members">Each member's name, and its value as JSON.</param>
    /// <exception cref="ArgumentException">A name stands twice, or a value is not JSON.</exception>
    public ExtraMembers(IEnumerable<KeyValuePair<string, string>> members)
    {
        ArgumentNullException.ThrowIfNull(members);
        foreach ((string name, string json) in members)
        {
            ArgumentNullException.ThrowIfNull(name, nameof(members));
            ArgumentNullException.ThrowIfNull(json, nameof(members));
            byte[] utf8 = Bytes(name, json);
            if (PayloadReader.FindFault(utf8) is ContractViolation fault)
            {
                throw new ArgumentException($"The value of '{name}' is not JSON: {fault.Message}", nameof(members));
            }

            if (Contains(name))
            {
                throw new ArgumentException($"The name '{name}' stands twice.", nameof(members));
            }

            Append(name, utf8);
        }
    }

    internal ExtraMembers()
    {
    }

    /// <summary>How many there are.</summary>
    public int Count => _members.Count;

    /// <summary>A member by its place.</summary>
    /// <param name="index">The place, from 0.</param>
    public ExtraMember this[int index] => _members[index];

    /// <summary>Whether there is a member of a name.</summary>
    /// <param name="name">The decoded name; compared with case.</param>
    public bool Contains(string name) => Find(name) >= 0;

    /// <summary>Finds a member by its name.</summary>
    /// <param name="name">The decoded name; compared with case.</param>
    /// <param name="json">The value as raw UTF-8 JSON.</param>
    public bool TryGetValue(string name, out ReadOnlyMemory<byte> json)
    {
        int at = Find(name);
        json = at < 0 ? default : _members[at].Json;
        return at >= 0;
    }

    /// <inheritdoc/>
    public bool Equals(ExtraMembers? other) =>
        other is not null && Count == other.Count
        && _members.TrueForAll(member => other.TryGetValue(member.Name, out ReadOnlyMemory<byte> json) && member.Json.Span.SequenceEqual(json.Span));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ExtraMembers);

    /// <inheritdoc/>
    public override int GetHashCode() => _members.Aggregate(Count, (hash, member) => hash ^ string.GetHashCode(member.Name, StringComparison.Ordinal));

    /// <inheritdoc/>
    public IEnumerator<ExtraMember> GetEnumerator() => _members.GetEnumerator();

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    internal void Append(string name, byte[] json)
    {
        _places?.Add(name, _members.Count);
        _members.Add(new ExtraMember(name, json));
    }

    private static byte[] Bytes(string name, string json)
    {
        try
        {
            return Utf8.GetBytes(json);
        }
        catch (EncoderFallbackException fault)
        {
            throw new ArgumentException($"The value of '{name}' is not JSON: {JsonMessages.LoneSurrogate}", nameof(json), fault);
        }
    }

    private int Find(string name)
    {
        if (_members.Count <= SmallCount)
        {
            return _members.FindIndex(member => member.Name == name);
        }

        _places ??= _members.Select((member, place) => (member.Name, place)).ToDictionary(entry => entry.Name, entry => entry.place, StringComparer.Ordinal);
        return _places.TryGetValue(name, out int at) ? at : -1;
    }
}
