namespace RemediationContracts.Verification.Conformance;

/// <summary>A part of a conformance run.</summary>
public enum ConformancePhase
{
    /// <summary>The examples that the contract gives.</summary>
    Examples,

    /// <summary>Each edge of each rule, and each rule broken at each place.</summary>
    Edges,

    /// <summary>Drawn requests, valid and invalid.</summary>
    Generated,

    /// <summary>Missing parameters, methods, media types, credentials, and other spellings of one body.</summary>
    Protocol,
}
