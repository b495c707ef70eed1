using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using RemediationContracts.Model.Diagnostics;

namespace RemediationContracts.Cli.Reporting;

/// <summary>Writes a report in SARIF 2.1.0 (OASIS), the part that code scanning reads.</summary>
internal static class SarifReport
{
    private static readonly JsonWriterOptions Indented = new() { Indented = true, NewLine = "\n" };

    public static void Write(Report report, Stream output)
    {
        string[] rules = [.. report.Findings.Select(finding => finding.Id).Distinct(StringComparer.Ordinal)];
        using Utf8JsonWriter json = new(output, Indented);
        json.WriteStartObject();
        json.WriteString("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
        json.WriteString("version", "2.1.0");
        json.WriteStartArray("runs");
        json.WriteStartObject();
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", "remediation-contracts");
        json.WriteString("version", ToolVersion.Text);
        json.WriteStartArray("rules");
        foreach (string rule in rules)
        {
            json.WriteStartObject();
            json.WriteString("id", rule);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteString("columnKind", "utf16CodeUnits");
        json.WriteStartArray("results");
        foreach (Finding finding in report.Findings)
        {
            WriteResult(json, finding, Array.IndexOf(rules, finding.Id));
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
        json.Flush();
        output.WriteByte((byte)'\n');
    }

    private static void WriteResult(Utf8JsonWriter json, Finding finding, int rule)
    {
        json.WriteStartObject();
        json.WriteString("ruleId", finding.Id);
        json.WriteNumber("ruleIndex", rule);
        json.WriteString("level", finding.Level == DiagnosticLevel.Info ? "note" : finding.LevelName);
        json.WriteStartObject("message");
        json.WriteString("text", finding.MessageWithCommand);
        json.WriteEndObject();
        json.WriteStartArray("locations");
        json.WriteStartObject();
        WriteLocation(json, finding.File, finding.Line, finding.Column, finding.Pointer);
        json.WriteEndObject();
        json.WriteEndArray();
        if (finding.Related.Count > 0)
        {
            WriteRelated(json, finding.Related);
        }

        json.WriteEndObject();
    }

    private static void WriteRelated(Utf8JsonWriter json, IReadOnlyList<RelatedPlace> places)
    {
        json.WriteStartArray("relatedLocations");
        foreach (RelatedPlace place in places)
        {
            json.WriteStartObject();
            json.WriteStartObject("message");
            json.WriteString("text", place.Message);
            json.WriteEndObject();
            WriteLocation(json, place.File, place.Line, place.Column, place.Pointer);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteLocation(Utf8JsonWriter json, string file, int line, int column, string pointer)
    {
        json.WriteStartObject("physicalLocation");
        json.WriteStartObject("artifactLocation");
        json.WriteString("uri", Address(file));
        json.WriteEndObject();
        json.WriteStartObject("region");
        json.WriteNumber("startLine", line);
        json.WriteNumber("startColumn", column);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteStartArray("logicalLocations");
        json.WriteStartObject();
        json.WriteString("fullyQualifiedName", pointer);
        json.WriteString("kind", "value");
        json.WriteEndObject();
        json.WriteEndArray();
    }

    /// <summary>A path as a URI reference: relative paths stay relative.</summary>
    private static string Address(string path) => Path.IsPathRooted(path)
        ? new Uri(Path.GetFullPath(path)).AbsoluteUri
        : string.Join('/', path.Replace('\\', '/').Split('/').Select(Uri.EscapeDataString));
}
