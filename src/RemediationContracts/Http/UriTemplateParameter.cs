namespace RemediationContracts.Http;

/// <summary>A parameter in the query of a URI template.</summary>
/// <param name="Name">Its name, decoded.</param>
/// <param name="Variable">The variable that is its value; null where it is fixed.</param>
/// <param name="Value">The fixed value, decoded.</param>
/// <param name="Written">The parameter as it is written; without its value where that is a variable.</param>
internal sealed record UriTemplateParameter(string Name, string? Variable, string Value, string Written);
