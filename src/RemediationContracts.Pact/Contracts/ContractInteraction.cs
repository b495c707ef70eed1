using System;
using System.Text;
using System.Text.Json.Nodes;
using RemediationContracts.Model;

namespace RemediationContracts.Pact.Contracts;

/// <summary>An interaction that follows from a contract: one valid request of an operation, and an answer that the contract declares.</summary>
public sealed class ContractInteraction
{
    private readonly Action<RequestBuilderV4> _declare;

    internal ContractInteraction(ApiOperation operation, string caseName, string pointer, JsonNode? body, ResponseExpectation response, Action<RequestBuilderV4> declare)
    {
        Operation = operation;
        Case = caseName;
        Pointer = pointer;
        RequestBody = body is null ? null : Encoding.UTF8.GetBytes(body.ToJsonString());
        Status = response.Status;
        ProviderState = response.State;
        _declare = declare;
    }

    /// <summary>The operation that is called.</summary>
    public ApiOperation Operation { get; }

    /// <summary>What this interaction is the case of, such as <c>example minimal</c> or <c>/colour is green</c>; unique within the operation.</summary>
    public string Case { get; }

    /// <summary>The interaction's name in the pact: the operation's id and the case. The same contract gives the same name.</summary>
    public string Description => $"{Operation.Id}: {Case}";

    /// <summary>The JSON Pointer, in the contract, of what the case comes from: an example, a member of an enumeration, or the operation.</summary>
    public string Pointer { get; }

    /// <summary>The request's body in JSON, for the consumer to send; null where the operation takes none.</summary>
    public ReadOnlyMemory<byte>? RequestBody { get; }

    /// <summary>The status of the answer.</summary>
    public int Status { get; }

    /// <summary>The state in which the provider gives the answer to this request, which is valid in any case; null for its usual one, in which it accepts.</summary>
    public string? ProviderState { get; }

    /// <summary>Whether the answer is a refusal.</summary>
    public bool IsRefusal => ProviderState is not null;

    internal void Declare(RequestBuilderV4 request)
    {
        request.WithComment("contract-operation", Operation.Id).WithComment("contract-pointer", Pointer);
        if (ProviderState is not null)
        {
            request.Given(ProviderState);
        }

        _declare(request);
    }
}
