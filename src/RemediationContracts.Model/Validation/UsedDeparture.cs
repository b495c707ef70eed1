namespace RemediationContracts.Model.Validation;

/// <summary>A declared departure that was accepted, at a place in a payload.</summary>
/// <param name="Departure">The departure.</param>
/// <param name="Pointer">The JSON Pointer of the value; for a missing member that of the absent member.</param>
/// <param name="Offset">The offset in bytes where a violation would have been told.</param>
public sealed record UsedDeparture(ApiDeparture Departure, string Pointer, int Offset);
