using System.Text.Json.Serialization;

namespace RemediationContracts.Verification.Tests.Brownfield;

/// <summary>A type with a parameter.</summary>
internal sealed class Box<T>
{
    [JsonPropertyName("id")]
    public required T Id { get; init; }
}
