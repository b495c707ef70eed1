using RemediationContracts.Model.Validation;

namespace RemediationContracts.Pact.Checking;

/// <summary>How a pact is compared with a contract.</summary>
public sealed record PactCheckOptions
{
    /// <summary>Whether the departures that the contract declares are taken in requests. Default: <see cref="ValidationProfile.Strict"/>.</summary>
    public ValidationProfile Profile { get; init; }
}
