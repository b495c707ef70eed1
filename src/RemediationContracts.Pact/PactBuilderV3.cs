using System;
using RemediationContracts.Pact.Native;

namespace RemediationContracts.Pact;

/// <summary>Builds a pact of version 3, of requests and responses over HTTP. Comments, such as where in a contract an interaction comes from, have no place in that version and are left out.</summary>
public sealed class PactBuilderV3 : PactBuilder
{
    /// <summary>Makes a builder.</summary>
    /// <param name="consumer">The name of the side that calls.</param>
    /// <param name="provider">The name of the side that answers.</param>
    /// <param name="config">How the pact is made; null is the default.</param>
    /// <exception cref="ArgumentException">A name is empty, or cannot be a part of a file's name.</exception>
    public PactBuilderV3(string consumer, string provider, PactConfig? config = null)
        : base(consumer, provider, config, PactSpecification.V3)
    {
    }

    /// <summary>Declares an interaction.</summary>
    /// <param name="description">What the consumer does; unique among the interactions of the pact.</param>
    /// <exception cref="ArgumentException">The description is empty, or declared already.</exception>
    public RequestBuilderV3 UponReceiving(string description) => new(Declare(description));
}
