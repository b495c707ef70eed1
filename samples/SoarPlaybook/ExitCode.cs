namespace Contoso.Soar;

/// <summary>How the playbook ends.</summary>
internal static class ExitCode
{
    /// <summary>The service accepted the remediation.</summary>
    public const int Accepted = 0;

    /// <summary>The service refused the remediation, or the contract did.</summary>
    public const int Refused = 1;

    /// <summary>The options or the incident file cannot be used, or nobody listens at the address.</summary>
    public const int Unusable = 2;

    /// <summary>Nothing was sent, as <c>--dry-run</c> asks.</summary>
    public const int NothingSent = 3;

    /// <summary>Ctrl-C.</summary>
    public const int Cancelled = 130;
}
