using System.CommandLine;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using RemediationContracts.Cli.Input;
using RemediationContracts.Cli.Reporting;
using RemediationContracts.Model.Lint;

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
        command.SetAction(async (parsed, cancellationToken) =>
        {
            string[] paths = parsed.GetRequiredValue(contracts);
            report.KeepFromInputs(parsed, paths);
            return await report.FinishEachAsync("lint", paths, path => Task.FromResult(Lint(path, cancellationToken)), parsed, console).ConfigureAwait(false);
        });
        return command;
    }

    private static CheckedFile Lint(string path, CancellationToken cancellationToken) =>
        new(path, [.. ContractLint.Run(ContractInput.Read(path, cancellationToken), cancellationToken).Select(diagnostic => Finding.Of(diagnostic, path))]);
}
