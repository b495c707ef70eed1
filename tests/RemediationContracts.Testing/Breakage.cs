using System;

namespace RemediationContracts.Testing;

/// <summary>A way to break one rule at one place of a payload.</summary>
/// <param name="Rule">The rule that is broken.</param>
/// <param name="Pointer">The JSON Pointer of the place.</param>
/// <param name="Apply">Breaks it.</param>
public sealed record Breakage(string Rule, string Pointer, Func<PayloadTree, PayloadTree> Apply)
{
    public override string ToString() => $"{Rule} at \"{Pointer}\"";
}
