using System;
using System.CommandLine;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using RemediationContracts.Cli.Input;
using RemediationContracts.Model;
using RemediationContracts.Model.Validation;
using RemediationContracts.Stub;

namespace RemediationContracts.Cli.Commands;

/// <summary>The verb <c>stub</c>: a stand-in of the contract's endpoint.</summary>
internal static class StubCommand
{
    public static Command Create(CliConsole console)
    {
        Argument<string> contract = FileArgument.Contract();
        Option<int> port = new("--port") { Description = "The port to listen on, on this machine alone; 0 is a free one.", HelpName = "N" };
        port.Validators.Add(result =>
        {
            if (result.Tokens.Count == 1 && int.TryParse(result.Tokens[0].Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int number) && number is < 0 or > 65535)
            {
                result.AddError("--port takes a number from 0 to 65535.");
            }
        });
        Choice<ValidationProfile> profile = ProfileOption.Create();
        Option<bool> states = new("--provider-states") { Description = "Take a Pact verifier's state changes, by POST at /_pact/provider-states." };
        Option<bool> quiet = new("--quiet", "-q") { Description = "Print the address, and nothing of the requests." };
        Command command = new("stub",
            """
            Serves a stand-in of the contract's endpoint until Ctrl-C. The first line is its address; then comes a line a request.

            Example: remediation-contracts stub contracts/remediate.openapi.json --port 5005
            """)
        {
            contract, port, profile.Option, states, quiet,
        };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            ApiContract read = ContractInput.Load(parsed.GetRequiredValue(contract), console, cancellationToken);
            if (!read.Operations.Any(operation => operation.IsUsable))
            {
                throw new UnusableInputException($"{parsed.GetRequiredValue(contract)} has no operation that can be served.");
            }

            StubOptions options = new() { Profile = profile.Of(parsed), TakesProviderStates = parsed.GetValue(states), OnExchange = parsed.GetValue(quiet) ? null : exchange => Tell(console, exchange) };
            return await ServeAsync(read, options, parsed.GetValue(port), console, cancellationToken).ConfigureAwait(false);
        });
        return command;
    }

    private static async Task<int> ServeAsync(ApiContract contract, StubOptions options, int port, CliConsole console, CancellationToken cancellationToken)
    {
        using ContractStub stub = Start(contract, options, port);
        lock (console)
        {
            console.Out.WriteLine(stub.BaseUri);
            foreach (ApiOperation operation in contract.Operations.Where(operation => options.OnExchange is not null && operation.IsUsable))
            {
                console.Out.WriteLine(Text.Plain($"  {operation.Method} {operation.Path}"));
            }

            console.Out.Flush();
        }

        try
        {
            await Task.Delay(Timeout.Infinite, cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            // That is how serving ends.
        }

        return ExitCode.Clean;
    }

    private static ContractStub Start(ApiContract contract, StubOptions options, int port)
    {
        try
        {
            return ContractStub.Start(contract, options, port);
        }
        catch (IOException fault)
        {
            throw new UnusableInputException(fault.Message);
        }
    }

    private static void Tell(CliConsole console, StubExchange exchange)
    {
        string line = string.Create(
            CultureInfo.InvariantCulture, $"{exchange.At:HH:mm:ss} {exchange.Response.Status} {exchange.Request.Method} {exchange.Request.Path}");
        lock (console)
        {
            console.Out.WriteLine(Text.Plain(line));
            foreach (PayloadViolation violation in exchange.Violations)
            {
                console.Out.WriteLine(Text.Plain($"  {violation}"));
            }

            foreach (UsedDeparture used in exchange.DeviationsUsed)
            {
                console.Out.WriteLine(Text.Plain($"  taken as documented: {used.Departure.Accept} at \"{used.Pointer}\""));
            }

            console.Out.Flush();
        }
    }
}
