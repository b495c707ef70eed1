using System;
using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using RemediationContracts.Cli.Commands;

namespace RemediationContracts.Cli;

/// <summary>The tool as a whole: its verbs, and how faults become exit codes.</summary>
internal sealed class Application(CliConsole console)
{
    /// <summary>Runs a command line.</summary>
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    public async Task<int> RunAsync(string[] args, CancellationToken cancellationToken = default)
    {
        // No RootCommand: its name would be that of the assembly, and a user types another.
        Command root = new("remediation-contracts",
            """
            Contracts of HTTP actions in OpenAPI: the contract linted, payloads judged, an endpoint stood in for, a provider verified, pacts compared.

            Exit codes: 0 clean; 1 findings at or above --fail-on; 2 wrong usage, or an input that cannot be used.
            """)
        {
            new HelpOption(),
            new VersionOption(),
            LintCommand.Create(console),
            ValidateCommand.Create(console),
            StubCommand.Create(console),
            VerifyCommand.Create(console),
            PactCommand.Create(console),
        };
        ParseResult parsed = root.Parse(args);
        if (parsed.Action is ParseErrorAction mistake)
        {
            mistake.ShowHelp = false;
        }

        InvocationConfiguration configuration = new() { Output = console.Out, Error = console.Error, EnableDefaultExceptionHandler = false };
        try
        {
            int code = await parsed.InvokeAsync(configuration, cancellationToken).ConfigureAwait(false);
            if (parsed.Action is not ParseErrorAction)
            {
                return code;
            }

            console.Error.WriteLine($"See '{Path(parsed.CommandResult)} --help'.");
            return ExitCode.Unusable;
        }
        catch (UnusableInputException fault)
        {
            console.Error.WriteLine(Text.Plain(fault.Message));
            return ExitCode.Unusable;
        }
        catch (OperationCanceledException)
        {
            console.Error.WriteLine("Cancelled.");
            return ExitCode.Cancelled;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            console.Error.WriteLine(Text.Plain(fault.Message));
            return ExitCode.Unusable;
        }
    }

    /// <summary>A command as a user types it, such as <c>remediation-contracts validate</c>.</summary>
    private static string Path(CommandResult command) => command.Parent is CommandResult parent ? $"{Path(parent)} {command.Command.Name}" : command.Command.Name;
}
