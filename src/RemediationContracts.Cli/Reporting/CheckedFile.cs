using System.Collections.Generic;
using System.Linq;
using RemediationContracts.Model.Diagnostics;

namespace RemediationContracts.Cli.Reporting;

/// <summary>A file that a verb looked at, and what it found there.</summary>
/// <param name="Path">The file.</param>
/// <param name="Findings">What was found, in the order of the document.</param>
internal sealed record CheckedFile(string Path, IReadOnlyList<Finding> Findings)
{
    /// <summary>Whether nothing in it is an error.</summary>
    public bool IsValid => Findings.All(finding => finding.Level != DiagnosticLevel.Error);
}
