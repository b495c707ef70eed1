using System;
using System.Collections.Generic;
using System.IO;
using System.Threading.Tasks;
using RemediationContracts.Pact.Consumer;
using RemediationContracts.Pact.Contracts;
using RemediationContracts.Pact.Native;

namespace RemediationContracts.Pact;

/// <summary>
/// Builds a pact between a consumer and a provider. A test declares the interactions that it needs, then
/// makes the calls within <see cref="VerifyAsync"/>; what was called is added to the pact's file.
/// </summary>
/// <remarks>One builder serves one test at a time. Several builders may add to the same file, one after another.</remarks>
public abstract class PactBuilder
{
    private readonly string _directory;
    private readonly PactSpecification _specification;
    private readonly List<InteractionDefinition> _declared = [];

    private protected PactBuilder(string consumer, string provider, PactConfig? config, PactSpecification specification)
    {
        Consumer = Guard.FileNamePart(consumer, nameof(consumer));
        Provider = Guard.FileNamePart(provider, nameof(provider));
        _directory = Path.GetFullPath((config ?? new PactConfig()).PactDir);
        _specification = specification;
    }

    /// <summary>The name of the side that calls.</summary>
    public string Consumer { get; }

    /// <summary>The name of the side that answers.</summary>
    public string Provider { get; }

    /// <summary>Where the pact is written: <c>consumer-provider.json</c> in <see cref="PactConfig.PactDir"/>.</summary>
    public string PactFile => Path.Combine(_directory, $"{Consumer}-{Provider}.json");

    /// <summary>Declares an interaction that follows from a contract.</summary>
    /// <param name="interaction">The interaction.</param>
    /// <exception cref="ArgumentException">An interaction of that description is declared already.</exception>
    public void UponReceiving(ContractInteraction interaction)
    {
        ArgumentNullException.ThrowIfNull(interaction);
        interaction.Declare(new RequestBuilderV4(Declare(interaction.Description)));
    }

    /// <summary>Plays interactions that follow from a contract, each with a mock server of its own; it ends with the first that is not kept.</summary>
    /// <param name="interactions">The interactions.</param>
    /// <param name="interact">Makes the call of the interaction with the consumer's code, and checks what it makes of the answer.</param>
    /// <exception cref="PactFailureException">A declared call was not made, or another one was; those before it are written.</exception>
    /// <exception cref="PactCoreUnavailableException">The Pact core is not there.</exception>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public async Task VerifyEachAsync(IEnumerable<ContractInteraction> interactions, Func<ContractInteraction, ConsumerContext, Task> interact)
    {
        ArgumentNullException.ThrowIfNull(interactions);
        ArgumentNullException.ThrowIfNull(interact);
        foreach (ContractInteraction interaction in interactions)
        {
            UponReceiving(interaction);
            await VerifyAsync(context => interact(interaction, context)).ConfigureAwait(false);
        }
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

        using var document = PactDocument.Create(Consumer, Provider, _specification);
        _declared.ForEach(definition => InteractionWriter.Write(document, definition, hasComments: _specification == PactSpecification.V4));
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

    private protected InteractionDefinition Declare(string description)
    {
        Guard.Text(description, nameof(description));
        if (_declared.Exists(declared => declared.Description == description))
        {
            throw new ArgumentException($"The interaction '{description}' is declared already.", nameof(description));
        }

        var definition = new InteractionDefinition(description);
        _declared.Add(definition);
        return definition;
    }

    private PactFailureException Failure(MockServer server, Exception? exception) =>
        new(Consumer, Provider, server.Mismatches, server.Logs, exception);
}
