using System;

namespace Contoso.Soar;

/// <summary>What the playbook was asked to do.</summary>
internal sealed record PlaybookOptions
{
    /// <summary>The environment variable that holds the bearer token for <c>--base-url</c>.</summary>
    public const string TokenVariable = "GRAPH_TOKEN";

    public required string IncidentPath { get; init; }

    public required RemediationAction Action { get; init; }

    public required RemediationSeverity Severity { get; init; }

    public required string Approver { get; init; }

    public required bool SendersCopy { get; init; }

    public required bool DryRun { get; init; }

    /// <summary>The service's address; null starts the stub.</summary>
    public Uri? BaseUrl { get; init; }

    /// <summary>The bearer token; it is never printed.</summary>
    public string? Token { get; init; }
}
