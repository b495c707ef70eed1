using System.Collections.Generic;
using System.Linq;
using RemediationContracts.Model.Diagnostics;

namespace RemediationContracts.Cli.Reporting;

/// <summary>What a verb found, for every format.</summary>
/// <param name="Command">The verb.</param>
/// <param name="Files">Each file that was looked at, in order.</param>
internal sealed record Report(string Command, IReadOnlyList<CheckedFile> Files)
{
    /// <summary>What is looked at, each as one of <see cref="Files"/>.</summary>
    public string Unit { get; init; } = "file";

    /// <summary>What is said of one in which there is no error.</summary>
    public string Passed { get; init; } = "valid";

    /// <summary>What is said besides the findings, a sentence each.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>Everything that was found, in order.</summary>
    public IEnumerable<Finding> Findings => Files.SelectMany(file => file.Findings);

    /// <summary>How many findings there are of a level.</summary>
    public int Count(DiagnosticLevel level) => Findings.Count(finding => finding.Level == level);

    /// <summary>The exit code.</summary>
    /// <param name="failOn">The level from which on a finding counts.</param>
    public int ExitCode(DiagnosticLevel failOn) => Findings.Any(finding => finding.Level >= failOn) ? Cli.ExitCode.Findings : Cli.ExitCode.Clean;
}
