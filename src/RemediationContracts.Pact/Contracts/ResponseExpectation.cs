using System;
using System.Linq;
using System.Text.Json.Nodes;
using RemediationContracts.Model;
using RemediationContracts.Model.Samples;

namespace RemediationContracts.Pact.Contracts;

/// <summary>The success that an operation declares first, as a consumer relies on it.</summary>
internal sealed class ResponseExpectation
{
    private readonly ApiResponse _response;
    private readonly int _status;

    private ResponseExpectation(ApiResponse response, int status)
    {
        _response = response;
        _status = status;
    }

    /// <exception cref="ArgumentException">The operation declares no success.</exception>
    internal static ResponseExpectation Of(ApiOperation operation)
    {
        return ResponseChoice.Success(operation) is (ApiResponse response, int status)
            ? new ResponseExpectation(response, status)
            : throw new ArgumentException($"The operation '{operation.Id}' declares no success; no interaction follows from it.", nameof(operation));
    }

    internal void Declare(ResponseBuilderV4 builder)
    {
        builder.WithStatus(_status);
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
    /// request. One that echoes the request's own is not there unless the request has it.
    /// </summary>
    private static bool IsReliedOn(ApiHeader header) =>
        header.Correlation != ApiCorrelation.Echo && (header.Required || header.UriTemplate is not null || header.Correlation == ApiCorrelation.Request);
}
