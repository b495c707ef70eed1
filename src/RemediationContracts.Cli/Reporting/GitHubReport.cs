using System;
using System.Globalization;
using System.IO;
using System.Linq;
using RemediationContracts.Model.Diagnostics;

namespace RemediationContracts.Cli.Reporting;

/// <summary>Writes a report as workflow commands of GitHub Actions, which annotate the lines of a change.</summary>
internal static class GitHubReport
{
    public static void Write(Report report, TextWriter output)
    {
        foreach (Finding finding in report.Findings)
        {
            string command = finding.Level == DiagnosticLevel.Info ? "notice" : finding.LevelName;
            string pointer = finding.Pointer.Length == 0 ? string.Empty : $" at {finding.Pointer}";
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"::{command} file={Property(finding.File)},line={finding.Line},col={finding.Column},title={Property(finding.Id + pointer)}::{Data(finding.MessageWithCommand)}"));
        }
    }

    // The escapes of the runner: %, CR and LF everywhere, colon and comma in properties too. The log of a run is read in terminals.
    private static string Data(string text) => string.Join(
        "%0A", text.Replace("%", "%25", StringComparison.Ordinal).Split('\n').Select(static line => string.Join("%0D", line.Split('\r').Select(Text.Plain))));

    private static string Property(string text) => Data(text).Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);
}
