using System;
using System.Collections.Generic;
using System.Linq;
using RemediationContracts.Model.Diagnostics;
using RemediationContracts.Model.Json;
using RemediationContracts.Model.Validation;

namespace RemediationContracts.Model.Lint;

/// <summary>
/// Proves that a deviation deviates: the strict profile refuses its payload for each departure that it lists and for nothing else,
/// and the documented profile accepts it.
/// </summary>
internal sealed class DeviationRule : ILintRule
{
    /// <summary>More than any documentation departs; a payload that breaks more has its last violations passed over.</summary>
    private const int MostViolations = 10_000;

    public void Check(LintContext context)
    {
        foreach (ApiOperation operation in context.Contract.Operations.Where(operation => operation is { IsUsable: true, Deviations.Count: > 0 }))
        {
            foreach (ApiDeviation deviation in operation.Deviations)
            {
                if (operation.RequestBody is ApiRequestBody body && MediaTypeChoice.Preferred(body.Content) is ApiMediaType type)
                {
                    Check(context, operation, type.Schema, deviation);
                }
                else
                {
                    Tell(context, "The operation takes no body, so that nothing can depart from it. Take the deviation away.", deviation);
                }
            }
        }
    }

    private static void Check(LintContext context, ApiOperation operation, ApiSchema schema, ApiDeviation deviation)
    {
        ValidationOptions strict = new() { MaxViolations = MostViolations };
        IReadOnlyList<PayloadViolation> refused = PayloadValidator.Validate(schema, deviation.Payload, strict, context.CancellationToken).Violations;
        if (refused.Count == 0)
        {
            Tell(context, "The contract's own rules accept the payload, so that it no longer deviates. Make it an example of the body, or take it away.", deviation);
            return;
        }

        for (int i = 0; i < deviation.Departures.Count; i++)
        {
            ApiDeparture departure = deviation.Departures[i];
            if (!refused.Any(violation => IsMeant(departure, violation)))
            {
                (JsonNode node, string pointer) = PlaceOf(context, deviation, i);
                context.Report(LintRules.IdleDeviation, $"The payload does not break '{departure.Rule}' at '{departure.At}'. Take the departure away, or correct it.", node, pointer);
            }
        }

        IReadOnlyList<PayloadViolation> left = PayloadValidator.Validate(schema, deviation.Payload, strict with { Deviations = operation.Deviations }, context.CancellationToken).Violations;
        foreach (PayloadViolation violation in refused)
        {
            string at = JsonPointer.Append(deviation.Pointer, "payload") + violation.Pointer;
            if (!deviation.Departures.Any(departure => IsMeant(departure, violation)))
            {
                context.Report(
                    LintRules.IdleDeviation,
                    $"The payload breaks '{violation.Rule}' at '{violation.Pointer}' too, which no departure lists. {violation.Message} List it, or correct the payload.",
                    violation.Offset,
                    1,
                    at);
            }
            else if (left.Contains(violation))
            {
                context.Report(
                    LintRules.IdleDeviation,
                    $"The profile 'documented' refuses the payload for '{violation.Rule}' at '{violation.Pointer}' as well, since what 'accept' names is not what stands there. {violation.Message}",
                    violation.Offset,
                    1,
                    at);
            }
        }
    }

    private static bool IsMeant(ApiDeparture departure, PayloadViolation violation) =>
        departure.Rule == violation.Rule && AcceptedDepartures.Matches(departure.At, violation.Pointer);

    private static void Tell(LintContext context, string message, ApiDeviation deviation)
    {
        (JsonNode node, string pointer) = (JsonPointer.Find(context.Document, deviation.Pointer) ?? deviation.Payload, deviation.Pointer);
        context.Report(LintRules.IdleDeviation, message, node.Offset, 1, pointer);
    }

    /// <summary>Where a departure stands. In an operation that can be used none was left out in reading, so that they are counted alike.</summary>
    private static (JsonNode Node, string Pointer) PlaceOf(LintContext context, ApiDeviation deviation, int index)
    {
        string pointer = JsonPointer.Append(JsonPointer.Append(deviation.Pointer, "departures"), index);
        return (JsonPointer.Find(context.Document, pointer) ?? throw new InvalidOperationException($"Nothing stands at '{pointer}'."), pointer);
    }
}
