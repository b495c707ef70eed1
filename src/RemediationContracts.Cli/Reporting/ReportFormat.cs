namespace RemediationContracts.Cli.Reporting;

/// <summary>How a report is written. The names are those that <c>--format</c> takes.</summary>
internal enum ReportFormat
{
    /// <summary>Lines for people.</summary>
    Text,

    /// <summary>The tool's own JSON.</summary>
    Json,

    /// <summary>SARIF 2.1.0, for code scanning.</summary>
    Sarif,

    /// <summary>JUnit's XML, for test reports.</summary>
    JUnit,

    /// <summary>GitHub's workflow commands, which annotate a change.</summary>
    GitHub,
}
