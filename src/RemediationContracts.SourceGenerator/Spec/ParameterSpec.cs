namespace RemediationContracts.SourceGenerator.Spec;

/// <summary>A parameter of an operation, as an argument of its method.</summary>
/// <param name="WireName">The name as it stands in a request.</param>
/// <param name="Name">The argument's name in C#, without the mark of a keyword.</param>
/// <param name="Place">Where it stands.</param>
/// <param name="Style">How the value is written, as a member of <c>ParameterStyle</c>.</param>
/// <param name="Explode">Whether each item or member is written on its own.</param>
/// <param name="AllowReserved">Whether reserved characters are written as they are.</param>
/// <param name="Required">Whether a request must have it.</param>
/// <param name="Deprecated">Whether it should no longer be used.</param>
/// <param name="Description">What it is for; null where the contract does not say.</param>
/// <param name="Default">What the service takes where it is absent, as it is shown; null where the contract does not say.</param>
/// <param name="Value">Its type, with what is checked.</param>
internal sealed record ParameterSpec(
    string WireName,
    string Name,
    ParameterPlace Place,
    string Style,
    bool Explode,
    bool AllowReserved,
    bool Required,
    bool Deprecated,
    string? Description,
    string? Default,
    ValueSpec Value);
