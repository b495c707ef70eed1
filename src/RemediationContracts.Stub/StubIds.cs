using System;

namespace RemediationContracts.Stub;

/// <summary>What names one exchange, the same in its headers and in its body.</summary>
/// <param name="RequestId">The stub's own id of the request.</param>
/// <param name="ClientRequestId">The caller's id of the request; null where it sent none, or one that does not fit its schema.</param>
/// <param name="Date">When the request came.</param>
internal sealed record StubIds(string RequestId, string? ClientRequestId, DateTimeOffset Date);
