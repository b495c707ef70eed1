using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using RemediationContracts.Model.Json;
using RemediationContracts.Pact.Checking;

namespace RemediationContracts.Pact;

/// <summary>What stands in a pact, as far as one needs it to speak of it.</summary>
/// <param name="Consumer">The name of the side that calls; empty where the pact has none.</param>
/// <param name="Provider">The name of the side that answers.</param>
/// <param name="Interactions">The interactions over HTTP, in the order of the file.</param>
public sealed record PactContents(string Consumer, string Provider, IReadOnlyList<PactContentsInteraction> Interactions)
{
    /// <summary>Reads a pact of version 1 to 4.</summary>
    /// <param name="pact">The pact; at most 64 MiB and 256 levels.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <exception cref="PactFormatException">The text is no pact that can be read, it names no provider, or it has what is not over HTTP.</exception>
    public static PactContents Read(JsonText pact, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(pact);
        PactValue root = PactReader.ReadRoot(pact, cancellationToken);
        string provider = root.Find("provider")?.Find("name")?.Text is { Length: > 0 } name
            ? name
            : throw new PactFormatException("The pact names no provider under /provider/name.", root.Pointer, root.Node.Offset);
        PactReader.EnsureHttp(root);
        return new PactContents(root.Find("consumer")?.Find("name")?.Text ?? string.Empty, provider, [.. (root.Find("interactions")?.Items ?? []).Select(Read)]);
    }

    private static PactContentsInteraction Read(PactValue interaction)
    {
        PactValue? request = interaction.Find("request");
        return new PactContentsInteraction(
            interaction.Find("description")?.Text ?? string.Empty,
            [.. States(interaction)],
            (request?.Find("method")?.Text ?? "GET").ToUpperInvariant(),
            request?.Find("path")?.Text ?? "/",
            interaction.Pointer,
            interaction.Node.Offset);
    }

    /// <summary>Version 2 has one state, as a text; later ones have a list.</summary>
    private static IEnumerable<string> States(PactValue interaction) =>
        (interaction.Find("providerState") ?? interaction.Find("provider_state"))?.Text is { Length: > 0 } one
            ? [one]
            : (interaction.Find("providerStates")?.Items ?? []).Select(state => state.Find("name")?.Text).OfType<string>();
}
