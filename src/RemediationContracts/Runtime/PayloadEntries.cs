using System;
using System.Collections.Generic;
using System.ComponentModel;

namespace RemediationContracts.Runtime;

/// <summary>The entries of a map in its order; nothing is allocated where the map is a <see cref="Dictionary{TKey, TValue}"/>.</summary>
/// <typeparam name="T">The values' type.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public ref struct PayloadEntries<T>
{
    private readonly IEnumerator<KeyValuePair<string, T>>? _others;
    private Dictionary<string, T>.Enumerator _entries;

    /// <summary>Takes a map.</summary>
    /// <param name="map">The map; it is not to be changed meanwhile.</param>
    public PayloadEntries(IReadOnlyDictionary<string, T> map)
    {
        ArgumentNullException.ThrowIfNull(map);
        if (map is Dictionary<string, T> dictionary)
        {
            _entries = dictionary.GetEnumerator();
        }
        else
        {
            _others = map.GetEnumerator();
        }
    }

    /// <summary>The entry's name.</summary>
    public readonly string Name => _others is null ? _entries.Current.Key : _others.Current.Key;

    /// <summary>The entry's value.</summary>
    public readonly T Value => _others is null ? _entries.Current.Value : _others.Current.Value;

    /// <summary>Goes to the next entry.</summary>
    /// <returns>False behind the last one.</returns>
    public bool MoveNext() => _others is null ? _entries.MoveNext() : _others.MoveNext();
}
