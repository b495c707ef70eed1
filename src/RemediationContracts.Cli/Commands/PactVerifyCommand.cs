using System;
using System.Collections.Generic;
using System.CommandLine;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Net.Http;
using System.Net.Sockets;
using System.Threading;
using System.Threading.Tasks;
using RemediationContracts.Cli.Input;
using RemediationContracts.Cli.Reporting;
using RemediationContracts.Model;
using RemediationContracts.Model.Json;
using RemediationContracts.Pact;
using RemediationContracts.Pact.Checking;
using RemediationContracts.Stub;

namespace RemediationContracts.Cli.Commands;

/// <summary>The verb <c>pact verify</c>: a provider, held against pacts.</summary>
internal static class PactVerifyCommand
{
    private static readonly Uri StubStates = new("/_pact/provider-states", UriKind.Relative);
    private static readonly TimeSpan ConnectTimeout = TimeSpan.FromSeconds(10);

    public static Command Create(CliConsole console)
    {
        Argument<string[]> pacts = new("PACT") { Description = "Pacts of version 1 to 4, whoever wrote them.", Arity = ArgumentArity.OneOrMore };
        FileArgument.RefuseOptions(pacts);
        ProviderOptions provider = new();
        Option<string?> contract = new("--contract") { Description = "Verify the stub of this contract, in place of an address.", HelpName = "CONTRACT" };
        Option<string?> states = new("--state-change-url") { Description = "The address that puts the provider into a state; one that begins with / is the provider's own.", HelpName = "URL" };
        Option<string?> description = new("--filter-description") { Description = "Keep to interactions whose description fits this regular expression.", HelpName = "REGEX" };
        Option<string?> state = new("--filter-state") { Description = "Keep to interactions whose state fits this regular expression.", HelpName = "REGEX" };
        Option<double> timeout = new("--request-timeout") { Description = "How many seconds an answer may take.", HelpName = "SECONDS", DefaultValueFactory = _ => 5 };
        timeout.Validators.Add(result => ProviderOptions.Check(result, result.Tokens.Count == 0 || result.GetValueOrDefault<double>() is > 0 and <= 86_400, "--request-timeout takes a number of seconds, up to 86400."));
        Option<double> maxTime = new("--max-time") { Description = "How many seconds the verification of a pact may take.", HelpName = "SECONDS", DefaultValueFactory = _ => 600 };
        maxTime.Validators.Add(result => ProviderOptions.Check(result, result.Tokens.Count == 0 || result.GetValueOrDefault<double>() is > 0 and <= 86_400, "--max-time takes a number of seconds, up to 86400."));
        ReportOptions report = new();
        Command command = new("verify",
            """
            Sends the requests of pacts to a provider, and compares its answers with what the pacts say. The requests change what is there, if
            that is what they ask for.

            Example: remediation-contracts pact verify pacts/soar-playbook-microsoft-graph.json --base-url http://localhost:5005 --state-change-url /_pact/provider-states
            """)
        {
            pacts, contract, states, description, state, timeout, maxTime,
        };
        provider.AddTo(command);
        report.AddTo(command);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            string[] paths = parsed.GetRequiredValue(pacts);
            report.KeepFromInputs(parsed, [.. paths, .. parsed.GetValue(contract) is { } read ? new[] { read } : []]);
            Uri? address = provider.BaseUrl(parsed);
            if (address is null == parsed.GetValue(contract) is null)
            {
                throw new UnusableInputException("Say what is verified: an address with --base-url, or the stub of a contract with --contract.");
            }

            ApiContract? stub = parsed.GetValue(contract) is { } path ? ContractInput.Load(path, console, cancellationToken) : null;
            if (address is not null)
            {
                await EnsureListeningAsync(address, cancellationToken).ConfigureAwait(false);
            }

            Settings settings = new(
                address, stub, StateAddress(parsed.GetValue(states)), provider.Headers(parsed), provider.Token(parsed),
                parsed.GetValue(description), parsed.GetValue(state), TimeSpan.FromSeconds(parsed.GetValue(timeout)), TimeSpan.FromSeconds(parsed.GetValue(maxTime)));
            List<CheckedFile> entries = [];
            List<string> notes = [];
            foreach (string file in paths)
            {
                JsonText text = await PayloadInput.LoadAsync(file, console, cancellationToken, "pact").ConfigureAwait(false);
                PactContents contents = Read(text, cancellationToken);
                Announce(contents, settings, console);
                entries.AddRange(await VerifyAsync(file, text, contents, settings, notes, cancellationToken).ConfigureAwait(false));
            }

            return report.Finish(new Report("pact verify", entries) { Unit = "interaction", Passed = "kept", Notes = notes }, parsed, console);
        });
        return command;
    }

    private static PactContents Read(JsonText text, CancellationToken cancellationToken)
    {
        try
        {
            return PactContents.Read(text, cancellationToken);
        }
        catch (PactFormatException fault)
        {
            TextPosition at = text.GetPosition(fault.Offset);
            throw new UnusableInputException($"{text.Path}({at.Line},{at.Column}): {fault.Message}");
        }
    }

    private static async Task<IEnumerable<CheckedFile>> VerifyAsync(string file, JsonText text, PactContents contents, Settings settings, List<string> notes, CancellationToken cancellationToken)
    {
        // The stub has no data that another state could ask for.
        string[] idle = settings.Stub is null
            ? []
            : [.. contents.Interactions.SelectMany(static interaction => interaction.ProviderStates).Distinct().Where(state => !ContractStub.StatesOf(settings.Stub).Contains(state))];
        if (idle.Length > 0)
        {
            notes.Add($"{file}: the stub has no data, so that nothing was done for {string.Join(", ", idle.Select(static state => $"'{state}'"))}.");
        }

        int inState = contents.Interactions.Count(static interaction => interaction.ProviderStates.Count > 0);
        if (settings is { Stub: null, States: null } && inState > 0)
        {
            notes.Add(string.Create(CultureInfo.InvariantCulture, $"{file}: {inState} interactions ask for a state, and nobody put the provider into it: no --state-change-url is given."));
        }

        using HttpMessageHandler? handler = settings.Stub is null
            ? null
            : new ContractStubHandler(settings.Stub, new StubOptions { TakesProviderStates = true, Scenarios = idle.ToDictionary(static state => state, static _ => new StubScenario()) });
        try
        {
            PactVerifier verifier = new PactVerifier(contents.Provider).WithFileSource(file).WithFilter(settings.Description, settings.State).WithRequestTimeout(settings.Timeout);
            verifier = handler is null ? verifier.WithHttpEndpoint(settings.Address!) : verifier.WithHttpHandler(handler).WithProviderStateUrl(StubStates);
            if (settings.States is { } states)
            {
                verifier.WithProviderStateUrl(states);
            }

            foreach ((string name, string value) in settings.Headers)
            {
                verifier.WithCustomHeader(name, value);
            }

            if (settings.Token is { } token)
            {
                verifier.WithCustomHeader("Authorization", "Bearer " + token);
            }

            // The core cannot be stopped within; a caller who wants to go need not wait for it.
            PactVerificationResult result = await Task.Run(verifier.Execute, CancellationToken.None).WaitAsync(settings.MaxTime, cancellationToken).ConfigureAwait(false);
            return PactVerificationReport.Of(result, contents, text);
        }
        catch (TimeoutException)
        {
            throw new UnusableInputException(string.Create(CultureInfo.InvariantCulture, $"The verification of {file} did not end within {settings.MaxTime.TotalSeconds:0.###} seconds (--max-time)."));
        }
        catch (Exception fault) when (fault is IOException or InvalidDataException or PactCoreUnavailableException or InvalidOperationException)
        {
            throw new UnusableInputException(fault.Message);
        }
    }

    private static void Announce(PactContents contents, Settings settings, CliConsole console)
    {
        if (settings.Address is { } address)
        {
            string[] requests = [.. contents.Interactions.Select(static interaction => $"{interaction.Method} {interaction.Path}").Distinct()];
            string more = requests.Length > 5 ? string.Create(CultureInfo.InvariantCulture, $" and {requests.Length - 5} more") : string.Empty;
            console.Error.WriteLine(Text.Plain(string.Create(CultureInfo.InvariantCulture, $"Sending the requests of {contents.Interactions.Count} interactions to {address}: {string.Join(", ", requests.Take(5))}{more}.")));
        }
    }

    private static Uri? StateAddress(string? text) => text is null
        ? null
        : text.StartsWith('/') && !text.StartsWith("//", StringComparison.Ordinal)
            ? new Uri(text, UriKind.Relative)
            : Uri.TryCreate(text, UriKind.Absolute, out Uri? address) && address.Scheme is "http" or "https" && address.UserInfo.Length == 0
                ? address
                : throw new UnusableInputException($"--state-change-url takes an address such as http://localhost:5005/states, or a path of the provider that begins with /; '{text}' is none.");

    /// <exception cref="UnusableInputException">Nobody listens at the address.</exception>
    private static async Task EnsureListeningAsync(Uri address, CancellationToken cancellationToken)
    {
        using TcpClient client = new();
        using CancellationTokenSource clock = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        clock.CancelAfter(ConnectTimeout);
        try
        {
            await client.ConnectAsync(address.Host.Trim('[', ']'), address.Port, clock.Token).ConfigureAwait(false);
        }
        catch (Exception fault) when (fault is SocketException || (fault is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            throw new UnusableInputException($"Nobody listens at {address}: {(fault is SocketException ? fault.Message : "it took longer than 10 seconds to connect")}.");
        }
    }

    /// <summary>What a run is to do.</summary>
    private sealed record Settings(
        Uri? Address, ApiContract? Stub, Uri? States, IReadOnlyList<KeyValuePair<string, string>> Headers, string? Token, string? Description, string? State, TimeSpan Timeout, TimeSpan MaxTime);
}
