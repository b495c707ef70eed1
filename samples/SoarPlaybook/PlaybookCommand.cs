using System;
using System.Collections.Generic;
using System.CommandLine;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;
using System.IO;
using System.Threading.Tasks;

namespace Contoso.Soar;

/// <summary>The command line of the playbook.</summary>
internal static class PlaybookCommand
{
    /// <summary>Runs a command line. Ctrl-C cancels the running request.</summary>
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    public static async Task<int> RunAsync(string[] args, TextWriter output, TextWriter errors)
    {
        ParseResult parsed = Create(new Playbook(output, errors)).Parse(args);
        if (parsed.Action is not ParseErrorAction mistake)
        {
            return await parsed.InvokeAsync(new InvocationConfiguration { Output = output, Error = errors }).ConfigureAwait(false);
        }

        mistake.ShowHelp = false;
        await parsed.InvokeAsync(new InvocationConfiguration { Output = output, Error = errors }).ConfigureAwait(false);
        errors.WriteLine("Run it with --help to see its options and an example.");
        return ExitCode.Unusable;
    }

    private static RootCommand Create(Playbook playbook)
    {
        Option<string> incident = new("--incident") { Description = "The incident file. Without it, incidents/payroll-phish.json of the sample, which shows the form.", HelpName = "FILE" };
        Option<string> action = OneOf("--action", "What to do with the messages.", RemediationActionJson.Values, RemediationAction.SoftDelete.ToJsonString());
        Option<string> severity = OneOf("--severity", "How severe the incident is.", RemediationSeverityJson.Values, RemediationSeverity.Medium.ToJsonString());
        Option<string> approver = new("--approver")
        {
            Description = "Who approved the action, as a user principal name.",
            HelpName = "UPN",
            DefaultValueFactory = _ => "approver@contoso.com",
        };
        approver.Validators.Add(RefuseOption);
        Option<bool> sendersCopy = new("--senders-copy") { Description = "Act on the sender's copy too." };
        Option<bool> dryRun = new("--dry-run") { Description = "Show the payload and send nothing (exit code 3)." };
        Option<Uri?> baseUrl = new("--base-url")
        {
            Description = $"Send to this address, with the token in the environment variable {PlaybookOptions.TokenVariable}. Without it, a stand-in of the service is started.",
            HelpName = "URL",
            CustomParser = ParseAddress,
        };

        RootCommand command = new(
            """
            Cleans up the suspicious messages of an incident.

            Exit code 0: the service accepted the remediation. 1: it was refused. 2: the options, the incident file
            or the address cannot be used. 3: nothing was sent, as --dry-run asks. 130: Ctrl-C.

            Example: dotnet run --project samples/SoarPlaybook -- --action moveToJunk --severity high
            """)
        {
            incident, action, severity, approver, sendersCopy, dryRun, baseUrl,
        };
        command.SetAction((parsed, cancellationToken) => playbook.RunAsync(
            new PlaybookOptions
            {
                IncidentPath = parsed.GetValue(incident) ?? Path.Combine(AppContext.BaseDirectory, "incidents", "payroll-phish.json"),
                Action = RemediationActionJson.TryParse(parsed.GetValue(action), out RemediationAction chosen) ? chosen : default,
                Severity = RemediationSeverityJson.TryParse(parsed.GetValue(severity), out RemediationSeverity weight) ? weight : default,
                Approver = parsed.GetRequiredValue(approver),
                SendersCopy = parsed.GetValue(sendersCopy),
                DryRun = parsed.GetValue(dryRun),
                BaseUrl = parsed.GetValue(baseUrl),
                Token = Environment.GetEnvironmentVariable(PlaybookOptions.TokenVariable),
            },
            cancellationToken));
        return command;
    }

    /// <summary>An option whose values are those of an enumeration of the contract, in the contract's spelling.</summary>
    private static Option<string> OneOf(string name, string description, IReadOnlyList<string> values, string standard)
    {
        Option<string> option = new(name) { Description = description, HelpName = string.Join('|', values), DefaultValueFactory = _ => standard };
        option.AcceptOnlyFromAmong([.. values]);
        return option;
    }

    /// <summary>After <c>--approver=</c> with nothing behind it, System.CommandLine would take <c>--dry-run</c> for the approver, and send.</summary>
    private static void RefuseOption(OptionResult result)
    {
        if (result.Tokens.Count == 1 && (string.IsNullOrWhiteSpace(result.Tokens[0].Value) || result.Tokens[0].Value.StartsWith('-')))
        {
            result.AddError($"'{result.Tokens[0].Value}' is not a user principal name.");
        }
    }

    private static Uri? ParseAddress(ArgumentResult result)
    {
        string text = result.Tokens.Count == 1 ? result.Tokens[0].Value : string.Empty;
        if (Uri.TryCreate(text, UriKind.Absolute, out Uri? address) && (address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback)) && address.UserInfo.Length == 0)
        {
            return address;
        }

        result.AddError($"'{text}' is not an https address without a user, or an http address of this machine: the token goes along.");
        return null;
    }
}
