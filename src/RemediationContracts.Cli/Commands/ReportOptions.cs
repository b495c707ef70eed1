using System.CommandLine;
using RemediationContracts.Cli.Reporting;
using RemediationContracts.Model.Diagnostics;

namespace RemediationContracts.Cli.Commands;

/// <summary>The options of every verb that reports findings.</summary>
internal sealed class ReportOptions
{
    private readonly Choice<ReportFormat> _format = new(
        "--format", "How the report is written.",
        ("text", ReportFormat.Text), ("json", ReportFormat.Json), ("sarif", ReportFormat.Sarif), ("junit", ReportFormat.JUnit), ("github", ReportFormat.GitHub));

    private readonly Option<string?> _output = new("--output", "-o") { Description = "Write the report to this file.", HelpName = "FILE" };

    private readonly Choice<DiagnosticLevel> _failOn = new(
        "--fail-on", "Exit with 1 where a finding weighs at least this.",
        ("error", DiagnosticLevel.Error), ("warning", DiagnosticLevel.Warning), ("info", DiagnosticLevel.Info));

    /// <summary>Adds the options to a verb.</summary>
    public void AddTo(Command command)
    {
        command.Add(_format.Option);
        command.Add(_output);
        command.Add(_failOn.Option);
    }

    /// <summary>Writes a report as the options say.</summary>
    /// <returns>The exit code.</returns>
    public int Finish(Report report, ParseResult parsed, CliConsole console)
    {
        ReportWriter.Write(report, _format.Of(parsed), parsed.GetValue(_output), console);
        return report.ExitCode(_failOn.Of(parsed));
    }
}
