namespace RemediationContracts.Verification.Conformance;

/// <summary>How far a conformance run has come.</summary>
/// <param name="Phase">The phase.</param>
/// <param name="Operation">The operation at hand.</param>
/// <param name="Index">How many operations are done.</param>
/// <param name="Operations">How many operations there are.</param>
/// <param name="Requests">How many requests were sent.</param>
/// <param name="Findings">How many findings there are.</param>
public sealed record ConformanceProgress(ConformancePhase Phase, string Operation, int Index, int Operations, int Requests, int Findings);
