using System;
using System.CommandLine;
using System.CommandLine.Invocation;
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
        RootCommand root = new(
            """
            Contracts of HTTP actions in OpenAPI: payloads judged, an endpoint stood in for.

            Exit codes: 0 clean; 1 findings at or above --fail-on; 2 wrong usage, or an input that cannot be used.
            """)
        {
            ValidateCommand.Create(console),
            StubCommand.Create(console),
        };
        ParseResult parsed = root.Parse(args);
        InvocationConfiguration configuration = new() { Output = console.Out, Error = console.Error, EnableDefaultExceptionHandler = false };
        try
        {
            int code = await parsed.InvokeAsync(configuration, cancellationToken).ConfigureAwait(false);
            return parsed.Action is ParseErrorAction ? ExitCode.Unusable : code;
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
}
