using System;
using System.Collections.Generic;

namespace RemediationContracts.Verification.Conformance;

/// <summary>What a conformance run found.</summary>
/// <param name="Findings">Where provider and contract part ways, in the order in which it was found.</param>
/// <param name="Operations">What was seen of each operation.</param>
/// <param name="Requests">How many requests were sent, those that made findings smaller among them.</param>
/// <param name="Seed">The seed.</param>
/// <param name="Elapsed">How long it took.</param>
public sealed record ConformanceResult(
    IReadOnlyList<ConformanceFinding> Findings, IReadOnlyList<OperationConformance> Operations, int Requests, int Seed, TimeSpan Elapsed)
{
    /// <summary>Why the run ended before its end, as a sentence; null where it did not.</summary>
    public string? Stopped { get; init; }
}
