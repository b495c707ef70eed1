namespace RemediationContracts.SourceGenerator.Spec;

/// <summary>A header of a successful response, as a property of the result.</summary>
/// <param name="HeaderName">The header's name.</param>
/// <param name="Name">The property's name in C#.</param>
/// <param name="Description">What it means; null where the contract does not say.</param>
/// <param name="Type">The property's type, without the mark of what may be null.</param>
/// <param name="Reader">The method of <c>ContractResponse</c> that reads the value.</param>
/// <param name="TextName">The name of the property with the value's text; null where the first property holds it.</param>
/// <param name="UriTemplate">The template (RFC 6570) that names the parts of the value, or null.</param>
/// <param name="Captures">The parts, each a property of the result.</param>
internal sealed record HeaderSpec(
    string HeaderName,
    string Name,
    string? Description,
    string Type,
    string Reader,
    string? TextName,
    string? UriTemplate,
    EquatableArray<CaptureSpec> Captures);
