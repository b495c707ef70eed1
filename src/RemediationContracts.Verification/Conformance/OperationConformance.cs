using System.Collections.Generic;
using RemediationContracts.Verification.Payloads;

namespace RemediationContracts.Verification.Conformance;

/// <summary>What a conformance run saw of an operation.</summary>
/// <param name="Operation">The operation's id.</param>
public sealed record OperationConformance(string Operation)
{
    /// <summary>How many requests were sent.</summary>
    public int Requests { get; init; }

    /// <summary>How many valid requests were accepted.</summary>
    public int Accepted { get; init; }

    /// <summary>How many invalid requests were refused.</summary>
    public int Refused { get; init; }

    /// <summary>How many answers said nothing about the contract, by their status: 404 for an id that is not there, 409, 429 and the like.</summary>
    public IReadOnlyDictionary<int, int> Inconclusive { get; init; } = new Dictionary<int, int>();

    /// <summary>The rules, each with a place, that a request of the run broke.</summary>
    public IReadOnlyList<RulePlace> Broken { get; init; } = [];

    /// <summary>The rules that the contract's payloads can break, but that no request of the run did: more of them than <see cref="ConformanceOptions.Cases"/>.</summary>
    public IReadOnlyList<RulePlace> Unbroken { get; init; } = [];

    /// <summary>The rules that apply and that no payload breaks alone, each with the reason.</summary>
    public IReadOnlyList<MissedRule> Unbreakable { get; init; } = [];
}
