namespace RemediationContracts.Pact.Native;

/// <summary>How much the core logs, as the core numbers it.</summary>
internal enum PactLogLevel
{
    Off = 0,
    Error = 1,
    Warn = 2,
}
