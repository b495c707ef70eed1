namespace RemediationContracts.Verification.Payloads;

/// <summary>A rule of a contract at a place of its payloads.</summary>
/// <param name="Rule">The rule's id, as violations name it: <c>required</c>, <c>maxLength</c>, <c>range</c>.</param>
/// <param name="Place">The JSON Pointer of the value that the rule judges, with <c>*</c> for every item of an array and every undeclared member; for <c>required</c> that of the member.</param>
public sealed record RulePlace(string Rule, string Place)
{
    /// <summary>The rule and its place, such as <c>maxLength at /title</c>.</summary>
    public override string ToString() => $"{Rule} at {(Place.Length == 0 ? "the root" : Place)}";
}
