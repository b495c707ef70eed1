using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using RemediationContracts.Model.Json;
using RemediationContracts.Pact.Checking;
using RemediationContracts.Pact.Consumer;
using RemediationContracts.Pact.Native;

namespace RemediationContracts.Pact.Contracts;

/// <summary>
/// A pact that follows from a contract alone: no consumer has made its calls. It says so in its metadata and in a comment of each
/// interaction, since a provider that keeps it keeps the contract's word and no consumer's.
/// </summary>
public static class UnprovenPact
{
    internal const string Comment = "Derived from the contract; no consumer has made this call yet.";

    private const string Section = "remediationContracts";
    private const string Key = "provenByConsumer";

    /// <summary>Writes a pact of version 4 as <c>consumer-provider.json</c>; an unproven one that is there is replaced.</summary>
    /// <param name="interactions">The interactions.</param>
    /// <param name="consumer">The name of the side that would call.</param>
    /// <param name="provider">The name of the side that answers.</param>
    /// <param name="directory">The folder; it is made where it is not there.</param>
    /// <returns>The path of the file.</returns>
    /// <exception cref="ArgumentException">There is no interaction, or a name is empty or cannot be a part of a file's name.</exception>
    /// <exception cref="IOException">The file cannot be written, or one is there that is not unproven: what consumers did would be lost.</exception>
    /// <exception cref="PactCoreUnavailableException">The Pact core is not there.</exception>
    public static string Write(IReadOnlyList<ContractInteraction> interactions, string consumer, string provider, string directory)
    {
        ArgumentNullException.ThrowIfNull(interactions);
        if (interactions.Count == 0)
        {
            throw new ArgumentException("There is no interaction to write.", nameof(interactions));
        }

        string file = Path.Combine(Path.GetFullPath(directory), $"{Guard.FileNamePart(consumer, nameof(consumer))}-{Guard.FileNamePart(provider, nameof(provider))}.json");
        if (File.Exists(file) && !IsUnproven(file))
        {
            throw new IOException($"'{file}' is there and no unproven pact; it is not replaced.");
        }

        using var document = PactDocument.Create(consumer, provider, PactSpecification.V4);
        document.SetMetadata(Section, Key, "no");
        foreach (ContractInteraction interaction in interactions)
        {
            var definition = new InteractionDefinition(interaction.Description);
            interaction.Declare(new RequestBuilderV4(definition).WithTextComment(Comment));
            InteractionWriter.Write(document, definition, hasComments: true);
        }

        document.Write(directory, overwrite: true);
        return file;
    }

    private static bool IsUnproven(string file)
    {
        try
        {
            PactValue root = PactReader.ReadRoot(new JsonText(file, File.ReadAllBytes(file)), default);
            return root.Find("metadata")?.Find(Section)?.Find(Key)?.Text == "no"
                && (root.Find("interactions")?.Items ?? []).All(static interaction => interaction.Find("comments")?.Find("text") is { } text && text.Items.Any(static line => line.Text == Comment));
        }
        catch (PactFormatException)
        {
            return false;
        }
    }
}
