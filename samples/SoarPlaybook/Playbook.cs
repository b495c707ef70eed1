using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using RemediationContracts;
using RemediationContracts.Stub;

namespace Contoso.Soar;

/// <summary>The main job: an incident becomes a remediation, the service takes it, and its progress can be followed.</summary>
internal sealed class Playbook(TextWriter output, TextWriter errors)
{
    /// <summary>Runs the playbook.</summary>
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    public async Task<int> RunAsync(PlaybookOptions options, CancellationToken cancellationToken)
    {
        try
        {
            return await CleanUpAsync(options, cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            errors.WriteLine("Cancelled. A request that was already on its way may have been carried out.");
            return ExitCode.Cancelled;
        }
        catch (PlaybookException fault)
        {
            errors.WriteLine(fault.Message);
            return ExitCode.Unusable;
        }
        catch (Exception fault) when (fault is HttpRequestException or TaskCanceledException)
        {
            errors.WriteLine($"The service did not answer: {fault.Message}");
            return ExitCode.Unusable;
        }
        catch (Exception fault) when (fault is StubContractException or IOException)
        {
            errors.WriteLine($"The stand-in of the service cannot be started: {fault.Message}");
            return ExitCode.Unusable;
        }
        catch (ContractViolationException fault)
        {
            errors.WriteLine("The contract refuses the remediation; nothing was sent.");
            new PlaybookReport(errors).Violations(fault.Violations);
            return ExitCode.Refused;
        }
        catch (ContractApiException fault)
        {
            new PlaybookReport(errors).Refusal(fault);
            return ExitCode.Refused;
        }
    }

    private async Task<int> CleanUpAsync(PlaybookOptions options, CancellationToken cancellationToken)
    {
        if (options is { BaseUrl: not null, DryRun: false } && string.IsNullOrWhiteSpace(options.Token))
        {
            throw new PlaybookException($"--base-url needs a bearer token in the environment variable {PlaybookOptions.TokenVariable}.");
        }

        PlaybookReport report = new(output);
        Incident incident = await IncidentFile.ReadAsync(options.IncidentPath, cancellationToken).ConfigureAwait(false);
        report.Incident(incident);

        RemediateRequest request = CreateRequest(incident, options);
        byte[] payload = request.ToUtf8Json();
        report.Payload(payload);
        if (options.DryRun)
        {
            output.WriteLine("Dry run: nothing was sent.");
            return ExitCode.NothingSent;
        }

        RemediateResult result = await SendAsync(request, options, cancellationToken).ConfigureAwait(false);
        report.Accepted(result);
        report.BrokenPayload(BrokenCopy(payload));
        return ExitCode.Accepted;
    }

    private static RemediateRequest CreateRequest(Incident incident, PlaybookOptions options)
    {
        IReadOnlyList<AnalyzedEmail> malicious =
        [
            .. incident.Messages.Where(message => message.Verdict != Verdict.Clean).Select(message => new AnalyzedEmail { Id = message.AnalyzedEmailId }),
        ];
        if (malicious.Count == 0)
        {
            throw new PlaybookException($"Incident {incident.Id} has no malicious message; there is nothing to clean up.");
        }

        return new RemediateRequest
        {
            DisplayName = $"{incident.Id}: {incident.Title}",
            Description = incident.Summary,
            Severity = options.Severity,
            Action = options.Action,
            ApproverUpn = options.Approver,
            RemediateSendersCopy = options.SendersCopy,
            AnalyzedEmails = malicious,
        };
    }

    private async Task<RemediateResult> SendAsync(RemediateRequest request, PlaybookOptions options, CancellationToken cancellationToken)
    {
        if (options.BaseUrl is Uri address)
        {
            output.WriteLine($"Sending to {address} ...");
            return await SendAsync(request, address, options.Token!, cancellationToken).ConfigureAwait(false);
        }

        using ContractStub stub = ContractStub.Start(Path.Combine(AppContext.BaseDirectory, "contracts", "remediate.openapi.json"));
        output.WriteLine($"Sending to a stand-in of the service at {stub.BaseUri} ...");
        return await SendAsync(request, stub.BaseUri, "any-token-will-do", cancellationToken).ConfigureAwait(false);
    }

    private static async Task<RemediateResult> SendAsync(RemediateRequest request, Uri address, string token, CancellationToken cancellationToken)
    {
        using BearerTokenHandler handler = new(token);
        using HttpClient http = new(handler) { BaseAddress = address };
        return await new RemediateClient(http).RemediateAsync(request, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>The payload with three slips that a hand-written one could have: a C# name for a value, a misspelt name, a quoted Boolean.</summary>
    private static string BrokenCopy(byte[] payload)
    {
        System.Text.Json.Nodes.JsonObject broken = System.Text.Json.Nodes.JsonNode.Parse(payload)!.AsObject();
        broken["action"] = "SoftDelete";
        broken["remediateSendersCopy"] = "false";
        broken["aproverUpn"] = broken["approverUpn"]?.DeepClone();
        broken.Remove("approverUpn");
        return broken.ToJsonString();
    }
}
