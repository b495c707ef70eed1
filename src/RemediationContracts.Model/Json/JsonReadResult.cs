namespace RemediationContracts.Model.Json;

/// <summary>What <see cref="JsonTreeReader"/> made of a text.</summary>
/// <param name="Root">The root value; as much of it as was read where there is a fault.</param>
/// <param name="Fault">Where the text stops being JSON, or null where all of it is.</param>
public sealed record JsonReadResult(JsonNode Root, JsonFault? Fault);
