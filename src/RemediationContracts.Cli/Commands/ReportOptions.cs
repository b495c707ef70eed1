using System;
using System.Collections.Generic;
using System.CommandLine;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using RemediationContracts.Cli.Input;
using RemediationContracts.Cli.Reporting;
using RemediationContracts.Model.Diagnostics;

namespace RemediationContracts.Cli.Commands;

/// <summary>The options of every verb that reports findings.</summary>
internal sealed class ReportOptions
{
    private readonly Choice<ReportFormat> _format = new(
        "--format", "How the report is written.",
        ("text", ReportFormat.Text), ("json", ReportFormat.Json), ("sarif", ReportFormat.Sarif), ("junit", ReportFormat.JUnit), ("github", ReportFormat.GitHub));

    private readonly Option<string?> _output;

    private readonly Choice<DiagnosticLevel> _failOn = new(
        "--fail-on", "Exit with 1 where a finding weighs at least this.",
        ("error", DiagnosticLevel.Error), ("warning", DiagnosticLevel.Warning), ("info", DiagnosticLevel.Info));

    /// <summary>Makes the options.</summary>
    /// <param name="writesFiles">Whether the verb writes something else than a report, to which <c>--output</c> belongs; the report's option is then <c>--report</c>.</param>
    public ReportOptions(bool writesFiles = false) =>
        _output = new(writesFiles ? "--report" : "--output", writesFiles ? [] : ["-o"]) { Description = "Write the report to this file.", HelpName = "FILE" };

    /// <summary>Adds the options to a verb.</summary>
    public void AddTo(Command command)
    {
        command.Add(_format.Option);
        command.Add(_output);
        command.Add(_failOn.Option);
    }

    /// <summary>Refuses to write the report over a file that the verb reads.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="inputs">The files that are read.</param>
    /// <exception cref="UnusableInputException">The report would take the place of one of them.</exception>
    public void KeepFromInputs(ParseResult parsed, params IEnumerable<string> inputs)
    {
        if (parsed.GetValue(_output) is { Length: > 0 } output && inputs.FirstOrDefault(input => IsSame(input, output)) is string input)
        {
            throw new UnusableInputException($"{_output.Name} names '{input}', which is read; the report would take its place.");
        }
    }

    /// <summary>Writes a report as the options say.</summary>
    /// <returns>The exit code.</returns>
    public int Finish(Report report, ParseResult parsed, CliConsole console)
    {
        ReportWriter.Write(report, _format.Of(parsed), parsed.GetValue(_output), console);
        return report.ExitCode(_failOn.Of(parsed));
    }

    /// <summary>Looks at each file, and writes a report; a file that cannot be used is told and does not keep the others from their verdict.</summary>
    /// <param name="verb">The verb.</param>
    /// <param name="paths">The files.</param>
    /// <param name="check">Looks at a file; it throws <see cref="UnusableInputException"/> where that cannot be used.</param>
    /// <param name="parsed">The command line.</param>
    /// <param name="console">The console.</param>
    /// <returns>The exit code.</returns>
    public async Task<int> FinishEachAsync(string verb, IEnumerable<string> paths, Func<string, Task<CheckedFile>> check, ParseResult parsed, CliConsole console)
    {
        List<CheckedFile> files = [];
        bool isWhole = true;
        foreach (string path in paths)
        {
            try
            {
                files.Add(await check(path).ConfigureAwait(false));
            }
            catch (UnusableInputException fault)
            {
                console.Error.WriteLine(Text.Plain(fault.Message));
                isWhole = false;
            }
        }

        int code = Finish(new Report(verb, files), parsed, console);
        return isWhole ? code : ExitCode.Unusable;
    }

    /// <summary>Whether two paths lead to one file. Links are followed; case is not looked at, since file systems differ in it and a report can be given another name.</summary>
    private static bool IsSame(string input, string output) =>
        input != PayloadInput.StandardInput && string.Equals(Resolve(input), Resolve(output), StringComparison.OrdinalIgnoreCase);

    private static string Resolve(string path)
    {
        try
        {
            FileInfo file = new(path);
            return (file.ResolveLinkTarget(returnFinalTarget: true) ?? file).FullName;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            // Whoever opens it says what is wrong with it.
            return path;
        }
    }
}
