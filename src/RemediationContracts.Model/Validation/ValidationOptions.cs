using System;
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

    /// <summary>
    /// Whether an object may stand for one that has more members, as what a consumer lists of a response does: none is missing, and a
    /// value that could fit an alternative, or escape a <c>not</c>, with more members is let be.
    /// </summary>
    internal bool IsExcerpt { get; init; }

    /// <summary>How many violations are told at most; at least one, since a payload is valid where none is told. Default: 100.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is less than one.</exception>
    public int MaxViolations
    {
        get;
        init => field = value >= 1 ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "At least one violation is told.");
    } = 100;
}
