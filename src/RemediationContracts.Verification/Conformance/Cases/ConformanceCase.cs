using System;
using System.Collections.Generic;
using RemediationContracts.Verification.Conformance.Judging;

namespace RemediationContracts.Verification.Conformance.Cases;

/// <summary>A request that is sent, and what is to happen to it.</summary>
/// <param name="Request">The request.</param>
/// <param name="Expectation">What the contract says of it.</param>
internal sealed record ConformanceCase(ConformanceRequest Request, Expectation Expectation)
{
    /// <summary>Smaller cases of the same expectation, the smallest first.</summary>
    public Func<IEnumerable<ConformanceCase>> Shrink { get; init; } = static () => [];

    /// <summary>A request of the same meaning that was sent just before, whose answer this one's must be; null for none.</summary>
    public ConformanceRequest? SameAs { get; init; }
}
