using System.Collections.Generic;
using System.Text.Json.Serialization;

namespace RemediationContracts.Benchmarks.Peers;

/// <summary>The payload as a team would write it by hand for the source generator of System.Text.Json.</summary>
public sealed record PeerRequest
{
    public required string DisplayName { get; init; }

    public required string Description { get; init; }

    public required PeerSeverity Severity { get; init; }

    public required PeerAction Action { get; init; }

    public required string ApproverUpn { get; init; }

    public required bool RemediateSendersCopy { get; init; }

    public required IReadOnlyList<PeerEmail> AnalyzedEmails { get; init; }
}

/// <summary>A message.</summary>
public sealed record PeerEmail
{
    public required string Id { get; init; }
}

/// <summary>The severity.</summary>
public enum PeerSeverity
{
    Low,
    Medium,
    High,
}

/// <summary>The action.</summary>
public enum PeerAction
{
    MoveToJunk,
    MoveToInbox,
    HardDelete,
    SoftDelete,
    MoveToDeletedItems,
}

/// <summary>What System.Text.Json generates.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true)]
[JsonSerializable(typeof(PeerRequest))]
public sealed partial class PeerContext : JsonSerializerContext
{
}
