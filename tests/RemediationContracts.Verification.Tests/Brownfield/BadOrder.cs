using System.Collections.Generic;
using System.Text.Json.Serialization;

namespace RemediationContracts.Verification.Tests.Brownfield;

/// <summary>An order that differs from the contract in every way that is looked for.</summary>
internal sealed class BadOrder
{
    [JsonPropertyName("id")]
    public required string Id { get; init; }

    [JsonPropertyName("lines")]
    public List<BadLine>? Lines { get; init; }

    [JsonPropertyName("state")]
    public BadState State { get; init; }

    [JsonPropertyName("note")]
    public int Note { get; init; }

    [JsonPropertyName("labels")]
    public Dictionary<string, string> Labels { get; init; } = [];

    [JsonPropertyName("parent")]
    public BadOrder? Parent { get; init; }

    [JsonPropertyName("surprise")]
    public bool Surprise { get; init; }
}
