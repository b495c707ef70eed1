using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;

namespace RemediationContracts.Runtime;

/// <summary>Which alternatives of a union a value fits.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
[SuppressMessage("Performance", "CA1815:Override equals and operator equals on value types", Justification = "It is a tally and never compared.")]
public struct UnionFits
{
    /// <summary>How many it fits.</summary>
    public int Count { get; private set; }

    /// <summary>The first that it fits, by its place in the contract; 0 where it fits none.</summary>
    internal int First { get; private set; }

    /// <summary>The second that it fits.</summary>
    internal int Second { get; private set; }

    /// <summary>Counts an alternative that fits.</summary>
    /// <param name="index">Its place in the contract, from 0; in rising order.</param>
    public void Add(int index)
    {
        if (Count == 0)
        {
            First = index;
        }
        else if (Count == 1)
        {
            Second = index;
        }

        Count++;
    }
}
