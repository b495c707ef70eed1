using System;
using System.Collections.Generic;
using System.CommandLine;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using RemediationContracts.Cli.Input;
using RemediationContracts.Cli.Recording;
using RemediationContracts.Cli.Reporting;
using RemediationContracts.Model;
using RemediationContracts.Model.Diagnostics;
using RemediationContracts.Model.Json;
using RemediationContracts.Pact;
using RemediationContracts.Pact.Contracts;
using RemediationContracts.Stub;

namespace RemediationContracts.Cli.Commands;

/// <summary>The verb <c>pact record</c>: a pact of the calls that a consumer's program makes.</summary>
internal static class PactRecordCommand
{
    /// <summary>How many exchanges are kept; a program that makes more is told.</summary>
    private const int MaxExchanges = 10_000;

    public static Command Create(CliConsole console)
    {
        Argument<string> contract = FileArgument.Contract();
        Argument<string[]> program = new("COMMAND") { Description = $"After --: the consumer's program and its arguments. It finds the address under {RecordedProgram.AddressVariable}.", Arity = ArgumentArity.OneOrMore };
        PactTarget target = new();
        Option<double> timeout = new("--timeout") { Description = "How many seconds the program may run.", HelpName = "SECONDS", DefaultValueFactory = _ => 600 };
        timeout.Validators.Add(result => ProviderOptions.Check(result, result.Tokens.Count == 0 || result.GetValueOrDefault<double>() is > 0 and <= 86_400, "--timeout takes a number of seconds, up to 86400."));
        ReportOptions report = new(writesFiles: true);
        Command command = new("record",
            """
            Runs a consumer's program against a stand-in of the contract's endpoint, and writes a pact of those interactions of the contract whose
            call it made. Those that it did not make are listed. After a call that the contract does not allow nothing is written.

            Example: remediation-contracts pact record contracts/remediate.openapi.json --consumer soar-playbook -o pacts -- dotnet test tests/Playbook
            """)
        {
            contract, program, timeout,
        };
        target.AddTo(command);
        report.AddTo(command);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            string path = parsed.GetRequiredValue(contract);
            report.KeepFromInputs(parsed, path);
            ApiContract read = ContractInput.Load(path, console, cancellationToken);
            List<Finding> findings = [];
            IReadOnlyList<ContractInteraction> interactions = PactTarget.Interactions(
                target.Operations(parsed, read, path), new ContractInteractionOptions { Refusals = [] }, read.Source, findings);
            if (interactions.Count == 0)
            {
                throw new UnusableInputException($"No interaction follows from {path}. {string.Join(' ', findings.Select(static finding => finding.Message))}");
            }

            (string consumer, string provider) = (target.Consumer(parsed), target.Provider(parsed, read));
            using ContractStub stub = Start(read);
            int? code = await RecordedProgram.RunAsync(parsed.GetRequiredValue(program), stub.BaseUri, TimeSpan.FromSeconds(parsed.GetValue(timeout)), console, cancellationToken).ConfigureAwait(false);
            findings.AddRange(Refused(stub.Journal.Exchanges, read.Source));
            if (code != 0)
            {
                string what = code is null ? "did not end in time and was stopped" : string.Create(CultureInfo.InvariantCulture, $"ended with exit code {code}");
                findings.Add(new Finding("pact-record-program", DiagnosticLevel.Error, $"The program {what}; nothing is written.", string.Empty, path, 1, 1));
            }

            List<string> notes = [];
            if (findings.TrueForAll(static finding => finding.Level != DiagnosticLevel.Error))
            {
                await WriteAsync(interactions, stub.Journal.Exchanges, new PactBuilderV4(consumer, provider, new PactConfig { PactDir = target.Folder(parsed) }), findings, notes, read.Source, cancellationToken).ConfigureAwait(false);
            }

            return report.Finish(new Report("pact record", [new CheckedFile(path, findings)]) { Passed = "recorded", Notes = notes }, parsed, console);
        });
        return command;
    }

    private static ContractStub Start(ApiContract contract)
    {
        try
        {
            return ContractStub.Start(contract, new StubOptions { MaxExchanges = MaxExchanges });
        }
        catch (IOException fault)
        {
            throw new UnusableInputException(fault.Message);
        }
    }

    /// <summary>The calls that the contract does not allow.</summary>
    private static IEnumerable<Finding> Refused(IReadOnlyList<StubExchange> exchanges, JsonText contract)
    {
        foreach (StubExchange exchange in exchanges.Where(static exchange => !exchange.IsAccepted))
        {
            TextPosition at = contract.GetPosition(exchange.Operation?.Offset ?? 0);
            string violations = string.Join(" ", exchange.Violations.Select(static violation => violation.ToString()));
            yield return new Finding(
                "pact-record-call", DiagnosticLevel.Error,
                string.Create(CultureInfo.InvariantCulture, $"The program's call {exchange.Request.Method} {exchange.Request.Path} is one that the contract does not allow: {exchange.Response.Status}. {violations}").TrimEnd() + " Nothing is written.",
                exchange.Operation?.Pointer ?? string.Empty, contract.Path, at.Line, at.Column);
        }
    }

    private static async Task WriteAsync(
        IReadOnlyList<ContractInteraction> interactions, IReadOnlyList<StubExchange> exchanges, PactBuilderV4 pact, List<Finding> findings, List<string> notes, JsonText contract, CancellationToken cancellationToken)
    {
        int written = 0;
        try
        {
            foreach (ContractInteraction interaction in interactions)
            {
                cancellationToken.ThrowIfCancellationRequested();
                if (await RecordedCalls.TryWriteAsync(pact, interaction, exchanges, cancellationToken).ConfigureAwait(false))
                {
                    written++;
                    continue;
                }

                TextPosition at = contract.GetPosition(interaction.Operation.Offset);
                findings.Add(new Finding("pact-record-not-called", DiagnosticLevel.Info, $"Not called: {interaction.Description}.", interaction.Pointer, contract.Path, at.Line, at.Column));
            }
        }
        catch (Exception fault) when (fault is IOException or PactCoreUnavailableException or InvalidOperationException)
        {
            throw new UnusableInputException(fault.Message);
        }

        if (written == 0)
        {
            findings.Add(new Finding("pact-no-interactions", DiagnosticLevel.Error, $"The program made none of the contract's calls ({exchanges.Count} came in all); nothing is written.", string.Empty, contract.Path, 1, 1));
        }
        else
        {
            notes.Add(string.Create(CultureInfo.InvariantCulture, $"Wrote {pact.PactFile}: {written} of {interactions.Count} interactions, each called by the program."));
        }

        if (exchanges.Count == MaxExchanges)
        {
            notes.Add(string.Create(CultureInfo.InvariantCulture, $"Only the last {MaxExchanges} calls were looked at."));
        }
    }
}
