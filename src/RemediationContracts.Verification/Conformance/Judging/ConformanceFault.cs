namespace RemediationContracts.Verification.Conformance.Judging;

/// <summary>What does not hold in one answer.</summary>
/// <param name="Check">The check that fails.</param>
/// <param name="Pointer">The JSON Pointer of the place in the contract.</param>
/// <param name="Message">What happened, in a sentence.</param>
/// <param name="Key">What tells this fault from others of the check; answers with the same one show the same fault.</param>
internal sealed record ConformanceFault(ConformanceCheck Check, string Pointer, string Message, string Key);
