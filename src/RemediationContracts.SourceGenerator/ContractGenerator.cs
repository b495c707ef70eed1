using System.Linq;
using Microsoft.CodeAnalysis;
using RemediationContracts.SourceGenerator.Pipeline;
using RemediationContracts.SourceGenerator.Spec;

namespace RemediationContracts.SourceGenerator;

/// <summary>Emits types and a client for each <c>ApiContract</c> of a project.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class ContractGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        IncrementalValuesProvider<ContractItem> files = context.AdditionalTextsProvider
            .Combine(context.AnalyzerConfigOptionsProvider)
            .Select(static (pair, _) => ContractItem.From(pair.Left, pair.Right))
            .Where(static file => file is not null)
            .Select(static (file, _) => file!)
            .WithTrackingName(TrackingNames.Files);

        IncrementalValuesProvider<ParsedContract> parsed = files
            .Select(static (file, cancellationToken) => ContractParser.Parse(file, cancellationToken))
            .WithTrackingName(TrackingNames.Parsed);

        IncrementalValuesProvider<EquatableArray<DiagnosticInfo>> diagnostics = parsed
            .Select(static (contract, _) => contract.Diagnostics)
            .WithTrackingName(TrackingNames.Diagnostics);

        IncrementalValuesProvider<NamedContract> specs = parsed
            .Where(static contract => contract.Spec is not null)
            .Select(static (contract, _) => new NamedContract(contract.Path, contract.Spec!))
            .WithTrackingName(TrackingNames.Specs);

        IncrementalValueProvider<RuntimeReference> runtime = context.CompilationProvider
            .Select(static (compilation, _) => RuntimeReference.In(compilation))
            .WithTrackingName(TrackingNames.Runtime);

        // Only what crosses files is collected.
        IncrementalValueProvider<ContractMeetings> meetings = specs
            .Collect()
            .Combine(runtime)
            .Select(static (project, _) => ContractMeetings.Among(project.Left, project.Right))
            .WithTrackingName(TrackingNames.Meetings);

        // Of each contract by itself, so that one that breaks while it is typed does not emit the others again.
        IncrementalValuesProvider<NamedContract> emitted = specs
            .Combine(meetings)
            .Where(static pair => !pair.Right.Held.Contains(pair.Left.Path))
            .Select(static (pair, _) => pair.Left)
            .WithTrackingName(TrackingNames.Emitted);

        IncrementalValuesProvider<NamedContract> firsts = meetings
            .SelectMany(static (found, _) => found.Firsts)
            .WithTrackingName(TrackingNames.Firsts);

        IncrementalValueProvider<bool> hasFactory = context.CompilationProvider
            .Select(static (compilation, _) => HttpClientFactory.IsReferenced(compilation))
            .WithTrackingName(TrackingNames.HttpClientFactory);

        IncrementalValuesProvider<NamedContract> registrations = WhereTrue(emitted, hasFactory).WithTrackingName(TrackingNames.Registrations);
        IncrementalValuesProvider<NamedContract> firstRegistrations = WhereTrue(firsts, hasFactory);

        context.RegisterSourceOutput(diagnostics, static (output, found) => DiagnosticOutput.Report(output, found));
        context.RegisterSourceOutput(meetings, static (output, found) => DiagnosticOutput.Report(output, found.Diagnostics));
        context.RegisterSourceOutput(emitted, static (output, contract) => SourceOutput.Add(output, contract));
        context.RegisterSourceOutput(firsts, static (output, contract) => SourceOutput.Add(output, contract));
        context.RegisterSourceOutput(firstRegistrations, static (output, contract) => SourceOutput.AddRegistration(output, contract));
        context.RegisterSourceOutput(registrations, static (output, contract) => SourceOutput.AddRegistration(output, contract));
    }

    private static IncrementalValuesProvider<NamedContract> WhereTrue(IncrementalValuesProvider<NamedContract> contracts, IncrementalValueProvider<bool> condition) =>
        contracts.Combine(condition).Where(static pair => pair.Right).Select(static (pair, _) => pair.Left);
}
