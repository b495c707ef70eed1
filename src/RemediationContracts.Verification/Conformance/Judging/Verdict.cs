using System.Collections.Generic;

namespace RemediationContracts.Verification.Conformance.Judging;

/// <summary>What an answer says.</summary>
/// <param name="Faults">What does not hold.</param>
/// <param name="IsMet">Whether what was expected happened; null where the answer says nothing about it.</param>
internal sealed record Verdict(IReadOnlyList<ConformanceFault> Faults, bool? IsMet);
