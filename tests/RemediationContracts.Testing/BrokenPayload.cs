namespace RemediationContracts.Testing;

/// <summary>A payload in which one rule is broken at one place.</summary>
/// <param name="Tree">The payload.</param>
/// <param name="Rule">The rule.</param>
/// <param name="Pointer">The JSON Pointer of the place.</param>
public sealed record BrokenPayload(PayloadTree Tree, string Rule, string Pointer)
{
    public override string ToString() => $"{Rule} at \"{Pointer}\" in {PayloadSpelling.Tidy(Tree)}";
}
