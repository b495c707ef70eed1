using System.Globalization;
using System.IO;
using RemediationContracts.Model.Diagnostics;

namespace RemediationContracts.Cli.Reporting;

/// <summary>Writes a report for people, in the form of compilers.</summary>
internal static class TextReport
{
    private const string Reset = "\u001b[0m";

    public static void Write(Report report, TextWriter output, bool colours)
    {
        foreach (CheckedFile file in report.Files)
        {
            if (file.IsValid)
            {
                output.WriteLine($"{Text.Plain(file.Path)}: {Paint(report.Passed, "\u001b[32m", colours)}");
            }

            foreach (Finding finding in file.Findings)
            {
                output.WriteLine(Line(finding, colours));
                foreach (RelatedPlace related in finding.Related)
                {
                    output.WriteLine(Line(related));
                }

                if (finding.Witness?.Command is { } command)
                {
                    output.WriteLine($"    {Text.Plain(command)}");
                }
            }
        }

        foreach (string note in report.Notes)
        {
            output.WriteLine(Text.Plain(note));
        }

        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{Count(report.Files.Count, report.Unit)}, {Count(report.Count(DiagnosticLevel.Error), "error")}, {Count(report.Count(DiagnosticLevel.Warning), "warning")}"));
    }

    /// <summary>A finding on one line.</summary>
    public static string Line(Finding finding, bool colours = false)
    {
        string colour = finding.Level switch
        {
            DiagnosticLevel.Error => "\u001b[31m",
            DiagnosticLevel.Warning => "\u001b[33m",
            _ => "\u001b[36m",
        };
        string pointer = finding.Pointer.Length == 0 ? string.Empty : $" at {Text.Plain(finding.Pointer)}";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{Text.Plain(finding.File)}({finding.Line},{finding.Column}): {Paint($"{finding.LevelName} {finding.Id}", colour, colours)}{pointer}: {Text.Plain(finding.Message)}");
    }

    /// <summary>A place that has to do with a finding, on the line below it.</summary>
    private static string Line(RelatedPlace related) => string.Create(
        CultureInfo.InvariantCulture,
        $"  {Text.Plain(related.File)}({related.Line},{related.Column}): see {Text.Plain(related.Pointer.Length == 0 ? "the root" : related.Pointer)}: {Text.Plain(related.Message)}");

    private static string Count(int count, string what) => string.Create(CultureInfo.InvariantCulture, $"{count} {what}{(count == 1 ? string.Empty : "s")}");

    private static string Paint(string text, string colour, bool colours) => colours ? colour + text + Reset : text;
}
