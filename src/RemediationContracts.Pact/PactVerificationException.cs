using System;

namespace RemediationContracts.Pact;

/// <summary>A provider departs from a pact, or the pact could not be tried.</summary>
public sealed class PactVerificationException : Exception
{
    internal PactVerificationException(PactVerificationResult result)
        : base(result.ToString()) => Result = result;

    /// <summary>What was tried, and what came of it.</summary>
    public PactVerificationResult Result { get; }
}
