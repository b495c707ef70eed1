using System.Collections.Generic;
using System.Linq;

namespace RemediationContracts.Pact;

/// <summary>What came of one interaction of a verification.</summary>
/// <param name="Description">The interaction's description.</param>
/// <param name="ProviderStates">The states that it asks for.</param>
/// <param name="Passed">Whether the answer was as the pact says.</param>
/// <param name="Mismatches">Where it was not, the differences.</param>
public sealed record PactInteractionResult(
    string Description, IReadOnlyList<string> ProviderStates, bool Passed, IReadOnlyList<PactMismatch> Mismatches)
{
    /// <inheritdoc/>
    public override string ToString() => Passed
        ? $"{Description}: passed"
        : string.Join("\n     ", [$"{Description}: failed", .. Mismatches.Select(mismatch => mismatch.ToString())]);
}
