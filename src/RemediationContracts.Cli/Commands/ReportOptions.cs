using System.CommandLine;
using RemediationContracts.Cli.Reporting;
using RemediationContracts.Model.Diagnostics;

namespace RemediationContracts.Cli.Commands;

/// <summary>The options of every verb that reports findings.</summary>
internal sealed class ReportOptions
{
    private readonly Option<ReportFormat> _format = Choices.Option(
        "--format", "How the report is written: {0}.", ReportFormat.Text,
        ("text", ReportFormat.Text), ("json", ReportFormat.Json), ("sarif", ReportFormat.Sarif), ("junit", ReportFormat.JUnit), ("github", ReportFormat.GitHub));

    private readonly Option<string?> _output = new("--output", "-o") { Description = "Write the report to this file.", HelpName = "FILE" };

    private readonly Option<DiagnosticLevel> _failOn = Choices.Option(
        "--fail-on", "Exit with 1 where a finding is at least this: {0}.", DiagnosticLevel.Error,
        ("error", DiagnosticLevel.Error), ("warning", DiagnosticLevel.Warning), ("info", DiagnosticLevel.Info));

    /// <summary>Adds the options to a verb.</summary>
    public void AddTo(Command command)
    {
        command.Add(_format);
        command.Add(_output);
        command.Add(_failOn);
    }

    /// <summary>Writes a report as the options say.</summary>
    /// <returns>The exit code.</returns>
    public int Finish(Report report, ParseResult parsed, CliConsole console)
    {
        ReportWriter.Write(report, parsed.GetValue(_format), parsed.GetValue(_output), console);
        return report.ExitCode(parsed.GetValue(_failOn));
    }
}
