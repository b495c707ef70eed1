namespace RemediationContracts.SourceGenerator.Spec;

/// <summary>Where the parts of an error stand in its body, as JSON Pointers; null where the body has no such part.</summary>
internal sealed record ErrorShapeSpec(
    string Status,
    string? Code,
    string? Message,
    string? Target,
    string? Details,
    string? RequestId,
    string? ClientRequestId,
    string? Date);
