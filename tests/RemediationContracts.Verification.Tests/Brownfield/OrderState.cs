using System.Text.Json.Serialization;

namespace RemediationContracts.Verification.Tests.Brownfield;

/// <summary>The states, as the contract spells them.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<OrderState>))]
internal enum OrderState
{
#pragma warning disable CA1707, IDE1006, SA1300 // The contract's spelling.
    @new = 1,
    inTransit,
#pragma warning restore CA1707, IDE1006, SA1300
}
