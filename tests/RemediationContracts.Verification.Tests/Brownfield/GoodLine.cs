using System.Text.Json.Serialization;

namespace RemediationContracts.Verification.Tests.Brownfield;

/// <summary>A line as the contract has it.</summary>
internal sealed class GoodLine
{
    [JsonPropertyName("count")]
    public required int Count { get; init; }

    [JsonPropertyName("price")]
    public double Price { get; init; }

    [JsonPropertyName("extra")]
    public object? Extra { get; init; }
}
