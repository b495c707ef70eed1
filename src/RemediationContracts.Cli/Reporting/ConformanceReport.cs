using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.Json;
using RemediationContracts.Model;
using RemediationContracts.Model.Diagnostics;
using RemediationContracts.Model.Json;
using RemediationContracts.Verification.Conformance;
using RemediationContracts.Verification.Payloads;

namespace RemediationContracts.Cli.Reporting;

/// <summary>Makes a report of a conformance run, an entry an operation.</summary>
internal static class ConformanceReport
{
    /// <summary>How many rules that cannot be broken are listed.</summary>
    private const int MaxUnbreakable = 20;

    public static Report Of(ConformanceResult result, IReadOnlyList<ApiOperation> operations, JsonText contract, Uri baseAddress, bool isStub)
    {
        ILookup<ApiOperation, ConformanceFinding> found = result.Findings.ToLookup(static finding => finding.Operation);
        List<CheckedFile> entries = [.. operations.Select(operation => new CheckedFile(
            $"{operation.Method} {operation.Path}", [.. found[operation].Select(finding => Of(finding, contract, baseAddress, isStub))]))];
        if (result.Stopped is { } reason)
        {
            entries.Add(new CheckedFile("the run", [new Finding(ConformanceCheck.NotVerified.Id, DiagnosticLevel.Warning, reason, string.Empty, contract.Path, 1, 1)]));
        }

        return new Report("verify", entries) { Unit = "operation", Passed = "conforms", Notes = [.. Notes(result)] };
    }

    private static IEnumerable<string> Notes(ConformanceResult result)
    {
        int inconclusive = result.Operations.Sum(static operation => operation.Inconclusive.Values.Sum());
        int unbroken = result.Operations.Sum(static operation => operation.Unbroken.Count);
        yield return string.Create(
            CultureInfo.InvariantCulture,
            $"{result.Requests} requests in {result.Elapsed.TotalSeconds:0.0} s, seed {result.Seed}: {result.Operations.Sum(static operation => operation.Accepted)} valid ones accepted, {result.Operations.Sum(static operation => operation.Refused)} invalid ones refused, {inconclusive} answers that say neither.");
        yield return string.Create(
            CultureInfo.InvariantCulture,
            $"Rules broken at their places: {result.Operations.Sum(static operation => operation.Broken.Count)}{(unbroken == 0 ? "." : $"; {unbroken} more were not reached (--cases).")}");
        (string Operation, MissedRule Rule)[] unbreakable = [.. result.Operations.SelectMany(static operation => operation.Unbreakable.Select(missed => (operation.Operation, missed)))];
        foreach ((string operation, MissedRule rule) in unbreakable.Take(MaxUnbreakable))
        {
            yield return $"{operation}: not broken: {rule}";
        }

        if (unbreakable.Length > MaxUnbreakable)
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"{unbreakable.Length - MaxUnbreakable} more rules cannot be broken alone.");
        }
    }

    private static Finding Of(ConformanceFinding finding, JsonText contract, Uri baseAddress, bool isStub)
    {
        TextPosition position = contract.GetPosition(finding.Operation.Offset);
        string times = finding.Count == 1 ? string.Empty : string.Create(CultureInfo.InvariantCulture, $" ({finding.Count} requests show it.)");
        return new Finding(finding.Check.Id, finding.Check.Level, finding.Message + times, finding.Pointer, contract.Path, position.Line, position.Column)
        {
            Witness = finding.Request is not { } request ? null : new Witness("request", Payload(request), AcceptedBy(finding, isStub), RefusedBy(finding, isStub))
            {
                Command = request.ToCurl(baseAddress),
            },
        };
    }

    private static string? AcceptedBy(ConformanceFinding finding, bool isStub) => finding.Status switch
    {
        < 400 => Provider(isStub),
        _ when finding.Check == ConformanceCheck.ValidRefused => "contract",
        _ => null,
    };

    private static string? RefusedBy(ConformanceFinding finding, bool isStub) => finding.Status switch
    {
        >= 400 => Provider(isStub),
        _ when finding.Broken is not null => "contract",
        _ => null,
    };

    private static string Provider(bool isStub) => isStub ? "stub" : "provider";

    private static string Payload(ConformanceRequest request)
    {
        using MemoryStream bytes = new();
        using (Utf8JsonWriter json = new(bytes))
        {
            json.WriteStartObject();
            json.WriteString("method", request.Method);
            json.WriteString("target", request.Target);
            json.WriteStartObject("headers");
            foreach (IGrouping<string, string> header in request.Headers.Where(static header => !header.Key.Equals("Authorization", StringComparison.OrdinalIgnoreCase)).GroupBy(static header => header.Key, static header => header.Value))
            {
                json.WriteString(header.Key, string.Join(", ", header));
            }

            if (request.ContentType is { } type)
            {
                json.WriteString("Content-Type", type);
            }

            json.WriteEndObject();
            json.WriteString("body", request.Body);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(bytes.ToArray());
    }
}
