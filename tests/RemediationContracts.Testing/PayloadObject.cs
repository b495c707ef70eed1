using System.Collections.Generic;
using System.Collections.Immutable;

namespace RemediationContracts.Testing;

/// <summary>An object; names may repeat.</summary>
public sealed record PayloadObject(ImmutableList<PayloadMember> Members) : PayloadTree
{
    public static PayloadObject Of(IEnumerable<PayloadMember> members) => new([.. members]);
}
