using System.IO;
using System.Text.Encodings.Web;
using System.Text.Json;
using RemediationContracts.Model.Diagnostics;

namespace RemediationContracts.Cli.Reporting;

/// <summary>Writes a report in the one shape of JSON that all verbs share.</summary>
internal static class JsonReport
{
    private static readonly JsonWriterOptions Indented = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Write(Report report, Stream output)
    {
        using Utf8JsonWriter json = new(output, Indented);
        json.WriteStartObject();
        json.WriteString("command", report.Command);
        json.WriteString("version", ToolVersion.Text);
        json.WriteStartArray("findings");
        foreach (Finding finding in report.Findings)
        {
            json.WriteStartObject();
            json.WriteString("id", finding.Id);
            json.WriteString("level", finding.LevelName);
            json.WriteString("message", finding.Message);
            json.WriteString("pointer", finding.Pointer);
            json.WriteString("file", finding.File);
            json.WriteNumber("line", finding.Line);
            json.WriteNumber("column", finding.Column);
            json.WriteStartArray("related");
            foreach (RelatedPlace related in finding.Related)
            {
                json.WriteStartObject();
                json.WriteString("message", related.Message);
                json.WriteString("pointer", related.Pointer);
                json.WriteString("file", related.File);
                json.WriteNumber("line", related.Line);
                json.WriteNumber("column", related.Column);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            WriteWitness(json, finding.Witness);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartObject("summary");
        json.WriteNumber("errors", report.Count(DiagnosticLevel.Error));
        json.WriteNumber("warnings", report.Count(DiagnosticLevel.Warning));
        json.WriteNumber("infos", report.Count(DiagnosticLevel.Info));
        json.WriteStartArray("files");
        foreach (CheckedFile file in report.Files)
        {
            json.WriteStartObject();
            json.WriteString("file", file.Path);
            json.WriteBoolean("valid", file.IsValid);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("notes");
        foreach (string note in report.Notes)
        {
            json.WriteStringValue(note);
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
        json.Flush();
        output.WriteByte((byte)'\n');
    }

    private static void WriteWitness(Utf8JsonWriter json, Witness? witness)
    {
        if (witness is null)
        {
            json.WriteNull("witness");
            return;
        }

        json.WriteStartObject("witness");
        json.WriteString("kind", witness.Kind);
        json.WritePropertyName("payload");
        json.WriteRawValue(witness.Payload);
        json.WriteString("acceptedBy", witness.AcceptedBy);
        json.WriteString("refusedBy", witness.RefusedBy);
        json.WriteString("command", witness.Command);
        json.WriteEndObject();
    }
}
