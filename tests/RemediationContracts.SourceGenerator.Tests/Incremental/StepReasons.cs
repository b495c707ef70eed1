using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using Microsoft.CodeAnalysis;
using RemediationContracts.SourceGenerator.Tests.Driver;

namespace RemediationContracts.SourceGenerator.Tests.Incremental;

/// <summary>Why each step of the last run is as it is, in the compiler's own words, one a contract.</summary>
internal static class StepReasons
{
    private static readonly string[] Steps =
        [.. typeof(TrackingNames).GetFields(BindingFlags.Public | BindingFlags.Static).Select(static field => (string)field.GetRawConstantValue()!)];

    /// <summary>What is handed to the compiler, by the step that it comes of.</summary>
    private static readonly Dictionary<string, string> Outputs = new()
    {
        [TrackingNames.Diagnostics] = "told",
        [TrackingNames.Meetings] = "told of all",
        [TrackingNames.Emitted] = "added",
        [TrackingNames.Firsts] = "added once",
    };

    /// <summary>Every named step, and every output.</summary>
    public static IReadOnlyDictionary<string, string> Of(GeneratorRun run)
    {
        Dictionary<string, string> reasons = Steps.ToDictionary(static step => step, step => Words(run.Reasons(step)));
        foreach ((string step, string output) in Outputs)
        {
            reasons[output] = Words(run.OutputReasons(step));
        }

        // Nothing reaches the compiler past the steps that are tracked.
        string?[] sources = [.. run.Result.TrackedOutputSteps.SelectMany(static step => step.Value).SelectMany(static step => step.Inputs).Select(static input => input.Source.Name).Distinct()];
        return sources.All(source => source is not null && Outputs.ContainsKey(source))
            ? reasons
            : throw new InvalidOperationException("An output comes of a step that is not tracked: " + string.Join(", ", sources));
    }

    private static string Words(IEnumerable<IncrementalStepRunReason> reasons) => string.Join(' ', reasons);
}
