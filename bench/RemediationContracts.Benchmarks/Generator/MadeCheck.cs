using System;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace RemediationContracts.Benchmarks.Generator;

/// <summary>Keeps a benchmark from measuring a generator that refused its contract.</summary>
internal static class MadeCheck
{
    /// <summary>Fails unless every contract was emitted without a word.</summary>
    public static void Emitted(GeneratorDriver driver)
    {
        GeneratorRunResult result = driver.GetRunResult().Results.Single();
        if (result.GeneratedSources.IsEmpty || !result.Diagnostics.IsEmpty)
        {
            throw new InvalidOperationException("The made contract is not emitted: " + result.Diagnostics.FirstOrDefault());
        }
    }
}
