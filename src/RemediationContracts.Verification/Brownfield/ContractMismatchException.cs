using System;
using System.Collections.Generic;
using System.Linq;

namespace RemediationContracts.Verification.Brownfield;

/// <summary>A hand-written type does not match the contract.</summary>
/// <param name="type">The type's name.</param>
/// <param name="schema">What it was compared with.</param>
/// <param name="findings">Every finding, the lighter ones too.</param>
public sealed class ContractMismatchException(string type, string schema, IReadOnlyList<ClrFinding> findings)
    : Exception($"'{type}' does not match '{schema}':{string.Concat(findings.Select(finding => $"{Environment.NewLine}- {finding}"))}")
{
    /// <summary>Every finding, the lighter ones too.</summary>
    public IReadOnlyList<ClrFinding> Findings { get; } = findings;
}
