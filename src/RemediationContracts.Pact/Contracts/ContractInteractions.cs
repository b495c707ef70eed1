using System;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using RemediationContracts.Model;
using RemediationContracts.Pact.Matching;

namespace RemediationContracts.Pact.Contracts;

/// <summary>Derives interactions from a contract, with matchers from its rules.</summary>
public static class ContractInteractions
{
    /// <summary>
    /// The interactions of an operation: one for each example of its request, and one for each value of each enumeration in
    /// it, the sentinel left out. Where the contract has no example, one is made up from the schema.
    /// </summary>
    /// <param name="operation">The operation.</param>
    /// <exception cref="ArgumentException">
    /// The operation is not usable, declares no success, has a parameter that is no single value and no plain list, or a schema of which
    /// no sample can be made.
    /// </exception>
    public static IReadOnlyList<ContractInteraction> For(ApiOperation operation)
    {
        ArgumentNullException.ThrowIfNull(operation);
        if (!operation.IsUsable)
        {
            throw new ArgumentException($"The operation '{operation.Id}' has errors; no interaction follows from it.", nameof(operation));
        }

        ParameterMatch.EnsureSimple(operation);
        var response = ResponseExpectation.Of(operation);
        ApiMediaType? body = operation.RequestBody is { } declared ? MediaTypeChoice.Preferred(declared.Content) : null;
        var interactions = new List<ContractInteraction>();
        foreach (RequestCase request in RequestCases.Of(operation, body))
        {
            interactions.Add(new ContractInteraction(operation, request.Name, request.Pointer, request.Body, builder =>
            {
                DeclareRequest(builder, operation);
                if (body is not null && request.Body is not null)
                {
                    builder
                        .WithHeader("Content-Type", MediaTypeMatch.Of(MediaTypeChoice.NameToSend(body)))
                        .WithJsonBody(SchemaMatchers.ForRequest(request.FixedPointer).Apply(body.Schema, request.Body)!, MediaTypeChoice.NameToSend(body));
                }

                response.Declare(builder.WillRespond());
            }));
        }

        return interactions;
    }

    private static void DeclareRequest(RequestBuilderV4 builder, ApiOperation operation)
    {
        builder.WithRequest(new HttpMethod(operation.Method), ParameterMatch.Path(operation));
        foreach (ApiParameter parameter in operation.Parameters.Where(parameter => parameter.Required))
        {
            if (parameter.Location == ApiParameterLocation.Header)
            {
                builder.WithHeader(parameter.Name, ParameterMatch.Of(parameter.Schema));
            }
            else if (parameter.Location == ApiParameterLocation.Query)
            {
                foreach (Matcher value in ParameterMatch.Query(parameter))
                {
                    builder.WithQuery(parameter.Name, value);
                }
            }
        }

        if (operation.Security.SelectMany(way => way.Schemes).Any(scheme => scheme.Type == "http" && string.Equals(scheme.Scheme, "bearer", StringComparison.OrdinalIgnoreCase)))
        {
            // A pact is shared, so that the token in it is none, and says so.
            builder.WithHeader("Authorization", Match.Regex("Bearer not-a-token", "^Bearer .+$"));
        }
    }
}
