using RemediationContracts.Model.Json;

namespace RemediationContracts.Pact.Checking;

/// <summary>A body.</summary>
/// <param name="Place">Where its content stands in the pact.</param>
/// <param name="MediaType">The media type that the body itself states (V4), or null.</param>
/// <param name="Json">The JSON that it is; null where it is none.</param>
/// <param name="IsInPact">Whether <paramref name="Json"/> stands in the pact itself, so that pointers and offsets lead into it; else it was within a text.</param>
internal sealed record PactBody(PactValue Place, string? MediaType, JsonNode? Json, bool IsInPact);
