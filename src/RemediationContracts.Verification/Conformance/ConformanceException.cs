using System;

namespace RemediationContracts.Verification.Conformance;

/// <summary>A conformance run cannot begin: nobody answers at the address, or an option names what is not there.</summary>
public sealed class ConformanceException : Exception
{
    /// <summary>Says why.</summary>
    /// <param name="message">The reason, as a sentence.</param>
    /// <param name="inner">What led to it.</param>
    public ConformanceException(string message, Exception? inner = null)
        : base(message, inner)
    {
    }
}
