using System;
using RemediationContracts.Pact.Native;

namespace RemediationContracts.Pact;

/// <summary>Builds a pact of version 4, of requests and responses over HTTP.</summary>
public sealed class PactBuilderV4 : PactBuilder
{
    /// <summary>Makes a builder.</summary>
    /// <param name="consumer">The name of the side that calls.</param>
    /// <param name="provider">The name of the side that answers.</param>
    /// <param name="config">How the pact is made; null is the default.</param>
    /// <exception cref="ArgumentException">A name is empty, or cannot be a part of a file's name.</exception>
    public PactBuilderV4(string consumer, string provider, PactConfig? config = null)
        : base(consumer, provider, config, PactSpecification.V4)
    {
    }

    /// <summary>Declares an interaction.</summary>
    /// <param name="description">What the consumer does; unique among the interactions of the pact.</param>
    /// <exception cref="ArgumentException">The description is empty, or declared already.</exception>
    public RequestBuilderV4 UponReceiving(string description) => new(Declare(description));
}
