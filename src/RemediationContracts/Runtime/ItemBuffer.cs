using System;
using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;

namespace RemediationContracts.Runtime;

/// <summary>Collects the items of an array while it is read.</summary>
/// <typeparam name="T">The items' type.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
[SuppressMessage("Performance", "CA1815:Override equals and operator equals on value types", Justification = "It is a buffer and never compared.")]
public struct ItemBuffer<T>
{
    private const int FirstLength = 4;

    private T[]? _items;

    /// <summary>How many items there are.</summary>
    public int Count { get; private set; }

    /// <summary>Adds an item.</summary>
    /// <param name="item">The item.</param>
    public void Add(T item)
    {
        T[] items = _items ??= new T[FirstLength];
        if (Count == items.Length)
        {
            Array.Resize(ref _items, Count * 2);
            items = _items;
        }

        items[Count++] = item;
    }

    /// <summary>The items; the buffer is not to be used any more.</summary>
    public T[] ToArray()
    {
        if (_items is null)
        {
            return [];
        }

        Array.Resize(ref _items, Count);
        return _items;
    }
}
