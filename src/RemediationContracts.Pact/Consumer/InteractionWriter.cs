using System;
using System.Collections.Generic;
using System.Text.Json.Nodes;
using RemediationContracts.Pact.Native;

namespace RemediationContracts.Pact.Consumer;

/// <summary>Hands a declared interaction over to the core.</summary>
internal static class InteractionWriter
{
    internal static void Write(PactDocument document, InteractionDefinition definition, bool hasComments)
    {
        uint interaction = document.NewInteraction(definition.Description);
        foreach (ProviderState state in definition.States)
        {
            bool accepted = state.Parameters is null
                ? PactCore.Given(interaction, state.Name)
                : PactCore.GivenWithParameters(interaction, state.Name, state.Parameters.ToJsonString()) == 0;
            PactDocument.Require(accepted, $"take the provider state '{state.Name}'");
        }

        foreach ((string key, JsonNode value) in hasComments ? definition.Comments : [])
        {
            PactDocument.Require(PactCore.SetComment(interaction, key, value.ToJsonString()), $"take the comment '{key}'");
        }

        foreach (string comment in hasComments ? definition.TextComments : [])
        {
            PactDocument.Require(PactCore.AddTextComment(interaction, comment), "take a comment");
        }

        PactDocument.Require(PactCore.WithRequest(interaction, definition.Method, Integration(definition.Path)), "take the request");
        WriteEach(definition.Query, StringComparer.Ordinal, (name, index, value) => PactCore.WithQuery(interaction, name, index, value), "query parameter");
        WriteMessage(interaction, InteractionPart.Request, definition.Request);
        PactDocument.Require(PactCore.WithStatus(interaction, definition.Status), "take the status");
        WriteMessage(interaction, InteractionPart.Response, definition.Response);
    }

    private static void WriteMessage(uint interaction, InteractionPart part, MessageDefinition message)
    {
        WriteEach(message.Headers, StringComparer.OrdinalIgnoreCase, (name, index, value) => PactCore.WithHeader(interaction, part, name, index, value), "header");
        if (message.Body is not null)
        {
            PactDocument.Require(PactCore.WithBody(interaction, part, message.ContentType, message.Body), "take the body");
        }
    }

    private static void WriteEach(
        List<(string Name, JsonNode Value)> values, StringComparer names, Func<string, nuint, string, bool> write, string what)
    {
        var counts = new Dictionary<string, nuint>(names);
        foreach ((string name, JsonNode value) in values)
        {
            nuint index = counts.GetValueOrDefault(name);
            counts[name] = index + 1;
            PactDocument.Require(write(name, index, Integration(value)), $"take the {what} '{name}'");
        }
    }

    /// <summary>
    /// The core reads a header, a parameter and a path as JSON where it can. So a plain text goes as <c>{"value": …}</c>, or
    /// one that happens to be JSON would be taken apart.
    /// </summary>
    private static string Integration(JsonNode value) =>
        (value is JsonObject ? value : new JsonObject { ["value"] = value.DeepClone() }).ToJsonString();
}
