using System.Runtime.CompilerServices;

namespace RemediationContracts.Runtime;

/// <summary>Where a reader stands, one integer a level: the offset of a member's name, the complement of an item's index, or <see cref="None"/>.</summary>
[InlineArray(Depth)]
internal struct PathStack
{
    /// <summary>How many objects and arrays may stand within each other.</summary>
    public const int Depth = 64;

    /// <summary>No member or item is being read at this level.</summary>
    public const int None = int.MinValue;

    private int _level;
}
