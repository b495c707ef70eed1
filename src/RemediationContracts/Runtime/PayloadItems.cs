using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Runtime.InteropServices;

namespace RemediationContracts.Runtime;

/// <summary>The items of a list, without a call through an interface for each of them where the list is an array or a <see cref="List{T}"/>.</summary>
/// <typeparam name="T">The items' type.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly ref struct PayloadItems<T>
{
    private readonly ReadOnlySpan<T> _span;
    private readonly IReadOnlyList<T>? _list;

    /// <summary>Takes a list.</summary>
    /// <param name="list">The list; it is not to be changed meanwhile.</param>
    public PayloadItems(IReadOnlyList<T> list)
    {
        ArgumentNullException.ThrowIfNull(list);
        switch (list)
        {
            case T[] array:
                _span = new ReadOnlySpan<T>(array);
                Count = array.Length;
                break;
            case List<T> items:
                _span = CollectionsMarshal.AsSpan(items);
                Count = items.Count;
                break;
            default:
                _list = list;
                Count = list.Count;
                break;
        }
    }

    /// <summary>How many items there are.</summary>
    public int Count { get; }

    /// <summary>An item by its place.</summary>
    /// <param name="index">The place, from 0.</param>
    public T this[int index] => _list is null ? _span[index] : _list[index];
}
