using System.Text.Json.Serialization;

namespace RemediationContracts.Verification.Tests.Brownfield;

/// <summary>The states, as the contract spells them.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<OrderState>))]
internal enum OrderState
{
    @new = 1,
    inTransit,
}
