namespace RemediationContracts.Pact.Native;

/// <summary>A version of the Pact specification, as the core numbers it.</summary>
internal enum PactSpecification
{
    Unknown = 0,
    V3 = 4,
    V4 = 5,
}
