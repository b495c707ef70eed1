using RemediationContracts.Model;

namespace RemediationContracts.Verification.Conformance;

/// <summary>Something in which a provider and its contract part ways.</summary>
/// <param name="Check">What does not hold.</param>
/// <param name="Operation">The operation.</param>
/// <param name="Pointer">The JSON Pointer of the place in the contract.</param>
/// <param name="Message">What happened, in a sentence.</param>
public sealed record ConformanceFinding(ConformanceCheck Check, ApiOperation Operation, string Pointer, string Message)
{
    /// <summary>The phase in which it was found.</summary>
    public ConformancePhase Phase { get; init; }

    /// <summary>The rule of the contract that the request broke, and where; null for a valid request.</summary>
    public Payloads.RulePlace? Broken { get; init; }

    /// <summary>The smallest request that was found to show it; null where it is not about one request.</summary>
    public ConformanceRequest? Request { get; init; }

    /// <summary>The status of the answer; null where none came.</summary>
    public int? Status { get; init; }

    /// <summary>How many requests showed it.</summary>
    public int Count { get; init; } = 1;
}
