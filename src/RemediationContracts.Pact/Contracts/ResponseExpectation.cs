using System;
using System.Linq;
using System.Text.Json.Nodes;
using RemediationContracts.Model;
using RemediationContracts.Model.Samples;
using RemediationContracts.Pact.Matching;

namespace RemediationContracts.Pact.Contracts;

/// <summary>An answer that an operation declares, as a consumer relies on it.</summary>
internal sealed class ResponseExpectation
{
    /// <summary>RFC 9110, section 10.2.3: seconds, or a date (IMF-fixdate).</summary>
    private const string RetryAfter = "^([0-9]+|(Mon|Tue|Wed|Thu|Fri|Sat|Sun), [0-9]{2} [A-Z][a-z]{2} [0-9]{4} [0-9]{2}:[0-9]{2}:[0-9]{2} GMT)$";

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

    internal void Declare(ResponseBuilder builder)
    {
        builder.WithStatus(Status);
        foreach (ApiHeader header in _response.Headers.Where(IsReliedOn))
        {
            builder.WithHeader(header.Name, header switch
            {
                { UriTemplate: { } template } => UriTemplatePattern.Matcher(template),
                { Schema.Definition: { Type: ApiSchemaType.String or ApiSchemaType.Any, Pattern: null, Enum: null, AllowedValues: null } } when IsRetryAfter(header) => Match.Regex("1", RetryAfter),
                _ => ParameterMatch.Of(header.Schema),
            });
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
        header.Correlation != ApiCorrelation.Echo && (header.Required || header.UriTemplate is not null || header.Correlation == ApiCorrelation.Request || IsRetryAfter(header));

    private static bool IsRetryAfter(ApiHeader header) => header.Name.Equals("Retry-After", StringComparison.OrdinalIgnoreCase);
}
