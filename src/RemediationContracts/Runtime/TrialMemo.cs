using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;

namespace RemediationContracts.Runtime;

/// <summary>
/// What is known of trials: whether the value at a place fits a schema, and what was read. So each is made once, however many
/// alternatives lead there, and nested unions take no more than their number times the payload's size and depth.
/// </summary>
internal sealed class TrialMemo
{
    /// <summary>A table that has grown beyond this is left behind, since clearing one takes time in proportion to its greatest size.</summary>
    private const int MostCleared = 256;

    private Dictionary<Key, (bool Fits, object? Value)> _results = [];

    public bool TryFind(int start, Delegate read, out (bool Fits, object? Value) result) => _results.TryGetValue(new Key(start, read), out result);

    public void Keep(int start, Delegate read, bool fits, object? value) => _results[new Key(start, read)] = (fits, value);

    /// <summary>Forgets everything, once the outermost trial is over.</summary>
    public void Clear()
    {
        if (_results.Count > MostCleared)
        {
            _results = [];
        }
        else
        {
            _results.Clear();
        }
    }

    /// <summary>A place and a schema. Delegates are told apart by identity; their own hash codes are mostly the same.</summary>
    private readonly record struct Key(int Start, Delegate Read)
    {
        public bool Equals(Key other) => Start == other.Start && ReferenceEquals(Read, other.Read);

        public override int GetHashCode() => HashCode.Combine(Start, RuntimeHelpers.GetHashCode(Read));
    }
}
