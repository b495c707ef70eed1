using System;
using System.Collections.Generic;
using System.Linq;

namespace RemediationContracts.Pact;

/// <summary>A consumer did not make the calls that its test declared. Nothing was written.</summary>
public sealed class PactFailureException : Exception
{
    internal PactFailureException(
        string consumer, string provider, IReadOnlyList<PactRequestMismatch> mismatches, string logs, Exception? innerException)
        : base(Describe(consumer, provider, mismatches, innerException), innerException)
    {
        Mismatches = mismatches;
        Logs = logs;
    }

    /// <summary>What was missing, and what came in its place.</summary>
    public IReadOnlyList<PactRequestMismatch> Mismatches { get; }

    /// <summary>The warnings that the mock server logged; empty where it had none.</summary>
    public string Logs { get; }

    private static string Describe(string consumer, string provider, IReadOnlyList<PactRequestMismatch> mismatches, Exception? innerException)
    {
        string list = string.Concat(mismatches.Select((mismatch, index) => $"\n  {index + 1}) {mismatch}"));
        string thrown = innerException is null ? string.Empty : $"\nThe test itself threw {innerException.GetType().Name}: {innerException.Message}";
        return $"The pact between {consumer} and {provider} was not kept:{list}{thrown}";
    }
}
