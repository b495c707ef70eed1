using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using RemediationContracts;

namespace Contoso.Soar;

/// <summary>Says what a person wants to see.</summary>
internal sealed class PlaybookReport(TextWriter output)
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public void Incident(Incident incident)
    {
        output.WriteLine($"Incident {Plain(incident.Id)}: {Plain(incident.Title)}");
        foreach (IncidentMessage message in incident.Messages)
        {
            string what = message.Verdict == Verdict.Clean ? "leave   " : "clean up";
            string verdict = JsonNamingPolicy.CamelCase.ConvertName(message.Verdict.ToString());
            output.WriteLine($"  {what}  {verdict,-8} {Plain(message.Recipient),-22} {Plain(message.Subject)}");
        }

        output.WriteLine();
    }

    public void Payload(byte[] payload)
    {
        using JsonDocument document = JsonDocument.Parse(payload);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Payload ({payload.Length} bytes as sent):"));
        output.WriteLine(JsonSerializer.Serialize(document, Indented));
        output.WriteLine();
    }

    public void Accepted(RemediateResult result)
    {
        output.WriteLine();
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Accepted: {(int)result.StatusCode} {result.StatusCode}"));
        output.WriteLine($"  track it at  {result.Location?.ToString() ?? "(the service gave no address)"}");
        output.WriteLine($"  bulkId       {Plain(result.BulkId ?? "(none)")}");
        output.WriteLine($"  request id   {Plain(result.RequestId ?? "(none)")}");
        output.WriteLine();
    }

    public void Refusal(ContractApiException fault)
    {
        output.WriteLine(Plain(fault.Message));
        output.WriteLine($"  request id   {Plain(fault.RequestId ?? "(none)")}");
        if (fault.RetryAfter is TimeSpan wait)
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  try again    in {wait.TotalSeconds:0} s"));
        }
    }

    public void BrokenPayload(string json)
    {
        output.WriteLine("The same remediation, written by hand with three slips, is refused before it is sent:");
        bool valid = RemediateRequest.TryParse(Encoding.UTF8.GetBytes(json), out _, out IReadOnlyList<ContractViolation> violations);
        Violations(valid ? [] : violations);
    }

    public void Violations(IReadOnlyList<ContractViolation> violations)
    {
        int rule = violations.Max(violation => violation.Rule.Length);
        int pointer = violations.Max(violation => violation.Pointer.Length);
        foreach (ContractViolation violation in violations)
        {
            output.WriteLine($"  {violation.Rule.PadRight(rule)}  {Plain(violation.Pointer).PadRight(pointer)}  {Plain(violation.Message)}");
        }
    }

    /// <summary>A text from a file or a service, without what could move a terminal's cursor.</summary>
    private static string Plain(string text) => string.Concat(text.Select(c => char.IsControl(c) ? '\uFFFD' : c));
}
