using RemediationContracts.Pact.Consumer;

namespace RemediationContracts.Pact;

/// <summary>Declares the request of an interaction in a pact of version 3.</summary>
public sealed class RequestBuilderV3 : RequestBuilder<RequestBuilderV3>
{
    internal RequestBuilderV3(InteractionDefinition definition)
        : base(definition)
    {
    }
}
