using System;

namespace RemediationContracts.Pact.Checking;

/// <summary>A text is no pact that can be read.</summary>
public sealed class PactFormatException : Exception
{
    internal PactFormatException(string message, string pointer, int offset)
        : base(message)
    {
        Pointer = pointer;
        Offset = offset;
    }

    /// <summary>The JSON Pointer of the place.</summary>
    public string Pointer { get; }

    /// <summary>The offset of the place, in bytes.</summary>
    public int Offset { get; }
}
