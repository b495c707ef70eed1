using System.Text.Json.Serialization;

namespace RemediationContracts.Verification.Tests.Brownfield;

/// <summary>A line that lacks what the contract requires.</summary>
internal sealed class BadLine
{
    [JsonPropertyName("price")]
    public bool Price { get; init; }

    [JsonPropertyName("amount")]
    public int Amount { get; init; }
}
