using System;
using System.Collections.Generic;
using System.ComponentModel;

namespace RemediationContracts.Runtime;

/// <summary>Equality by value of lists, which records compare by reference.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class PayloadEquality
{
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
}
