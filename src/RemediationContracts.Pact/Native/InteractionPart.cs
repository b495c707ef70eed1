namespace RemediationContracts.Pact.Native;

/// <summary>The half of an interaction that a header or body belongs to, as the core numbers it.</summary>
internal enum InteractionPart
{
    Request = 0,
    Response = 1,
}
