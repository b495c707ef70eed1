using System.Collections.Generic;
using System.Linq;
using Contoso.Soar;
using RemediationContracts.Benchmarks.Peers;

namespace RemediationContracts.Benchmarks;

/// <summary>One payload in each form, with so many messages.</summary>
internal static class Payloads
{
    public static RemediateRequest Ours(int emails) => new()
    {
        DisplayName = "Clean up Phish email",
        Description = "Delete email",
        Severity = RemediationSeverity.Medium,
        Action = RemediationAction.SoftDelete,
        ApproverUpn = "approver@contoso.com",
        RemediateSendersCopy = false,
        AnalyzedEmails = Ids(emails).Select(id => new AnalyzedEmail { Id = id }).ToArray(),
    };

    public static PeerRequest Peer(int emails) => new()
    {
        DisplayName = "Clean up Phish email",
        Description = "Delete email",
        Severity = PeerSeverity.Medium,
        Action = PeerAction.SoftDelete,
        ApproverUpn = "approver@contoso.com",
        RemediateSendersCopy = false,
        AnalyzedEmails = Ids(emails).Select(id => new PeerEmail { Id = id }).ToArray(),
    };

    private static IEnumerable<string> Ids(int emails) =>
        Enumerable.Range(0, emails).Select(i => $"73ca4154-58d8-43d0-a890-08dc18c52e6d-13112650012403{i:D5}-1");
}
