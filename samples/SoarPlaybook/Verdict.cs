namespace Contoso.Soar;

/// <summary>What an analysis said of a message.</summary>
public enum Verdict
{
    /// <summary>Nothing is wrong with it; a playbook leaves it where it is.</summary>
    Clean,

    /// <summary>It wants credentials.</summary>
    Phish,

    /// <summary>It carries malicious code.</summary>
    Malware,
}
