using System;
using System.ComponentModel;
using System.Diagnostics;
using System.Threading;
using System.Threading.Tasks;

namespace RemediationContracts.Testing.Node;

/// <summary>Runs Node's programs, bounded in time and with everything that reports home switched off.</summary>
public static class Command
{
    /// <summary>Runs a program to its end.</summary>
    /// <param name="program">The program.</param>
    /// <param name="folder">The folder that it runs in.</param>
    /// <param name="limit">How long it may take.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <exception cref="InvalidOperationException">It is not there, or it does not end in time; then it is killed with its children.</exception>
    public static async Task<CommandResult> RunAsync(string program, string folder, TimeSpan limit, params string[] arguments)
    {
        using Process process = Start(program, folder, arguments);
        using CancellationTokenSource clock = new(limit);
        try
        {
            Task<string> output = process.StandardOutput.ReadToEndAsync(clock.Token);
            Task<string> errors = process.StandardError.ReadToEndAsync(clock.Token);
            await process.WaitForExitAsync(clock.Token);
            return new CommandResult(process.ExitCode, await output, await errors);
        }
        catch (OperationCanceledException)
        {
            throw new InvalidOperationException($"'{program} {string.Join(' ', arguments)}' did not end within {limit.TotalSeconds:0} seconds.");
        }
        finally
        {
            Kill(process);
        }
    }

    /// <summary>Starts a program with its output redirected.</summary>
    /// <param name="program">The program.</param>
    /// <param name="folder">The folder that it runs in.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <exception cref="InvalidOperationException">It is not there.</exception>
    public static Process Start(string program, string folder, params string[] arguments)
    {
        ProcessStartInfo start = new(program)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        foreach (string argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        start.Environment["CI"] = "true";
        start.Environment["DO_NOT_TRACK"] = "1";
        start.Environment["NO_COLOR"] = "1";
        start.Environment["NO_UPDATE_NOTIFIER"] = "1";
        start.Environment["PACT_DO_NOT_TRACK"] = "true";
        start.Environment["REDOCLY_SUPPRESS_UPDATE_NOTICE"] = "true";
        start.Environment["REDOCLY_TELEMETRY"] = "off";
        start.Environment["SCARF_ANALYTICS"] = "false";
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception exception)
        {
            throw new InvalidOperationException(
                $"These tests use tools that run on Node.js, and '{program}' cannot be started here. Install Node.js 20 or later, with npm, and run the tests again.",
                exception);
        }
    }

    /// <summary>Ends a program and its children, where it still runs.</summary>
    /// <param name="process">The program.</param>
    public static void Kill(Process process)
    {
        if (!process.HasExited)
        {
            process.Kill(entireProcessTree: true);
        }
    }
}
