using System.Text.Json.Serialization;

namespace RemediationContracts.Verification.Tests.Brownfield;

/// <summary>States that the contract has otherwise.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<BadState>))]
internal enum BadState
{
    New = 1,
    Lost,
}
