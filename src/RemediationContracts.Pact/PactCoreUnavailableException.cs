using System;

namespace RemediationContracts.Pact;

/// <summary>The Pact core's native library is not there for this platform, or cannot be loaded.</summary>
public sealed class PactCoreUnavailableException : InvalidOperationException
{
    /// <summary>Makes the exception.</summary>
    /// <param name="message">What is missing, and where it was looked for.</param>
    public PactCoreUnavailableException(string message)
        : base(message)
    {
    }

    /// <summary>Makes the exception.</summary>
    /// <param name="message">What is wrong.</param>
    /// <param name="innerException">What the runtime said.</param>
    public PactCoreUnavailableException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
