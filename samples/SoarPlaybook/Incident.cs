using System.Collections.Generic;

namespace Contoso.Soar;

/// <summary>What the playbook is told to clean up.</summary>
public sealed record Incident
{
    /// <summary>The incident's number.</summary>
    public required string Id { get; init; }

    /// <summary>The incident in a few words.</summary>
    public required string Title { get; init; }

    /// <summary>What happened.</summary>
    public required string Summary { get; init; }

    /// <summary>The messages that were looked at.</summary>
    public required IReadOnlyList<IncidentMessage> Messages { get; init; }
}
