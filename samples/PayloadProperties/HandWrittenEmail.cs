using System.Collections.Generic;
using System.Text.Json.Serialization;

namespace Contoso.Soar;

/// <summary>A message as a team wrote it by hand, before there was a contract.</summary>
public sealed class HandWrittenEmail
{
    [JsonPropertyName("id")]
    public required string Id { get; init; }

    [JsonExtensionData]
    public IDictionary<string, object> Others { get; init; } = new Dictionary<string, object>();
}
