using System;
using System.Collections.Generic;
using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;

namespace RemediationContracts.Verification.Tests.Brownfield;

/// <summary>An order as the contract has it.</summary>
internal sealed class GoodOrder
{
    [JsonPropertyName("id")]
    public required Guid Id { get; init; }

    [JsonPropertyName("lines")]
    public required IReadOnlyList<GoodLine> Lines { get; init; }

    [JsonPropertyName("state")]
    public required OrderState State { get; init; }

    [JsonPropertyName("note")]
    [StringLength(20)]
    public string? Note { get; init; }

    [JsonPropertyName("labels")]
    public Dictionary<string, int> Labels { get; init; } = [];

    [JsonPropertyName("parent")]
    public GoodOrder Parent { get; init; } = null!;

    [JsonIgnore]
    public string Inner => Id.ToString();
}
