namespace RemediationContracts.Model;

/// <summary>One rule that a documented payload breaks.</summary>
/// <param name="At">The JSON Pointer in the payload; <c>*</c> is every index.</param>
/// <param name="Rule">The rule that is broken, such as <c>required</c>.</param>
/// <param name="Accept">What the documented profile takes instead: <c>absent</c> or <c>quoted-boolean</c>.</param>
/// <param name="Reason">Why.</param>
public sealed record ApiDeparture(string At, string Rule, string Accept, string? Reason);
