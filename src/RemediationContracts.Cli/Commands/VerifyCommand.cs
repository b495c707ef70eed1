using System;
using System.CommandLine;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using RemediationContracts.Cli.Input;
using RemediationContracts.Cli.Reporting;
using RemediationContracts.Model;
using RemediationContracts.Model.Json;
using RemediationContracts.Stub;
using RemediationContracts.Verification.Conformance;

namespace RemediationContracts.Cli.Commands;

/// <summary>The verb <c>verify</c>: what runs at an address, held against a contract.</summary>
internal static class VerifyCommand
{
    public static Command Create(CliConsole console)
    {
        Argument<string> contract = FileArgument.Contract();
        VerifyOptions options = new();
        ReportOptions report = new();
        Command command = new("verify",
            $"""
            Verifies a provider by a contract: its examples, the edges of every rule and every rule broken, drawn requests, and what stands around a body. Without --base-url the stub is started and verified. Nothing but that address is contacted; with an address, requests are sent that change what is there.

            Phases, for --include and --exclude: {string.Join(", ", Enum.GetValues<ConformancePhase>().Select(ConformanceCheck.NameOf))}.
            Checks: {string.Join(", ", ConformanceCheck.All.Select(static check => check.Id))}.

            Example: remediation-contracts verify contracts/remediate.openapi.json --base-url http://localhost:5005 --token-env TOKEN --cases 50
            """)
        {
            contract,
        };
        options.AddTo(command);
        report.AddTo(command);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            string path = parsed.GetRequiredValue(contract);
            report.KeepFromInputs(parsed, path);
            ApiContract read = ContractInput.Load(path, console, cancellationToken);
            if (!read.Operations.Any(static operation => operation.IsUsable))
            {
                throw new UnusableInputException($"{path} has no operation that can be verified.");
            }

            Report found = await VerifyAsync(read, path, options, parsed, console, cancellationToken).ConfigureAwait(false);
            return report.Finish(found, parsed, console);
        });
        return command;
    }

    private static async Task<Report> VerifyAsync(ApiContract contract, string path, VerifyOptions options, ParseResult parsed, CliConsole console, CancellationToken cancellationToken)
    {
        Uri? address = options.BaseUrl(parsed);
        ConformanceOptions asked = options.Read(parsed, isStub: address is null);
        using ContractStub? stub = address is null ? StartStub(contract) : null;
        using HttpClient client = ConformanceRunner.CreateClient(address ?? stub!.BaseUri);
        try
        {
            ConformanceRunner runner = new(contract, client, asked);
            if (address is not null)
            {
                Announce(runner, address, asked, console);
            }

            using ProgressLine progress = new(console);
            ConformanceResult result = await runner.RunAsync(progress, cancellationToken).ConfigureAwait(false);
            progress.Dispose();
            JsonText text = new(path, await File.ReadAllBytesAsync(path, cancellationToken).ConfigureAwait(false));
            return ConformanceReport.Of(result, runner.Operations, text, client.BaseAddress!, isStub: stub is not null);
        }
        catch (ConformanceException fault)
        {
            throw new UnusableInputException(fault.Message);
        }
    }

    private static ContractStub StartStub(ApiContract contract)
    {
        try
        {
            return ContractStub.Start(contract, new StubOptions { MaxExchanges = 10 });
        }
        catch (IOException fault)
        {
            throw new UnusableInputException(fault.Message);
        }
    }

    /// <summary>Says what is about to be sent to an address that somebody gave.</summary>
    private static void Announce(ConformanceRunner runner, Uri address, ConformanceOptions options, CliConsole console)
    {
        if (options.ReadOnly)
        {
            console.Error.WriteLine(Text.Plain($"Verifying {address} with requests that are safe or are to be refused."));
            return;
        }

        ApiOperation[] changing = [.. runner.Operations.Where(static operation => operation.Method is not ("GET" or "HEAD" or "OPTIONS" or "TRACE"))];
        if (changing.Length > 0)
        {
            const int most = 5;
            string more = changing.Length > most ? string.Create(CultureInfo.InvariantCulture, $" and {changing.Length - most} more") : string.Empty;
            console.Error.WriteLine(Text.Plain($"Verifying {address} with requests that change what is there: {string.Join(", ", changing.Take(most).Select(static operation => $"{operation.Method} {operation.Path}"))}{more}."));
        }

        foreach (ApiOperation operation in changing.Where(static operation => operation.Effect is not null))
        {
            console.Error.WriteLine(Text.Plain(
                $"{operation.Method} {operation.Path} destroys what it names: {operation.Effect!.DestructivePointer} is {string.Join(", ", operation.Effect.DestructiveValues)} in some of them. --read-only leaves them out."));
        }
    }

    /// <summary>How far a run has come, on one line that is written over.</summary>
    private sealed class ProgressLine(CliConsole console) : IProgress<ConformanceProgress>, IDisposable
    {
        private const string Clear = "\r\u001b[K";

        private bool _isShown;

        public void Report(ConformanceProgress value)
        {
            if (console.HasProgress)
            {
                _isShown = true;
                console.Error.Write(string.Create(
                    CultureInfo.InvariantCulture,
                    $"{Clear}{ConformanceCheck.NameOf(value.Phase)} {value.Index + 1}/{value.Operations}: {Text.Plain(value.Operation)} ({value.Requests} requests, {value.Findings} findings)"));
            }
        }

        public void Dispose()
        {
            if (_isShown)
            {
                _isShown = false;
                console.Error.Write(Clear);
            }
        }
    }
}
