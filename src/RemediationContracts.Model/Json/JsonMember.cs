namespace RemediationContracts.Model.Json;

/// <summary>A member of a JSON object, with the place of its name.</summary>
/// <param name="Name">The decoded name.</param>
/// <param name="NameOffset">The offset of the name's opening quote.</param>
/// <param name="NameLength">The length of the name in bytes, quotes included.</param>
/// <param name="Value">The value.</param>
public sealed record JsonMember(string Name, int NameOffset, int NameLength, JsonNode Value);
