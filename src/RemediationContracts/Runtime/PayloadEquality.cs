using System;
using System.Collections.Generic;
using System.ComponentModel;

namespace RemediationContracts.Runtime;

/// <summary>Equality by value of lists and maps, which records compare by reference.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class PayloadEquality
{
    private const int MostHashed = 8;

    /// <summary>Whether two lists hold equal items in the same order.</summary>
    /// <typeparam name="T">The items' type.</typeparam>
    /// <param name="left">A list, or null.</param>
    /// <param name="right">A list, or null.</param>
    public static bool Lists<T>(IReadOnlyList<T>? left, IReadOnlyList<T>? right) =>
        Lists(left, right, EqualityComparer<T>.Default.Equals);

    /// <summary>Whether two lists hold items, equal by a rule of their own, in the same order.</summary>
    /// <typeparam name="T">The items' type.</typeparam>
    /// <param name="left">A list, or null.</param>
    /// <param name="right">A list, or null.</param>
    /// <param name="equals">When two items are equal.</param>
    public static bool Lists<T>(IReadOnlyList<T>? left, IReadOnlyList<T>? right, Func<T, T, bool> equals)
    {
        ArgumentNullException.ThrowIfNull(equals);
        if (ReferenceEquals(left, right))
        {
            return true;
        }

        if (left is null || right is null || left.Count != right.Count)
        {
            return false;
        }

        for (int i = 0; i < left.Count; i++)
        {
            if (!equals(left[i], right[i]))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether two maps hold the same names with equal values, in any order.</summary>
    /// <typeparam name="T">The values' type.</typeparam>
    /// <param name="left">A map, or null.</param>
    /// <param name="right">A map, or null.</param>
    public static bool Maps<T>(IReadOnlyDictionary<string, T>? left, IReadOnlyDictionary<string, T>? right) =>
        Maps(left, right, EqualityComparer<T>.Default.Equals);

    /// <summary>Whether two maps hold the same names with values that are equal by a rule of their own, in any order.</summary>
    /// <typeparam name="T">The values' type.</typeparam>
    /// <param name="left">A map, or null.</param>
    /// <param name="right">A map, or null.</param>
    /// <param name="equals">When two values are equal.</param>
    public static bool Maps<T>(IReadOnlyDictionary<string, T>? left, IReadOnlyDictionary<string, T>? right, Func<T, T, bool> equals)
    {
        ArgumentNullException.ThrowIfNull(equals);
        if (ReferenceEquals(left, right))
        {
            return true;
        }

        if (left is null || right is null || left.Count != right.Count)
        {
            return false;
        }

        foreach ((string name, T value) in left)
        {
            if (!right.TryGetValue(name, out T? other) || !equals(value, other))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>A hash code of a list, by its length and its first items, so that a long list costs no more than a short one.</summary>
    /// <typeparam name="T">The items' type.</typeparam>
    /// <param name="list">A list, or null.</param>
    public static int Hash<T>(IReadOnlyList<T>? list) => Hash(list, static item => item?.GetHashCode() ?? 0);

    /// <summary>A hash code of a list whose items have one by a rule of their own.</summary>
    /// <typeparam name="T">The items' type.</typeparam>
    /// <param name="list">A list, or null.</param>
    /// <param name="hashOf">The hash code of an item.</param>
    public static int Hash<T>(IReadOnlyList<T>? list, Func<T, int> hashOf)
    {
        ArgumentNullException.ThrowIfNull(hashOf);
        if (list is null)
        {
            return -1;
        }

        HashCode hash = default;
        hash.Add(list.Count);
        for (int i = 0; i < list.Count && i < MostHashed; i++)
        {
            hash.Add(hashOf(list[i]));
        }

        return hash.ToHashCode();
    }

    /// <summary>A hash code of a map, by its names; the order does not matter.</summary>
    /// <typeparam name="T">The values' type.</typeparam>
    /// <param name="map">A map, or null.</param>
    public static int Hash<T>(IReadOnlyDictionary<string, T>? map)
    {
        if (map is null)
        {
            return -1;
        }

        int hash = map.Count;
        foreach (string name in map.Keys)
        {
            hash ^= string.GetHashCode(name, StringComparison.Ordinal);
        }

        return hash;
    }
}
