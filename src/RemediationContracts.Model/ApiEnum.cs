using System;
using System.Collections.Generic;
using System.Linq;

namespace RemediationContracts.Model;

/// <summary>An enumeration of strings.</summary>
public sealed class ApiEnum
{
    private HashSet<string>? _values;

    /// <summary>The members, in document order, without repetitions.</summary>
    public required IReadOnlyList<ApiEnumMember> Members { get; init; }

    /// <summary>The member that stands for values still to come and is never sent, or null where the enumeration is closed.</summary>
    public ApiEnumMember? Sentinel { get; init; }

    /// <summary>Whether a value is one or more members with commas between (<c>x-ms-enum-flags</c>).</summary>
    public bool IsFlags { get; init; }

    /// <summary>Whether a string is the value of a member, the sentinel included.</summary>
    internal bool Has(string value) => (_values ??= new(Members.Select(member => member.Value), StringComparer.Ordinal)).Contains(value);
}
