using System;

namespace RemediationContracts.Stub;

/// <summary>What a stub does to a request that is right, in a provider state. An empty one does nothing special: the stub has no data that a state could ask for.</summary>
public sealed record StubScenario
{
    /// <summary>The status, 400 to 599, with which the request is refused, in the shape that the contract declares for it. Default: null, it is not refused.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The status is none of a refusal.</exception>
    public int? Status
    {
        get;
        init
        {
            if (value is { } status)
            {
                ArgumentOutOfRangeException.ThrowIfLessThan(status, 400);
                ArgumentOutOfRangeException.ThrowIfGreaterThan(status, 599);
            }

            field = value;
        }
    }
}
