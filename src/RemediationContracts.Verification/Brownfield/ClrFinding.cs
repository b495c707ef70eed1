using RemediationContracts.Model.Diagnostics;

namespace RemediationContracts.Verification.Brownfield;

/// <summary>Where a hand-written type and a schema of the contract differ.</summary>
/// <param name="Rule">The rule, one of <see cref="ClrRules"/>.</param>
/// <param name="Level">How much it matters: an error is a payload that one side writes and the other does not take.</param>
/// <param name="Pointer">The JSON Pointer of the schema in the contract.</param>
/// <param name="Member">The place in the type, by the names that it has in JSON, such as <c>Order.lines[].name</c>.</param>
/// <param name="Message">What differs, as a sentence.</param>
public sealed record ClrFinding(string Rule, DiagnosticLevel Level, string Pointer, string Member, string Message)
{
    /// <summary>The level, the rule, the place and what differs, in one line.</summary>
    public override string ToString() => $"{Level} {Rule} at {Member}: {Message} (contract: {Pointer})";
}
