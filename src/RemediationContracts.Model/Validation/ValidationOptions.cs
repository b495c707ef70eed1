using System.Collections.Generic;
using RemediationContracts.Model.Json;

namespace RemediationContracts.Model.Validation;

/// <summary>How a payload is judged.</summary>
public sealed record ValidationOptions
{
    /// <summary>Which way the payload goes. Default: <see cref="PayloadDirection.Request"/>.</summary>
    public PayloadDirection Direction { get; init; }

    /// <summary>The declared departures to accept; empty is the strict profile.</summary>
    public IReadOnlyList<ApiDeviation> Deviations { get; init; } = [];

    /// <summary>The bounds of size and depth. Default: <see cref="JsonLimits.Payload"/>.</summary>
    public JsonLimits Limits { get; init; } = JsonLimits.Payload;

    /// <summary>How many violations are told at most. Default: 100.</summary>
    public int MaxViolations { get; init; } = 100;
}
