namespace Contoso.Soar;

/// <summary>A message of an incident.</summary>
public sealed record IncidentMessage
{
    /// <summary>The key by which Defender knows the message in one mailbox.</summary>
    public required string AnalyzedEmailId { get; init; }

    /// <summary>Whose mailbox it is in.</summary>
    public required string Recipient { get; init; }

    /// <summary>The subject line.</summary>
    public required string Subject { get; init; }

    /// <summary>What the analysis said.</summary>
    public required Verdict Verdict { get; init; }
}
