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

    /// <summary>Well below what is read, since a pact has more in it than bodies.</summary>
    private const int MaxSize = PactFileCheck.MaxBytes / 2;

    private const string Section = "remediationContracts";
    private const string Key = "provenByConsumer";

    /// <summary>Writes a pact of version 4 as <c>consumer-provider.json</c>; an unproven one that is there is replaced.</summary>
    /// <param name="interactions">The interactions.</param>
    /// <param name="consumer">The name of the side that would call.</param>
    /// <param name="provider">The name of the side that answers.</param>
    /// <param name="directory">The folder; it is made where it is not there.</param>
    /// <returns>The path of the file.</returns>
    /// <exception cref="ArgumentException">There is no interaction, or a name is empty or cannot be a part of a file's name.</exception>
    /// <exception cref="IOException">The file cannot be written, one is there that is not unproven, so that what consumers did would be lost, or it would be larger than what is read.</exception>
    /// <exception cref="PactCoreUnavailableException">The Pact core is not there.</exception>
    public static string Write(IReadOnlyList<ContractInteraction> interactions, string consumer, string provider, string directory)
    {
        ArgumentNullException.ThrowIfNull(interactions);
        if (interactions.Count == 0)
        {
            throw new ArgumentException("There is no interaction to write.", nameof(interactions));
        }

        string file = Path.Combine(Path.GetFullPath(directory), $"{Guard.FileNamePart(consumer, nameof(consumer))}-{Guard.FileNamePart(provider, nameof(provider))}.json");
        EnsureUnproven(file);
        using var document = PactDocument.Create(consumer, provider, PactSpecification.V4);
        document.SetMetadata(Section, Key, "no");
        long size = 0;
        foreach (ContractInteraction interaction in interactions)
        {
            var definition = new InteractionDefinition(interaction.Description);
            interaction.Declare(new RequestBuilderV4(definition).WithTextComment(Comment));
            size += (definition.Request.Body?.Length ?? 0) + (definition.Response.Body?.Length ?? 0);
            if (size > MaxSize)
            {
                throw new IOException($"The bodies of the interactions and what matches them have more than {MaxSize / 1024 / 1024} MiB; no larger pact is written, since none is read. Fewer operations make a smaller one.");
            }

            InteractionWriter.Write(document, definition, hasComments: true);
        }

        document.Write(directory, overwrite: true);
        return file;
    }

    /// <exception cref="IOException">A file is there that is not unproven, or of which nobody can say whether it is.</exception>
    private static void EnsureUnproven(string file)
    {
        if (!File.Exists(file))
        {
            return;
        }

        bool isUnproven;
        try
        {
            PactValue root = PactReader.ReadRoot(new JsonText(file, File.ReadAllBytes(file)), default);
            isUnproven = root.Find("metadata")?.Find(Section)?.Find(Key)?.Text == "no"
                && (root.Find("interactions")?.Items ?? []).All(static interaction => interaction.Find("comments")?.Find("text") is { } text && text.Items.Any(static line => line.Text == Comment));
        }
        catch (PactFormatException fault)
        {
            throw new IOException($"'{file}' is there and cannot be read as a pact; it is not replaced. {fault.Message}", fault);
        }

        if (!isUnproven)
        {
            throw new IOException($"'{file}' is there and no unproven pact; it is not replaced.");
        }
    }
}
