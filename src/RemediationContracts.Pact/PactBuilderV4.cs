using System;
using System.Collections.Generic;
using System.IO;
using System.Threading.Tasks;
using RemediationContracts.Pact.Consumer;
using RemediationContracts.Pact.Contracts;
using RemediationContracts.Pact.Native;

namespace RemediationContracts.Pact;

/// <summary>
/// Builds a pact of version 4 between a consumer and a provider. A test declares the interactions that it needs, then
/// makes the calls within <see cref="VerifyAsync"/>; what was called is added to the pact's file.
/// </summary>
/// <remarks>One builder serves one test at a time. Several builders may add to the same file, one after another.</remarks>
public sealed class PactBuilderV4
{
    private readonly string _directory;
    private readonly List<InteractionDefinition> _declared = [];

    /// <summary>Makes a builder.</summary>
    /// <param name="consumer">The name of the side that calls.</param>
    /// <param name="provider">The name of the side that answers.</param>
    /// <param name="config">How the pact is made; null is the default.</param>
    /// <exception cref="ArgumentException">A name is empty, or cannot be a part of a file's name.</exception>
    public PactBuilderV4(string consumer, string provider, PactConfig? config = null)
    {
        Consumer = Guard.FileNamePart(consumer, nameof(consumer));
        Provider = Guard.FileNamePart(provider, nameof(provider));
        _directory = Path.GetFullPath((config ?? new PactConfig()).PactDir);
    }

    /// <summary>The name of the side that calls.</summary>
    public string Consumer { get; }

    /// <summary>The name of the side that answers.</summary>
    public string Provider { get; }

    /// <summary>Where the pact is written: <c>consumer-provider.json</c> in <see cref="PactConfig.PactDir"/>.</summary>
    public string PactFile => Path.Combine(_directory, $"{Consumer}-{Provider}.json");

    /// <summary>Declares an interaction.</summary>
    /// <param name="description">What the consumer does; unique among the interactions of the pact.</param>
    /// <exception cref="ArgumentException">The description is empty, or declared already.</exception>
    public RequestBuilderV4 UponReceiving(string description)
    {
        Guard.Text(description, nameof(description));
        if (_declared.Exists(declared => declared.Description == description))
        {
            throw new ArgumentException($"The interaction '{description}' is declared already.", nameof(description));
        }

        var definition = new InteractionDefinition(description);
        _declared.Add(definition);
        return new RequestBuilderV4(definition);
    }

    /// <summary>Declares an interaction that follows from a contract.</summary>
    /// <param name="interaction">The interaction.</param>
    /// <exception cref="ArgumentException">An interaction of that description is declared already.</exception>
    public void UponReceiving(ContractInteraction interaction)
    {
        ArgumentNullException.ThrowIfNull(interaction);
        interaction.Declare(this);
    }

    /// <summary>
    /// Starts a mock server for the interactions declared since the last time, lets the consumer call it, and writes the pact
    /// when each of them was called and nothing else was. The declarations are used up either way.
    /// </summary>
    /// <param name="interact">Calls the consumer's code with the mock server's address, and checks what it makes of the answers.</param>
    /// <exception cref="PactFailureException">A declared call was not made, or another one was; an exception of <paramref name="interact"/> is within.</exception>
    /// <exception cref="PactCoreUnavailableException">The Pact core is not there.</exception>
    /// <exception cref="InvalidOperationException">No interaction is declared, or the core refuses one.</exception>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public async Task VerifyAsync(Func<ConsumerContext, Task> interact)
    {
        ArgumentNullException.ThrowIfNull(interact);
        if (_declared.Count == 0)
        {
            throw new InvalidOperationException("No interaction is declared; begin with UponReceiving.");
        }

        using var document = PactDocument.CreateV4(Consumer, Provider);
        _declared.ForEach(definition => InteractionWriter.Write(document, definition));
        _declared.Clear();

        using MockServer server = document.StartMockServer();
        try
        {
            await interact(new ConsumerContext(server.Uri)).ConfigureAwait(false);
        }
        catch (Exception exception) when (!server.Matched)
        {
            throw Failure(server, exception);
        }

        if (!server.Matched)
        {
            throw Failure(server, null);
        }

        document.Write(_directory);
    }

    private PactFailureException Failure(MockServer server, Exception? exception) =>
        new(Consumer, Provider, server.Mismatches, server.Logs, exception);
}
