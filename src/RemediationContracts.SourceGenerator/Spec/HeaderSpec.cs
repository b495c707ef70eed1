namespace RemediationContracts.SourceGenerator.Spec;

/// <summary>A header of a successful response, as a property of the result.</summary>
/// <param name="HeaderName">The header's name.</param>
/// <param name="Name">The property's name in C#.</param>
/// <param name="Description">What it means; null where the contract does not say.</param>
/// <param name="IsUri">Whether its value is an address.</param>
/// <param name="UriTemplate">The template (RFC 6570) that names the parts of the value, or null.</param>
/// <param name="Captures">The parts, each a property of the result.</param>
internal sealed record HeaderSpec(
    string HeaderName,
    string Name,
    string? Description,
    bool IsUri,
    string? UriTemplate,
    EquatableArray<CaptureSpec> Captures);
