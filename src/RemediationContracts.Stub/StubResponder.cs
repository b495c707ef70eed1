using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Runtime.InteropServices;
using RemediationContracts.Model;
using RemediationContracts.Model.Requests;
using RemediationContracts.Model.Validation;
using RemediationContracts.Stub.Errors;
using RemediationContracts.Stub.Parameters;
using RemediationContracts.Stub.Requests;
using RemediationContracts.Stub.Responses;
using RemediationContracts.Stub.States;

namespace RemediationContracts.Stub;

/// <summary>
/// Answers requests as a contract says, without a socket; the hosts carry requests to it. It can be shared by threads. What is checked
/// first decides the answer: path, method, credentials, parameters, media type, body.
/// </summary>
public sealed class StubResponder
{
    private readonly ApiContract _contract;
    private readonly StubOptions _options;
    private readonly Dictionary<ApiOperation, PreparedOperation> _operations;
    private readonly ResponseWriter _responses;
    private readonly ProviderStates? _states;

    /// <summary>Makes a responder.</summary>
    /// <param name="contract">The contract. An operation with errors, or whose answer cannot be made up, answers 501.</param>
    /// <param name="options">How it answers; null is the default.</param>
    public StubResponder(ApiContract contract, StubOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(contract);
        _contract = contract;
        _options = options ?? new StubOptions();
        _operations = contract.Operations.ToDictionary(operation => operation, PreparedOperation.Of);
        _responses = new ResponseWriter([.. contract.Operations.Where(operation => _operations[operation].Fault is null)], _options);
        _states = _options.TakesProviderStates ? new ProviderStates(contract, _options) : null;
        Routes = new RouteTable(contract);
        Journal = new StubJournal(_options.MaxExchanges);
    }

    /// <summary>What came, and what was answered.</summary>
    public StubJournal Journal { get; }

    /// <summary>The ways to the contract's operations.</summary>
    internal RouteTable Routes { get; }

    /// <summary>Answers a request. It never throws for what stands in the request.</summary>
    /// <param name="request">The request.</param>
    public StubResponse Respond(StubRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        StubExchange exchange = (_states is not null && request.Path == ProviderStates.Path ? StateChange(_states, request) : Exchange(request)) with { Request = Credentials.Hide(request, _contract.SecuritySchemes) };
        Journal.Add(exchange);
        _options.OnExchange?.Invoke(exchange);
        return exchange.Response;
    }

    private StubExchange StateChange(ProviderStates states, StubRequest request) =>
        new() { At = _options.Clock.GetUtcNow(), Operation = null, Request = request, Response = states.Change(request) };

    private StubExchange Exchange(StubRequest request)
    {
        DateTimeOffset now = _options.Clock.GetUtcNow();
        IReadOnlyList<RouteMatch> matches = Routes.At(request.Path);
        RouteMatch? match = matches.FirstOrDefault(candidate => candidate.Operation.Method.Equals(request.Method, StringComparison.Ordinal));
        ApiOperation[] here = [.. matches.Select(static candidate => candidate.Operation)];
        ApiOperation? operation = match?.Operation;
        StubIds ids = new(_options.NewId(), operation is null ? null : CallersId(operation, request), now);
        PayloadVerdict? verdict = null;
        RequestParameters? parameters = null;
        StubProblem? problem = match is null ? NoOperation(here, request) : FindProblem(match, request, out parameters, out verdict);
        if (operation is not null && _states?.Take() is { } asked)
        {
            problem ??= asked.Status == 401 ? asked with { Headers = [new("WWW-Authenticate", Credentials.Challenge(operation))] } : asked;
        }

        return new StubExchange
        {
            At = now,
            Operation = operation,
            Request = request,
            Response = problem is null
                ? _responses.Success(_operations[operation!], ids)
                : _responses.Refusal(new[] { operation }.Concat(here).FirstOrDefault(candidate => candidate is not null && _operations[candidate].Fault is null), problem, ids),
            Violations = parameters is null ? [] : [.. parameters.Violations, .. verdict?.Violations ?? []],
            Parameters = [.. parameters?.Values.Where(value => !Credentials.IsKey(value, _contract.SecuritySchemes)) ?? []],
            DeviationsUsed = verdict?.DeviationsUsed ?? [],
        };
    }

