using System.Collections.Generic;

namespace RemediationContracts.Model.Validation;

/// <summary>What the validator found in a payload.</summary>
/// <param name="Violations">The violations, in the order of the document; empty where the payload is valid.</param>
/// <param name="DeviationsUsed">The declared departures that were accepted under <see cref="ValidationProfile.Documented"/>, at each place, in the order of the document.</param>
public sealed record PayloadVerdict(IReadOnlyList<PayloadViolation> Violations, IReadOnlyList<UsedDeparture> DeviationsUsed)
{
    /// <summary>Whether the payload is valid.</summary>
    public bool IsValid => Violations.Count == 0;
}
