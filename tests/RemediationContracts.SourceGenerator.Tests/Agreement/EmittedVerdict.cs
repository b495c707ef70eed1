using System.Collections.Generic;

namespace RemediationContracts.SourceGenerator.Tests.Agreement;

/// <summary>What emitted code makes of a payload.</summary>
/// <param name="Violations">What reading told.</param>
/// <param name="OnInstance">What checking the instance told that was read.</param>
/// <param name="Written">The instance, written.</param>
/// <param name="IsSameAgain">Whether that, read once more, is equal to the instance.</param>
internal sealed record EmittedVerdict(
    IReadOnlyList<ContractViolation> Violations, IReadOnlyList<ContractViolation> OnInstance, byte[] Written, bool IsSameAgain);
