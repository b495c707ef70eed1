using System.Collections.Generic;
using RemediationContracts.Model;
using RemediationContracts.Verification.Conformance.Judging;

namespace RemediationContracts.Verification.Conformance;

/// <summary>The findings of a run, each told once and counted.</summary>
internal sealed class FindingList(CaseChoice choice)
{
    private readonly List<ConformanceFinding> _findings = [];
    private readonly Dictionary<(ConformanceCheck, ApiOperation, string), int> _indices = [];

    /// <summary>How many there are.</summary>
    public int Count => _findings.Count;

    /// <summary>The findings, in the order in which they were found.</summary>
    public IReadOnlyList<ConformanceFinding> All => [.. _findings];

    /// <summary>Counts a fault that was found before.</summary>
    /// <returns>Whether it was.</returns>
    public bool TryCount(ApiOperation operation, ConformanceFault fault)
    {
        if (!_indices.TryGetValue((fault.Check, operation, fault.Key), out int index))
        {
            return false;
        }

        _findings[index] = _findings[index] with { Count = _findings[index].Count + 1 };
        return true;
    }

    /// <summary>Adds a finding, where its check is among the chosen.</summary>
    public void Add(ConformanceFinding finding, string key)
    {
        if (choice.Has(finding.Check) && _indices.TryAdd((finding.Check, finding.Operation, key), _findings.Count))
        {
            _findings.Add(finding);
        }
    }
}
