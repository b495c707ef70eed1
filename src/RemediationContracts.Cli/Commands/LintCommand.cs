using System.Collections.Generic;
using System.CommandLine;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using RemediationContracts.Cli.Input;
using RemediationContracts.Cli.Reporting;
using RemediationContracts.Model.Lint;
using RemediationContracts.Model.OpenApi;

namespace RemediationContracts.Cli.Commands;

/// <summary>The verb <c>lint</c>: what a contract says wrong, and what it says and hardly means.</summary>
internal static class LintCommand
{
    public static Command Create(CliConsole console)
    {
        Argument<string[]> contracts = FileArgument.Contracts();
        ReportOptions report = new();
        Command command = new("lint",
            """
            Reads contracts and lists every fault with its rule, JSON Pointer, line and column: what cannot be read, and what can be read and is hardly meant, such as an example that its schema refuses. docs/rules has a page for each rule.

            Example: remediation-contracts lint contracts/remediate.openapi.json --fail-on warning
            """)
        {
            contracts,
        };
        report.AddTo(command);
        command.SetAction((parsed, cancellationToken) =>
        {
            string[] paths = parsed.GetRequiredValue(contracts);
            report.KeepFromInputs(parsed, paths);
            (List<CheckedFile> files, bool isWhole) = Lint(paths, console, cancellationToken);
            int code = report.Finish(new Report("lint", files), parsed, console);
            return Task.FromResult(isWhole ? code : ExitCode.Unusable);
        });
        return command;
    }

    /// <summary>Lints each contract; one that cannot be read is told and does not keep the others from their verdict.</summary>
    private static (List<CheckedFile> Files, bool IsWhole) Lint(string[] paths, CliConsole console, CancellationToken cancellationToken)
    {
        List<CheckedFile> files = [];
        bool isWhole = true;
        foreach (string path in paths)
        {
            try
            {
                ContractReadResult read = ContractInput.Read(path, cancellationToken);
                files.Add(new CheckedFile(path, [.. ContractLint.Run(read, cancellationToken).Select(diagnostic => Finding.Of(diagnostic, path))]));
            }
            catch (UnusableInputException fault)
            {
                console.Error.WriteLine(Text.Plain(fault.Message));
                isWhole = false;
            }
        }

        return (files, isWhole);
    }
}
