using System.Collections.Generic;
using System.Globalization;
using System.Text;

namespace RemediationContracts.Verification.Payloads;

/// <summary>Which rules, each at each of its places, payloads have broken, and why the others were not.</summary>
/// <param name="Rules">Every rule at every place where it applies, the outer places first; of alternatives that are tried, the union's rule.</param>
/// <param name="Reached">Those that were broken.</param>
/// <param name="Missed">Those that were not, each with the reason as a sentence.</param>
public sealed record PayloadCoverage(IReadOnlyList<RulePlace> Rules, IReadOnlyList<RulePlace> Reached, IReadOnlyList<MissedRule> Missed)
{
    /// <summary>The count in a line, and a line for each rule that was not broken.</summary>
    public override string ToString()
    {
        StringBuilder text = new();
        text.Append(CultureInfo.InvariantCulture, $"{Reached.Count} of {Rules.Count} rules at their places were broken.");
        foreach (MissedRule missed in Missed)
        {
            text.Append('\n').Append(missed);
        }

        return text.ToString();
    }
}
