using System;
using System.Collections.Generic;
using System.CommandLine;
using System.Globalization;
using System.IO;
using RemediationContracts.Cli.Input;
using RemediationContracts.Cli.Reporting;
using RemediationContracts.Model;
using RemediationContracts.Pact;
using RemediationContracts.Pact.Contracts;

namespace RemediationContracts.Cli.Commands;

/// <summary>The verb <c>pact generate</c>: a pact out of the contract alone.</summary>
internal static class PactGenerateCommand
{
    public static Command Create(CliConsole console)
    {
        Argument<string> contract = FileArgument.Contract();
        PactTarget target = new();
        ReportOptions report = new(writesFiles: true);
        Command command = new("generate",
            """
            Writes a pact that follows from the contract: each example, each value of an enumeration, and each declared refusal under a provider
            state. No consumer has made its calls, and it says so; 'pact record' and consumer tests write pacts that one has made.

            Example: remediation-contracts pact generate contracts/remediate.openapi.json --consumer soar-playbook --provider microsoft-graph -o pacts
            """)
        {
            contract,
        };
        target.AddTo(command);
        report.AddTo(command);
        command.SetAction((parsed, cancellationToken) =>
        {
            string path = parsed.GetRequiredValue(contract);
            report.KeepFromInputs(parsed, path);
            ApiContract read = ContractInput.Load(path, console, cancellationToken);
            List<Finding> findings = [];
            IReadOnlyList<ContractInteraction> interactions = PactTarget.Interactions(target.Operations(parsed, read, path), new ContractInteractionOptions(), read.Source, findings);
            string? file = interactions.Count == 0 ? null : Write(interactions, target.Consumer(parsed), target.Provider(parsed, read), target.Folder(parsed));
            int code = report.Finish(
                new Report("pact generate", [new CheckedFile(path, findings)])
                {
                    Passed = "read",
                    Notes = [file is null ? "No interaction follows from the contract; nothing was written." : string.Create(CultureInfo.InvariantCulture, $"Wrote {file}: {interactions.Count} interactions, of which no consumer has made a call yet.")],
                },
                parsed, console);
            return System.Threading.Tasks.Task.FromResult(file is null ? ExitCode.Unusable : code);
        });
        return command;
    }

    private static string Write(IReadOnlyList<ContractInteraction> interactions, string consumer, string provider, string folder)
    {
        try
        {
            return UnprovenPact.Write(interactions, consumer, provider, folder);
        }
        catch (Exception fault) when (fault is IOException or PactCoreUnavailableException or ArgumentException)
        {
            throw new UnusableInputException(PactTarget.Sentence(fault));
        }
    }
}
