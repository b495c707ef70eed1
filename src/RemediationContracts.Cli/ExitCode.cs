namespace RemediationContracts.Cli;

/// <summary>How every verb ends.</summary>
internal static class ExitCode
{
    /// <summary>Nothing was found that weighs enough.</summary>
    public const int Clean = 0;

    /// <summary>Something was found at or above <c>--fail-on</c>.</summary>
    public const int Findings = 1;

    /// <summary>The command is not one, or an input cannot be used.</summary>
    public const int Unusable = 2;

    /// <summary>Ctrl-C, before the work was done.</summary>
    public const int Cancelled = 130;
}
