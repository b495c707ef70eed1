using System.Collections.Generic;
using System.Collections.Immutable;

namespace RemediationContracts.Testing;

/// <summary>An array.</summary>
public sealed record PayloadArray(ImmutableList<PayloadTree> Items) : PayloadTree
{
    public static PayloadArray Of(IEnumerable<PayloadTree> items) => new([.. items]);
}
