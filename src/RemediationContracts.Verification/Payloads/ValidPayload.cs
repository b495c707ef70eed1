using System.Text;

namespace RemediationContracts.Verification.Payloads;

/// <summary>A payload that its schema allows.</summary>
/// <param name="Json">The payload's text.</param>
public sealed record ValidPayload(string Json)
{
    /// <summary>What the payload was made to show, such as a limit's edge that it stands on; null where it was drawn.</summary>
    public RulePlace? Edge { get; init; }

    /// <summary>The payload in UTF-8.</summary>
    public byte[] ToUtf8() => Encoding.UTF8.GetBytes(Json);

    /// <summary>The payload's text.</summary>
    public override string ToString() => Json;
}
