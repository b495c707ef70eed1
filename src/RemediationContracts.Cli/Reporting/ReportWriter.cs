using System;
using System.IO;
using System.Text;

namespace RemediationContracts.Cli.Reporting;

/// <summary>Writes a report where it was asked for.</summary>
internal static class ReportWriter
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Writes a report to a file, or to the console.</summary>
    /// <param name="report">The report.</param>
    /// <param name="format">Its format.</param>
    /// <param name="file">The file, written only when the report is whole; null is the console.</param>
    /// <param name="console">The console.</param>
    /// <exception cref="UnusableInputException">The file cannot be written.</exception>
    public static void Write(Report report, ReportFormat format, string? file, CliConsole console)
    {
        using MemoryStream bytes = new();
        using (StreamWriter text = new(bytes, Utf8, leaveOpen: true) { NewLine = "\n" })
        {
            switch (format)
            {
                case ReportFormat.Json:
                    JsonReport.Write(report, bytes);
                    break;
                case ReportFormat.Sarif:
                    SarifReport.Write(report, bytes);
                    break;
                case ReportFormat.JUnit:
                    JUnitReport.Write(report, bytes);
                    break;
                case ReportFormat.GitHub:
                    GitHubReport.Write(report, text);
                    break;
                default:
                    TextReport.Write(report, text, file is null && console.HasColours);
                    break;
            }
        }

        if (file is null)
        {
            console.Out.Write(Utf8.GetString(bytes.GetBuffer(), 0, (int)bytes.Length));
            return;
        }

        try
        {
            File.WriteAllBytes(file, bytes.ToArray());
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new UnusableInputException($"The report cannot be written: {fault.Message}");
        }
    }
}
