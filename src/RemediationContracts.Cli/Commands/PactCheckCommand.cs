using System.CommandLine;
using System.Linq;
using System.Threading;
using RemediationContracts.Cli.Input;
using RemediationContracts.Cli.Reporting;
using RemediationContracts.Model;
using RemediationContracts.Model.Json;
using RemediationContracts.Model.Validation;
using RemediationContracts.Pact.Checking;

namespace RemediationContracts.Cli.Commands;

/// <summary>The verb <c>pact check</c>: pacts against a contract, without running anything.</summary>
internal static class PactCheckCommand
{
    public static Command Create(CliConsole console)
    {
        Argument<string> contract = FileArgument.Contract();
        Argument<string[]> pacts = new("PACT") { Description = "Pacts of version 1 to 4, whoever wrote them; - is standard input.", Arity = ArgumentArity.OneOrMore };
        FileArgument.RefuseOptions(pacts);
        FileArgument.TakeStandardInputOnce(pacts);
        Choice<ValidationProfile> profile = ProfileOption.Create();
        ReportOptions report = new();
        Command command = new("check",
            """
            Compares pacts with a contract: is each interaction something that the contract allows? Requests are judged as the service judges
            them; of a response, a consumer may list what it uses and no more.

            Example: remediation-contracts pact check contracts/remediate.openapi.json pacts/soar-playbook-microsoft-graph.json
            """)
        {
            contract, pacts, profile.Option,
        };
        report.AddTo(command);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            report.KeepFromInputs(parsed, [parsed.GetRequiredValue(contract), .. parsed.GetRequiredValue(pacts)]);
            ApiContract read = ContractInput.Load(parsed.GetRequiredValue(contract), console, cancellationToken);
            PactCheckOptions options = new() { Profile = profile.Of(parsed) };
            return await report.FinishEachAsync(
                "pact check", parsed.GetRequiredValue(pacts), async path => Check(read, await PayloadInput.LoadAsync(path, console, cancellationToken, "pact").ConfigureAwait(false), options, cancellationToken), parsed, console)
                .ConfigureAwait(false);
        });
        return command;
    }

    private static CheckedFile Check(ApiContract contract, JsonText pact, PactCheckOptions options, CancellationToken cancellationToken)
    {
        try
        {
            return new CheckedFile(pact.Path, [.. PactCheck.Check(contract, pact, options, cancellationToken).Select(found => Finding.Of(found, pact, contract.Source))]);
        }
        catch (PactFormatException fault)
        {
            TextPosition at = pact.GetPosition(fault.Offset);
            throw new UnusableInputException($"{pact.Path}({at.Line},{at.Column}): {fault.Message}");
        }
    }
}
