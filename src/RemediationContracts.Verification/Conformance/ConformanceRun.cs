using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using RemediationContracts.Model;
using RemediationContracts.Verification.Conformance.Cases;
using RemediationContracts.Verification.Conformance.Exchanges;
using RemediationContracts.Verification.Conformance.Judging;
using RemediationContracts.Verification.Conformance.Requests;

namespace RemediationContracts.Verification.Conformance;

/// <summary>One run: phase by phase, operation by operation.</summary>
internal sealed class ConformanceRun(
    ApiContract contract, CaseChoice choice, ConformanceOptions options, RequestSender sender, IProgress<ConformanceProgress>? progress)
{
    /// <summary>After so many requests in a row without an answer, the provider is taken to be gone.</summary>
    private const int MaxFailures = 3;

    private readonly Stopwatch _clock = Stopwatch.StartNew();
    private readonly FindingList _findings = new(choice);
    private readonly List<OperationRun> _operations = [];
    private int _failures;
    private bool _wasAnswered;
    private string? _stopped;

    public async Task<ConformanceResult> RunAsync(CancellationToken cancellationToken)
    {
        bool IsTimeOver() => _clock.Elapsed >= options.MaxTime || cancellationToken.IsCancellationRequested;

        foreach (ApiOperation operation in choice.Operations.TakeWhile(_ => !IsTimeOver()))
        {
            Prepare(operation, IsTimeOver);
        }

        cancellationToken.ThrowIfCancellationRequested();
        StopInTime();

        foreach (ConformancePhase phase in Enum.GetValues<ConformancePhase>().Where(choice.Has))
        {
            for (int i = 0; i < _operations.Count && _stopped is null; i++)
            {
                OperationRun operation = _operations[i];
                progress?.Report(new ConformanceProgress(phase, operation.Operation.Id, i, _operations.Count, sender.Requests, _findings.Count));
                await RunAsync(phase, operation, cancellationToken).ConfigureAwait(false);

                // Fewer cases were made where the time ended while they were.
                cancellationToken.ThrowIfCancellationRequested();
                StopInTime();
            }
        }

        foreach (OperationRun operation in _operations.Where(static operation => operation is { Accepted: 0, Valid: > 0 }))
        {
            string statuses = string.Join(", ", operation.Inconclusive.OrderBy(static entry => entry.Key).Select(static entry => $"{entry.Value} times {entry.Key}"));
            _findings.Add(new ConformanceFinding(
                ConformanceCheck.NeverAccepted, operation.Operation, operation.Operation.Pointer,
                $"No valid request was accepted{(statuses.Length == 0 ? string.Empty : $" ({statuses})")}, so that nothing of a success was verified."), string.Empty);
        }

        return new ConformanceResult(_findings.All, [.. _operations.Select(operation => operation.ToResult(IsTimeOver))], sender.Requests, options.Seed, _clock.Elapsed) { Stopped = _stopped };
    }

    private void StopInTime()
    {
        if (_clock.Elapsed >= options.MaxTime)
        {
            _stopped ??= $"The time of {options.MaxTime.TotalSeconds:0.#} s was over; not everything was verified.";
        }
    }

    private void Prepare(ApiOperation operation, Func<bool> isTimeOver)
    {
        try
        {
            OperationRequests requests = new(operation, options, isTimeOver);
            _operations.Add(new OperationRun(requests, new PathMethods(contract, requests), options));
        }
        catch (ArgumentException) when (isTimeOver())
        {
            // Its payloads were not made to their end.
        }
        catch (ArgumentException fault)
        {
            _findings.Add(new ConformanceFinding(ConformanceCheck.NotVerified, operation, operation.Pointer, fault.Message.Split(" (Parameter", 2)[0]), string.Empty);
        }
    }

    private async Task RunAsync(ConformancePhase phase, OperationRun operation, CancellationToken cancellationToken)
    {
        foreach (ConformanceCase sent in operation.CasesOf(phase))
        {
            StopInTime();
            if (_stopped is not null)
            {
                return;
            }

            int? wanted = null;
            if (sent.SameAs is { } other)
            {
                Answer first = await SendAsync(other, cancellationToken).ConfigureAwait(false);
                wanted = first.Failure is null ? first.Status : null;
            }

            Answer answer = await SendAsync(sent.Request, cancellationToken).ConfigureAwait(false);
            if (_stopped is not null)
            {
                return;
            }

            Verdict verdict = Judge(operation, sent, answer, wanted);
            operation.Count(sent, verdict, answer.Status);
            foreach (ConformanceFault fault in verdict.Faults)
            {
                if (!_findings.TryCount(operation.Operation, fault) && choice.Has(fault.Check))
                {
                    (ConformanceCase smallest, ConformanceFault shown, int status) = await ShrinkAsync(operation, sent, fault, answer.Status, cancellationToken).ConfigureAwait(false);
                    _findings.Add(
                        new ConformanceFinding(shown.Check, operation.Operation, shown.Pointer, shown.Message)
                        {
                            Phase = phase,
                            Broken = sent.Expectation.Kind == ExpectationKind.Accepted ? null : sent.Expectation.Rule,
                            Request = smallest.Request,
                            Status = status == 0 ? null : status,
                        },
                        fault.Key);
                }
            }
        }
    }

    /// <summary>A spelling is judged by the other one's answer alone: the value itself has been judged before.</summary>
    private static Verdict Judge(OperationRun operation, ConformanceCase sent, Answer answer, int? wanted)
    {
        if (sent.SameAs is null)
        {
            return operation.Judge.Judge(sent.Request, sent.Expectation, answer);
        }

        // What was done once may be refused the second time, as a conflict.
        bool isSame = wanted is null || answer.Failure is not null || answer.Status == wanted || (wanted < 400 && answer.Status is 404 or 409 or 412 or 429);
        return new Verdict(
            isSame ? [] : [new(ConformanceCheck.SpellingDependent, operation.Operation.Pointer, $"The same body was answered with {wanted}, and {sent.Expectation.What[2..]} with {answer.Status}.", sent.Expectation.What)],
            null);
    }

    private async Task<Answer> SendAsync(ConformanceRequest request, CancellationToken cancellationToken)
    {
        Answer answer = await sender.SendAsync(request, cancellationToken).ConfigureAwait(false);
        if (answer.Failure is null)
        {
            _wasAnswered = true;
            _failures = 0;
        }
        else if (!_wasAnswered)
        {
            throw new ConformanceException($"The provider does not answer: {answer.Failure}");
        }
        else if (++_failures >= MaxFailures)
        {
            _stopped ??= $"The provider did not answer {MaxFailures} requests in a row, and the run ended: {answer.Failure}";
        }

        return answer;
    }

    /// <summary>The smallest case that is found with the same fault.</summary>
    private async Task<(ConformanceCase Case, ConformanceFault Fault, int Status)> ShrinkAsync(
        OperationRun operation, ConformanceCase sent, ConformanceFault fault, int status, CancellationToken cancellationToken)
    {
        const int maxTries = 60;
        int tries = 0;
        bool isSmaller = fault.Check != ConformanceCheck.NoAnswer && fault.Check != ConformanceCheck.SlowResponse;
        while (isSmaller && tries < maxTries && _clock.Elapsed < options.MaxTime)
        {
            isSmaller = false;
            foreach (ConformanceCase less in sent.Shrink().Where(operation.IsSent).Take(maxTries - tries).TakeWhile(_ => _clock.Elapsed < options.MaxTime))
            {
                tries++;
                Answer answer = await sender.SendAsync(less.Request, cancellationToken).ConfigureAwait(false);
                if (operation.Judge.Judge(less.Request, less.Expectation, answer).Faults.FirstOrDefault(other => other.Check == fault.Check && other.Key == fault.Key) is { } same)
                {
                    (sent, fault, status, isSmaller) = (less, same, answer.Status, true);
                    break;
                }
            }
        }

        return (sent, fault, status);
    }
}
