namespace RemediationContracts.SourceGenerator.Spec;

/// <summary>Where the parts of an error stand in its body, as JSON Pointers; null where the body has no such part.</summary>
/// <remarks>The statuses are the codes and ranges of the responses that have this shape.</remarks>
internal sealed record ErrorShapeSpec(
    EquatableArray<string> Statuses,
    string? Code,
    string? Message,
    string? Target,
    string? Details,
    string? RequestId,
    string? ClientRequestId,
    string? Date);
