extern alias Runtime;

using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using RemediationContracts.Model;
using RemediationContracts.Verification.Conformance.Cases;
using RemediationContracts.Verification.Conformance.Judging;
using RemediationContracts.Verification.Conformance.Requests;
using RemediationContracts.Verification.Payloads;
using Runtime::RemediationContracts.Http;

namespace RemediationContracts.Verification.Conformance;

/// <summary>What a run does with an operation, and what it saw of it.</summary>
internal sealed class OperationRun(OperationRequests requests, PathMethods methods, ConformanceOptions options)
{
    private static readonly string[] SafeMethods = ["GET", "HEAD", "OPTIONS", "TRACE"];

    private readonly HashSet<RulePlace> _broken = [];
    private readonly Dictionary<int, int> _inconclusive = [];
    private int _sent;
    private int _refused;

    public ApiOperation Operation => requests.Operation;

    public AnswerJudge Judge { get; } = new(requests.Operation, methods.Declared, options);

    /// <summary>How many valid requests were accepted.</summary>
    public int Accepted { get; private set; }

    /// <summary>How many valid requests were sent.</summary>
    public int Valid { get; private set; }

    /// <summary>How many answers said nothing about the contract, by status.</summary>
    public IReadOnlyDictionary<int, int> Inconclusive => _inconclusive;

    /// <summary>The cases of a phase that may be sent.</summary>
    public IEnumerable<ConformanceCase> CasesOf(ConformancePhase phase) => (phase switch
    {
        ConformancePhase.Examples => ExampleCases.Of(requests),
        ConformancePhase.Edges => EdgeCases.Valid(requests, options.Cases).Concat(EdgeCases.Invalid(requests, options.Cases)),
        ConformancePhase.Generated => GeneratedCases.Valid(requests, options).Concat(GeneratedCases.Invalid(requests, options)),
        _ => ProtocolCases.Of(requests, methods, options),
    }).Where(IsSent);

    /// <summary>Whether a case may be sent: in a run that only reads, nothing that could change something.</summary>
    public bool IsSent(ConformanceCase sent) => !options.ReadOnly
        || SafeMethods.Contains(sent.Request.Method)
        || (sent.Expectation.Kind == ExpectationKind.Refused && sent.SameAs is null && !IsDestructive(sent.Request.Body));

    /// <summary>Counts what an answer says.</summary>
    public void Count(ConformanceCase sent, Verdict verdict, int status)
    {
        _sent++;
        bool isValid = sent.Expectation.Kind == ExpectationKind.Accepted && sent.SameAs is null;
        Valid += isValid ? 1 : 0;
        if (sent.Expectation is { Kind: ExpectationKind.Refused or ExpectationKind.ParameterMissing, Rule: { } rule })
        {
            _broken.Add(rule);
        }

        if (verdict.IsMet is null && sent.SameAs is null && status is > 0 and < 500)
        {
            _inconclusive[status] = _inconclusive.GetValueOrDefault(status) + 1;
        }
        else if (verdict.IsMet == true)
        {
            Accepted += isValid ? 1 : 0;
            _refused += isValid ? 0 : 1;
        }
    }

    /// <param name="isTimeOver">Whether the run ended before it knew all rules.</param>
    public OperationConformance ToResult(Func<bool> isTimeOver) => new(Operation.Id)
    {
        Requests = _sent,
        Accepted = Accepted,
        Refused = _refused,
        Inconclusive = _inconclusive,
        Broken = [.. _broken],
        Unbroken = [.. (requests.Body?.Places ?? []).Except(_broken)],
        Unbreakable = requests.Body is { } body && body.Coverage() is var coverage && !isTimeOver() ? [.. coverage.Missed.Where(static missed => !missed.CanBeBroken)] : [],
    };

    private bool IsDestructive(string? body)
    {
        if (Operation.Effect is not { } effect || body is null)
        {
            return false;
        }

        try
        {
            using JsonDocument document = JsonDocument.Parse(body);
            return JsonPointerLookup.Text(document.RootElement, effect.DestructivePointer) is { } value && effect.DestructiveValues.Contains(value);
        }
        catch (JsonException)
        {
            // What cannot be read is taken for the worst, unless it has none of the values in it.
            return effect.DestructiveValues.Any(value => body.Contains(value, StringComparison.Ordinal));
        }
    }
}
