namespace RemediationContracts.Cli.Reporting;

/// <summary>What shows a finding.</summary>
/// <param name="Kind"><c>body</c>, <c>request</c> or <c>response</c>.</param>
/// <param name="Payload">The payload, as JSON.</param>
/// <param name="AcceptedBy">Who accepts it; null for nobody.</param>
/// <param name="RefusedBy">Who refuses it; null for nobody.</param>
internal sealed record Witness(string Kind, string Payload, string? AcceptedBy, string? RefusedBy)
{
    /// <summary>A command that shows it again; null for none.</summary>
    public string? Command { get; init; }
}
