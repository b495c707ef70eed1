using System;

namespace RemediationContracts.Pact;

/// <summary>What a consumer test needs to call the mock server.</summary>
/// <param name="MockServerUri">The mock server's address, on the loopback interface; it ends with a slash.</param>
public sealed record ConsumerContext(Uri MockServerUri);
