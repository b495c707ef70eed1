using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Net.Http;
using RemediationContracts.Model;
using RemediationContracts.Model.Diagnostics;
using RemediationContracts.Model.OpenApi;
using RemediationContracts.Pact.Matching;

namespace RemediationContracts.Pact.Contracts;

/// <summary>Derives interactions from a contract, with matchers from its rules.</summary>
public static class ContractInteractions
{
    /// <summary>So many values of one enumeration become an interaction each, the first ones; the others stand in its expression alone. 200.</summary>
    public const int MaxValuesOfEnumeration = 200;

    /// <summary>
    /// The interactions of an operation: one for each example of its request, one for each value of each enumeration in it, the
    /// sentinel and what is beyond <see cref="MaxValuesOfEnumeration"/> left out, and one for each refusal that it declares. Where the contract has no example, one is made up from the schema.
    /// </summary>
    /// <param name="operation">The operation.</param>
    /// <param name="options">Which of them; null is the default.</param>
    /// <exception cref="ArgumentException">
    /// The operation is not usable, declares no success, has a parameter that is no single value and no plain list, or a schema of which
    /// no sample can be made; or it declares no response for a status of <see cref="ContractInteractionOptions.Refusals"/>.
    /// </exception>
    public static IReadOnlyList<ContractInteraction> For(ApiOperation operation, ContractInteractionOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(operation);
        if (!operation.IsUsable)
        {
            throw new ArgumentException($"The operation '{operation.Id}' has errors; no interaction follows from it.", nameof(operation));
        }

        ParameterMatch.EnsureSimple(operation);
        var success = ResponseExpectation.Success(operation);
        ApiMediaType? body = operation.RequestBody is { } declared ? MediaTypeChoice.Preferred(declared.Content) : null;
        RequestCase[] requests = [.. RequestCases.Of(operation, body)];
        return
        [
            .. requests.Select(request => Interaction(operation, body, request, success)),
            .. Refusals(operation, options?.Refusals).Select(refusal => Interaction(operation, body, requests[0] with { Name = refusal.Name, Pointer = refusal.Pointer }, refusal)),
        ];
    }

    /// <summary>The interactions of one operation of a contract's file.</summary>
    /// <param name="contractPath">The contract's file; a relative path is looked for in the current folder, and then beside the program.</param>
    /// <param name="operation">The operation's id, the id's last segment, or <c>POST /path</c>; null where the contract has one alone.</param>
    /// <param name="options">Which of them; null is the default.</param>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="ArgumentException">The file is no contract, it has no such operation, or no interaction follows from it.</exception>
    public static IReadOnlyList<ContractInteraction> Load(string contractPath, string? operation = null, ContractInteractionOptions? options = null)
    {
        ContractReadResult read = ContractFile.Load(ContractFile.Find(contractPath));
        if (read.Contract is not { Operations.Count: > 0 } contract)
        {
            ContractDiagnostic? first = read.Diagnostics.FirstOrDefault(diagnostic => diagnostic.Rule.Level == DiagnosticLevel.Error);
            throw new ArgumentException(
                first is null
                    ? $"'{contractPath}' has no operation."
                    : string.Create(CultureInfo.InvariantCulture, $"'{contractPath}' has no operation that can be used. {contractPath}({first.Start.Line},{first.Start.Column}): {first.Rule.Id}: {first.Message}"),
                nameof(contractPath));
        }

        return For(Choose(contract, operation, contractPath), options);
    }

    private static ApiOperation Choose(ApiContract contract, string? name, string path)
    {
        IReadOnlyList<ApiOperation> operations = name is null ? contract.Operations : OperationLookup.Find(contract, name);
        return operations.Count == 1
            ? operations[0]
            : throw new ArgumentException(
                $"{(name is null ? $"'{path}' has {operations.Count} operations" : $"'{name}' fits {operations.Count} operations of '{path}'")}; name one of {string.Join(", ", contract.Operations.Select(operation => $"'{operation.Id}'"))}.",
                nameof(name));
    }

    private static IEnumerable<ResponseExpectation> Refusals(ApiOperation operation, IReadOnlyList<int>? statuses) => statuses is null
        ? RefusalStates.Of(operation).Select(refusal => ResponseExpectation.Refusal(refusal.Response, refusal.Status))
        : statuses.Distinct().Select(status => ResponseChoice.For(operation, status) is { } response && status is >= 400 and < 600
            ? ResponseExpectation.Refusal(response, status)
            : throw new ArgumentException($"The operation '{operation.Id}' declares no refusal with {status}.", nameof(statuses)));

    private static ContractInteraction Interaction(ApiOperation operation, ApiMediaType? body, RequestCase request, ResponseExpectation response) =>
        new(operation, request.Name, request.Pointer, request.Body, response, builder =>
        {
            DeclareRequest(builder, operation);
            if (body is not null && request.Body is not null)
            {
                builder
                    .WithHeader("Content-Type", MediaTypeMatch.Of(MediaTypeChoice.NameToSend(body)))
                    .WithJsonBody(SchemaMatchers.ForRequest(request.FixedPointer).Apply(body.Schema, request.Body)!, MediaTypeChoice.NameToSend(body));
            }

            response.Declare(builder.WillRespond());
        });

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
