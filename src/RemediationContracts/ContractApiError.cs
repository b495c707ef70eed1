using System;
using System.Collections.Generic;

namespace RemediationContracts;

/// <summary>What was found out about a refusal.</summary>
internal sealed record ContractApiError
{
    public string? Code { get; init; }

    public string? Message { get; init; }

    public string? Target { get; init; }

    public IReadOnlyList<ContractApiErrorDetail> Details { get; init; } = [];

    public string? RequestId { get; init; }

    public string? ClientRequestId { get; init; }

    public DateTimeOffset? Date { get; init; }

    public TimeSpan? RetryAfter { get; init; }

    public DateTimeOffset? RetryAfterDate { get; init; }

    public ReadOnlyMemory<byte> Body { get; init; }

    public bool IsBodyTruncated { get; init; }
}
