using RemediationContracts.Model.Json;

namespace RemediationContracts.Model;

/// <summary>An example of a value (OpenAPI: Example Object).</summary>
/// <param name="Name">The name under <c>examples</c>; <c>example</c> for one that stands alone.</param>
/// <param name="Summary">What it shows.</param>
/// <param name="Value">The value, as it stands in the contract.</param>
/// <param name="Pointer">The JSON Pointer of the value in the contract.</param>
public sealed record ApiExample(string Name, string? Summary, JsonNode Value, string Pointer);
