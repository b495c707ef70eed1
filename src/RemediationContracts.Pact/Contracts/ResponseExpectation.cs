using System;
using System.Linq;
using System.Text.Json.Nodes;
using RemediationContracts.Model;
using RemediationContracts.Model.Samples;

namespace RemediationContracts.Pact.Contracts;

/// <summary>An answer that an operation declares, as a consumer relies on it.</summary>
internal sealed class ResponseExpectation
{
    private readonly ApiResponse _response;

    private ResponseExpectation(ApiResponse response, int status, string? state)
    {
        _response = response;
        Status = status;
        State = state;
    }

    internal int Status { get; }

    /// <summary>The state of the provider in which it answers so; null for its usual one.</summary>
    internal string? State { get; }

    /// <summary>What the case is called.</summary>
    internal string Name => $"{Status} when {State}";

    /// <summary>The response in the contract.</summary>
    internal string Pointer => _response.Pointer;

    /// <summary>The success that is declared first.</summary>
    /// <exception cref="ArgumentException">The operation declares no success.</exception>
    internal static ResponseExpectation Success(ApiOperation operation) => ResponseChoice.Success(operation) is (ApiResponse response, int status)
        ? new ResponseExpectation(response, status, null)
        : throw new ArgumentException($"The operation '{operation.Id}' declares no success; no interaction follows from it.", nameof(operation));

    /// <summary>A refusal of a request that is right.</summary>
    internal static ResponseExpectation Refusal(ApiResponse response, int status) => new(response, status, RefusalStates.NameOf(status));

    internal void Declare(ResponseBuilderV4 builder)
    {
        builder.WithStatus(Status);
        foreach (ApiHeader header in _response.Headers.Where(IsReliedOn))
        {
            builder.WithHeader(header.Name, header.UriTemplate is null
                ? ParameterMatch.Of(header.Schema)
                : UriTemplatePattern.Matcher(header.UriTemplate));
        }

        if (MediaTypeChoice.Preferred(_response.Content) is { } body)
        {
            JsonNode? example = body.Examples is [{ } first, ..] ? ContractValue.Convert(first.Value) : SchemaSample.Of(body.Schema, Model.Validation.PayloadDirection.Response);
            builder.WithHeader("Content-Type", MediaTypeMatch.Of(MediaTypeChoice.NameToSend(body)));
            if (example is not null)
            {
                builder.WithJsonBody(SchemaMatchers.ForResponse().Apply(body.Schema, example)!, MediaTypeChoice.NameToSend(body));
            }
        }
    }

    /// <summary>
    /// A header that must be there, or that the client makes something of: the parts of an address, the service's id of the
    /// request, when to try again. One that echoes the request's own is not there unless the request has it.
    /// </summary>
    private static bool IsReliedOn(ApiHeader header) =>
        header.Correlation != ApiCorrelation.Echo && (header.Required || header.UriTemplate is not null || header.Correlation == ApiCorrelation.Request || header.Name.Equals("Retry-After", StringComparison.OrdinalIgnoreCase));
}
