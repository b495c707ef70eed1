using System.Collections.Generic;

namespace RemediationContracts.Pact.Contracts;

/// <summary>Which interactions follow from a contract.</summary>
public sealed record ContractInteractionOptions
{
    /// <summary>
    /// The statuses of refusals that become interactions, each as a valid request under the provider state that belongs to the status; a
    /// status that the operation declares by a range alone counts too. Empty for none. Default: null, each that is declared by its code.
    /// </summary>
    public IReadOnlyList<int>? Refusals { get; init; }
}
