using Contoso.Soar;

namespace RemediationContracts.Tests;

/// <summary>A remediation that keeps the contract.</summary>
internal static class Remediation
{
    public static RemediateRequest Request { get; } = new()
    {
        DisplayName = "Clean up Phish email",
        Description = "Delete email",
        Severity = RemediationSeverity.Medium,
        Action = RemediationAction.SoftDelete,
        ApproverUpn = "approver@contoso.com",
        RemediateSendersCopy = false,
        AnalyzedEmails = [new AnalyzedEmail { Id = "73ca4154-58d8-43d0-a890-08dc18c52e6d-1311265001240363512-1" }],
    };

    /// <summary>Its bytes, written by hand.</summary>
    public const string Json =
        """{"displayName":"Clean up Phish email","description":"Delete email","severity":"medium","action":"softDelete","approverUpn":"approver@contoso.com","remediateSendersCopy":false,"analyzedEmails":[{"id":"73ca4154-58d8-43d0-a890-08dc18c52e6d-1311265001240363512-1"}]}""";
}
