namespace RemediationContracts.Model.Diagnostics;

/// <summary>How much a diagnostic weighs.</summary>
public enum DiagnosticLevel
{
    /// <summary>A choice was made that one may want to know of.</summary>
    Info,

    /// <summary>The contract is usable but says something odd.</summary>
    Warning,

    /// <summary>Ignoring it would let a wrong payload pass, or nothing can be emitted: the operations that reach it are left out.</summary>
    Error,
}
