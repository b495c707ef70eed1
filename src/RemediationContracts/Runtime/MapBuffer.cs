using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;

namespace RemediationContracts.Runtime;

/// <summary>Collects the entries of a map while it is read, in the order of the document.</summary>
/// <typeparam name="T">The values' type.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
[SuppressMessage("Performance", "CA1815:Override equals and operator equals on value types", Justification = "It is a buffer and never compared.")]
public struct MapBuffer<T>
{
    private Dictionary<string, T>? _entries;
    private string? _name;

    /// <summary>How many names there are.</summary>
    public readonly int Count => _entries?.Count ?? 0;

    /// <summary>Adds the value of the name that was taken last.</summary>
    /// <param name="value">The value.</param>
    public readonly void Add(T value) => _entries![_name!] = value;

    /// <summary>Whether there is a name.</summary>
    /// <param name="name">The decoded name; compared with case.</param>
    public readonly bool Contains(string name) => _entries is not null && _entries.ContainsKey(name);

    /// <summary>The entries; the buffer is not to be used any more.</summary>
    public readonly IReadOnlyDictionary<string, T> ToDictionary() => _entries ?? Empty.Map;

    /// <summary>Takes a name; false where it was taken before. A dictionary from which nothing is removed keeps the order.</summary>
    internal bool TryTake(string name)
    {
        _name = name;
        return (_entries ??= new(StringComparer.Ordinal)).TryAdd(name, default!);
    }

    private static class Empty
    {
        public static readonly IReadOnlyDictionary<string, T> Map = new Dictionary<string, T>(StringComparer.Ordinal);
    }
}
