using System.Text;

namespace RemediationContracts.Verification.Payloads;

/// <summary>A payload in which one rule is broken, and nothing else.</summary>
/// <param name="Json">The payload's text.</param>
/// <param name="Broken">The rule, and the place of all values that it judges.</param>
/// <param name="Pointer">The JSON Pointer of the value that breaks it here; of the absent member where one is missing.</param>
public sealed record InvalidPayload(string Json, RulePlace Broken, string Pointer)
{
    /// <summary>The payload in UTF-8.</summary>
    public byte[] ToUtf8() => Encoding.UTF8.GetBytes(Json);

    /// <summary>What is broken, and the payload's text.</summary>
    public override string ToString() => $"{Broken.Rule} at '{Pointer}': {Json}";
}
