using RemediationContracts.Model.Json;

namespace RemediationContracts.Model.OpenApi.Schemas;

/// <summary>A value that a discriminator maps to a schema.</summary>
/// <param name="Value">The value.</param>
/// <param name="Schema">The schema.</param>
/// <param name="Node">The name or reference of the schema, as it stands in the mapping.</param>
/// <param name="Pointer">Where that stands.</param>
internal sealed record MappedSchema(string Value, ApiSchema Schema, JsonNode Node, string Pointer);
