using System;
using System.Collections.Generic;
using System.Globalization;

namespace RemediationContracts;

/// <summary>A payload breaks its contract.</summary>
public sealed class ContractViolationException : Exception
{
    // A payload's own names stand in its pointers.
    private const int MostShown = 500;

    /// <summary>Reports violations.</summary>
    /// <param name="violations">Each violation, in the order of the document; at least one.</param>
    public ContractViolationException(IReadOnlyList<ContractViolation> violations)
        : base(Describe(violations)) => Violations = violations;

    /// <summary>Each violation, in the order of the document.</summary>
    public IReadOnlyList<ContractViolation> Violations { get; }

    private static string Describe(IReadOnlyList<ContractViolation> violations)
    {
        ArgumentNullException.ThrowIfNull(violations);
        if (violations.Count == 0)
        {
            throw new ArgumentException("There is no violation to report.", nameof(violations));
        }

        string more = violations.Count == 1
            ? string.Empty
            : string.Create(CultureInfo.InvariantCulture, $" ({violations.Count - 1} more)");
        return $"The payload breaks its contract: {ShownText.Of(violations[0].ToString(), MostShown)}{more}";
    }
}
