using System;
using System.Collections.Generic;
using System.Linq;
using RemediationContracts.Model;

namespace RemediationContracts.Verification.Conformance;

/// <summary>Which operations, phases and checks a run keeps to.</summary>
internal sealed class CaseChoice
{
    private readonly IReadOnlyList<string> _include;
    private readonly IReadOnlyList<string> _exclude;

    /// <exception cref="ConformanceException">A name is that of nothing.</exception>
    public CaseChoice(ApiContract contract, ConformanceOptions options)
    {
        _include = [.. options.Include.Where(ConformanceCheck.IsKnown)];
        _exclude = [.. options.Exclude.Where(ConformanceCheck.IsKnown)];
        ApiOperation[] included = [.. options.Include.Except(_include).SelectMany(name => Find(contract, name))];
        ApiOperation[] excluded = [.. options.Exclude.Except(_exclude).SelectMany(name => Find(contract, name))];
        Operations = [.. contract.Operations.Where(operation => operation.IsUsable && (included.Length == 0 || included.Contains(operation)) && !excluded.Contains(operation))];
    }

    /// <summary>The operations.</summary>
    public IReadOnlyList<ApiOperation> Operations { get; }

    /// <summary>Whether a phase is run.</summary>
    public bool Has(ConformancePhase phase) => Has(
        ConformanceCheck.NameOf(phase), Enum.GetValues<ConformancePhase>().Select(ConformanceCheck.NameOf));

    /// <summary>Whether a check is told.</summary>
    public bool Has(ConformanceCheck check) => Has(check.Id, ConformanceCheck.All.Select(static known => known.Id));

    private bool Has(string name, IEnumerable<string> family) => !_exclude.Contains(name) && (!_include.Any(family.Contains) || _include.Contains(name));

    private static IReadOnlyList<ApiOperation> Find(ApiContract contract, string name) => OperationLookup.Find(contract, name) is { Count: > 0 } found
        ? found
        : throw new ConformanceException($"'{name}' is no operation of the contract, no phase and no check.");
}
