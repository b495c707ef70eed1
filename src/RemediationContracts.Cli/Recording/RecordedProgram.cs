using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace RemediationContracts.Cli.Recording;

/// <summary>Runs a consumer's program, as it stands and without a shell.</summary>
internal static class RecordedProgram
{
    /// <summary>The environment variable under which the program finds the address to call.</summary>
    public const string AddressVariable = "REMEDIATION_CONTRACTS_URL";

    /// <summary>Runs a program to its end; what it prints goes to the error stream, since the report has the other.</summary>
    /// <param name="command">The program and its arguments.</param>
    /// <param name="address">The address that it is to call.</param>
    /// <param name="limit">How long it may run; then it is killed, with its children.</param>
    /// <param name="console">The console.</param>
    /// <param name="cancellationToken">Kills it.</param>
    /// <returns>Its exit code; null where it did not end in time.</returns>
    /// <exception cref="UnusableInputException">It cannot be started.</exception>
    public static async Task<int?> RunAsync(IReadOnlyList<string> command, Uri address, TimeSpan limit, CliConsole console, CancellationToken cancellationToken)
    {
        using Process process = Start(command, address);
        using CancellationTokenSource clock = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        clock.CancelAfter(limit);
        Task output = Task.WhenAll(PumpAsync(process.StandardOutput, console), PumpAsync(process.StandardError, console));
        try
        {
            await process.WaitForExitAsync(clock.Token).ConfigureAwait(false);

            // A child that outlives the program may hold its output open.
            await Task.WhenAny(output, Task.Delay(TimeSpan.FromSeconds(1), CancellationToken.None)).ConfigureAwait(false);
            return process.ExitCode;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return null;
        }
        finally
        {
            if (!process.HasExited)
            {
                process.Kill(entireProcessTree: true);
            }
        }
    }

    private static Process Start(IReadOnlyList<string> command, Uri address)
    {
        ProcessStartInfo start = new(command[0], command.Skip(1)) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        // Without the slash at its end, so that a path can be appended as it stands.
        start.Environment[AddressVariable] = address.AbsoluteUri.TrimEnd('/');
        try
        {
            return Process.Start(start) ?? throw new UnusableInputException($"The program '{command[0]}' cannot be started.");
        }
        catch (Exception fault) when (fault is Win32Exception or InvalidOperationException or FileNotFoundException)
        {
            throw new UnusableInputException($"The program '{command[0]}' cannot be started: {fault.Message}");
        }
    }

    private static async Task PumpAsync(StreamReader from, CliConsole console)
    {
        char[] buffer = new char[4096];
        int read;
        while ((read = await from.ReadAsync(buffer).ConfigureAwait(false)) > 0)
        {
            lock (console)
            {
                console.Error.Write(buffer, 0, read);
                console.Error.Flush();
            }
        }
    }
}
