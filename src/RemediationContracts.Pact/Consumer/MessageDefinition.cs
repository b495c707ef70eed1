using System.Collections.Generic;
using System.Text.Json.Nodes;

namespace RemediationContracts.Pact.Consumer;

/// <summary>Headers and body of a request or a response.</summary>
internal sealed class MessageDefinition
{
    internal List<(string Name, JsonNode Value)> Headers { get; } = [];

    internal string? Body { get; set; }

    internal string ContentType { get; set; } = "application/json";
}
