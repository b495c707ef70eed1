using RemediationContracts.Verification.Payloads.Trees;

namespace RemediationContracts.Verification.Payloads.Values;

/// <summary>A value that stands on an edge of a rule, or breaks it.</summary>
/// <param name="Rule">The rule's id.</param>
/// <param name="Value">The value.</param>
/// <param name="Member">The member at which the rule is told, or null where it is the value itself; <c>*</c> is any undeclared member.</param>
internal sealed record RuleValue(string Rule, PayloadValue Value, string? Member = null);
