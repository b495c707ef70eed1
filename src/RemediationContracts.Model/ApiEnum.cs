using System.Collections.Generic;

namespace RemediationContracts.Model;

/// <summary>An enumeration of strings.</summary>
public sealed class ApiEnum
{
    /// <summary>The members, in document order, without repetitions.</summary>
    public required IReadOnlyList<ApiEnumMember> Members { get; init; }

    /// <summary>The member that stands for values still to come and is never sent, or null where the enumeration is closed.</summary>
    public ApiEnumMember? Sentinel { get; init; }
}
