using System.Text;

namespace RemediationContracts.Verification.Payloads.Trees;

/// <summary>A number, string, true, false or null as it stands in the text.</summary>
/// <param name="Json">Its text.</param>
internal sealed record PayloadLiteral(string Json) : PayloadValue
{
    public static PayloadLiteral Null { get; } = new("null");

    /// <summary>A string, spelled as plainly as can be.</summary>
    public static PayloadLiteral Of(string text) => new(PayloadText.Quote(text));

    /// <inheritdoc/>
    public override void Write(StringBuilder text) => text.Append(Json);
}