    private static StubProblem NoOperation(ApiOperation[] here, StubRequest request) => here.Length == 0
        ? new StubProblem(404, "notFound", $"The contract has no path '{request.Path}'.")
        : new StubProblem(405, "methodNotAllowed", $"The contract has no method {request.Method} at this path.")
        {
            Headers = [new("Allow", string.Join(", ", here.Select(candidate => candidate.Method)))],
        };

    private StubProblem? FindProblem(RouteMatch match, StubRequest request, out RequestParameters? parameters, out PayloadVerdict? verdict)
    {
        parameters = null;
        verdict = null;
        ApiOperation operation = match.Operation;
        if (_operations[operation].Fault is { } fault)
        {
            return new StubProblem(501, "notImplemented", fault);
        }

        if (!Credentials.AreThere(operation, request))
        {
            return new StubProblem(401, "unauthenticated", "The request has no credentials of the kind that the contract asks for.")
            {
                Headers = [new("WWW-Authenticate", Credentials.Challenge(operation))],
            };
        }

        parameters = RequestParameters.Read(operation, match.Variables, request);
        if (parameters.Violations.Count > 0)
        {
            return new StubProblem(400, "invalidParameter", Summary("The request's parameters break", parameters.Violations)) { Details = Details(parameters.Violations) };
        }

        return operation.RequestBody is { } body ? FindProblem(operation, body, request, out verdict) : null;
    }

    private StubProblem? FindProblem(ApiOperation operation, ApiRequestBody body, StubRequest request, out PayloadVerdict? verdict)
    {
        verdict = null;
        if (request.Body.IsEmpty && !body.Required)
        {
            return null;
        }

        if (RequestMediaType.FindFault(body, request) is { } fault)
        {
            return new StubProblem(415, "unsupportedMediaType", fault);
        }

        ValidationOptions judging = new()
        {
            Limits = _options.Limits,
            Deviations = _options.Profile == ValidationProfile.Documented ? operation.Deviations : [],
        };
        verdict = PayloadValidator.Validate(RequestMediaType.SchemaOf(body, request), Bytes(request.Body), judging);
        return verdict.IsValid ? null : new StubProblem(400, "invalidRequest", Summary("The body breaks", verdict.Violations)) { Details = Details(verdict.Violations) };
    }

    private static IReadOnlyList<StubProblemDetail> Details(IReadOnlyList<PayloadViolation> violations) =>
        [.. violations.Select(static violation => new StubProblemDetail(violation.Rule, violation.Message, violation.Pointer))];

    private static string Summary(string what, IReadOnlyList<PayloadViolation> violations)
    {
        string more = violations.Count == 1 ? string.Empty : string.Create(CultureInfo.InvariantCulture, $" ({violations.Count - 1} more)");
        return $"{what} the contract: {violations[0]}{more}";
    }

    /// <summary>The caller's id of the request, where it sent one that fits.</summary>
    private static string? CallersId(ApiOperation operation, StubRequest request)
    {
        ApiHeader? echo = operation.Responses.SelectMany(response => response.Headers).FirstOrDefault(header => header.Correlation == ApiCorrelation.Echo);
        string? name = operation.Parameters.FirstOrDefault(parameter => parameter.Location == ApiParameterLocation.Header && parameter.Correlation == ApiCorrelation.Echo)?.Name ?? echo?.Name;
        return name is not null && request.Header(name) is { } id && FieldText.IsValue(id) && (echo is null || RequestParameters.Fits(echo.Schema, id)) ? id : null;
    }

    private static byte[] Bytes(ReadOnlyMemory<byte> body) =>
        MemoryMarshal.TryGetArray(body, out ArraySegment<byte> segment) && segment.Offset == 0 && segment.Array!.Length == segment.Count ? segment.Array : body.ToArray();
}
