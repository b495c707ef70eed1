using System;
using System.Diagnostics;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace PackageTests;

/// <summary>Runs <c>dotnet</c>, bounded in time, as if it were called at a prompt and not from within a test run.</summary>
internal static class Dotnet
{
    /// <summary>A guard against a hang; a run takes some ten seconds.</summary>
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(8);

    /// <summary>What the build and the test host around us tell their children, and no one else's: paths of their SDK, how to roll forward, what to load.</summary>
    private static readonly string[] OfTheTestRun =
        ["MSBUILD", "VSTEST", "TESTINGPLATFORM", "DOTNET_STARTUP_HOOKS", "DOTNET_ROLL_FORWARD", "DOTNET_ADDITIONAL_DEPS", "CORECLR_", "COR_"];

    /// <summary>Runs a command to its end.</summary>
    /// <param name="folder">Where it runs.</param>
    /// <param name="packages">The folder that packages are installed into; the machine's where it is null.</param>
    /// <param name="arguments">The arguments.</param>
    /// <exception cref="InvalidOperationException">It does not end in time; then it is killed with its children.</exception>
    public static Task<DotnetResult> RunAsync(string folder, string? packages, params string[] arguments) =>
        RunAsync(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", folder, packages, arguments);

    /// <summary>Runs a program of its own to its end.</summary>
    public static Task<DotnetResult> RunProgramAsync(string program, string folder) => RunAsync(program, folder, packages: null);

    private static async Task<DotnetResult> RunAsync(string program, string folder, string? packages, params string[] arguments)
    {
        using Process process = Start(program, folder, packages, arguments);
        using CancellationTokenSource clock = new(Limit);
        try
        {
            Task<string> output = process.StandardOutput.ReadToEndAsync(clock.Token);
            Task<string> errors = process.StandardError.ReadToEndAsync(clock.Token);
            await process.WaitForExitAsync(clock.Token);
            return new DotnetResult(string.Join(' ', arguments), process.ExitCode, await output, await errors);
        }
        catch (OperationCanceledException)
        {
            throw new InvalidOperationException($"'dotnet {string.Join(' ', arguments)}' did not end within {Limit.TotalMinutes:0} minutes.");
        }
        finally
        {
            if (!process.HasExited)
            {
                process.Kill(entireProcessTree: true);
            }
        }
    }

    private static Process Start(string program, string folder, string? packages, string[] arguments)
    {
        ProcessStartInfo start = new(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        foreach (string name in start.Environment.Keys.Where(IsOfTheTestRun).ToList())
        {
            start.Environment.Remove(name);
        }

        start.Environment["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1";
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        start.Environment["DOTNET_NOLOGO"] = "1";
        start.Environment["NO_COLOR"] = "1";

        // A node that stays would hold our pipe open, and the folder that is deleted in the end.
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["DOTNET_CLI_USE_MSBUILD_SERVER"] = "0";
        if (packages is not null)
        {
            start.Environment["NUGET_PACKAGES"] = packages;
        }

        Process process = Process.Start(start)!;
        process.StandardInput.Close();
        return process;
    }

    private static bool IsOfTheTestRun(string name) =>
        OfTheTestRun.Any(prefix => name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase));
}
