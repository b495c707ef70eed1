using System.Collections.Generic;
using System.Text.Json.Nodes;

namespace RemediationContracts.Pact.Consumer;

/// <summary>An interaction as a test declares it, before the core has it.</summary>
internal sealed class InteractionDefinition(string description)
{
    internal string Description { get; } = description;

    internal List<ProviderState> States { get; } = [];

    internal List<(string Key, JsonNode Value)> Comments { get; } = [];

    internal List<string> TextComments { get; } = [];

    internal string Method { get; set; } = "GET";

    internal JsonNode Path { get; set; } = "/";

    internal List<(string Name, JsonNode Value)> Query { get; } = [];

    internal MessageDefinition Request { get; } = new();

    internal MessageDefinition Response { get; } = new();

    internal ushort Status { get; set; } = 200;
}
