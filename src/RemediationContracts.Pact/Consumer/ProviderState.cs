using System.Text.Json.Nodes;

namespace RemediationContracts.Pact.Consumer;

/// <summary>A state that the provider must be in.</summary>
internal sealed record ProviderState(string Name, JsonObject? Parameters);
