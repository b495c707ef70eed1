namespace RemediationContracts;

/// <summary>One of several errors that a service lists.</summary>
/// <param name="Code">The service's code; null where it gave none.</param>
/// <param name="Message">The service's message; null where it gave none.</param>
/// <param name="Target">What the error is about; null where the service does not say.</param>
public sealed record ContractApiErrorDetail(string? Code, string? Message, string? Target);
