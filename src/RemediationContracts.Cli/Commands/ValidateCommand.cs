using System.CommandLine;
using System.Linq;
using System.Threading;
using RemediationContracts.Cli.Input;
using RemediationContracts.Cli.Reporting;
using RemediationContracts.Model;
using RemediationContracts.Model.Json;
using RemediationContracts.Model.Validation;

namespace RemediationContracts.Cli.Commands;

/// <summary>The verb <c>validate</c>: payloads against a contract.</summary>
internal static class ValidateCommand
{
    public static Command Create(CliConsole console)
    {
        Argument<string> contract = FileArgument.Contract();
        Argument<string[]> payloads = new("PAYLOAD") { Description = "Payloads in JSON; - is standard input.", Arity = ArgumentArity.OneOrMore };
        FileArgument.RefuseOptions(payloads);
        FileArgument.TakeStandardInputOnce(payloads);
        Option<string?> operation = new("--operation")
        {
            Description = "The operation whose request body is meant: its id, the id's last segment, or \"POST /path\". Not needed where the contract has one operation with a body.",
            HelpName = "ID",
        };
        Option<string?> schema = new("--schema") { Description = "Judge by this schema under components instead: its name, or the name's last segment.", HelpName = "NAME" };
        Choice<ValidationProfile> profile = ProfileOption.Create();
        ReportOptions report = new();
        Command command = new("validate",
            """
            Judges payloads by a contract, one verdict a file: each violation with its rule, JSON Pointer, line and column.

            Example: remediation-contracts validate contracts/remediate.openapi.json payload.json --format github
            """)
        {
            contract, payloads, operation, schema, profile.Option,
        };
        report.AddTo(command);
        command.Validators.Add(result =>
        {
            if (result.GetValue(operation) is not null && result.GetValue(schema) is not null)
            {
                result.AddError("--operation and --schema exclude each other.");
            }
        });
        command.SetAction(async (parsed, cancellationToken) =>
        {
            report.KeepFromInputs(parsed, [parsed.GetRequiredValue(contract), .. parsed.GetRequiredValue(payloads)]);
            ApiContract read = ContractInput.Load(parsed.GetRequiredValue(contract), console, cancellationToken);
            JudgedSchema judged = JudgedSchema.Choose(read, parsed.GetValue(operation), parsed.GetValue(schema), profile.Of(parsed));
            return await report.FinishEachAsync(
                "validate", parsed.GetRequiredValue(payloads), async path => Judge(judged, await PayloadInput.LoadAsync(path, console, cancellationToken).ConfigureAwait(false), cancellationToken), parsed, console)
                .ConfigureAwait(false);
        });
        return command;
    }

    private static CheckedFile Judge(JudgedSchema judged, JsonText payload, CancellationToken cancellationToken)
    {
        PayloadVerdict verdict = PayloadValidator.Validate(judged.Schema, payload.Utf8, judged.Options, cancellationToken);
        return new CheckedFile(
            payload.Path,
            [
                .. verdict.Violations.Select(violation => Finding.Of(violation, payload))
                    .Concat(verdict.DeviationsUsed.Select(used => Finding.Of(used, payload)))
                    .OrderBy(finding => finding.Line).ThenBy(finding => finding.Column),
            ]);
    }
}
