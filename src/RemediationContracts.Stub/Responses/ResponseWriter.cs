using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using RemediationContracts.Model;
using RemediationContracts.Model.Validation;
using RemediationContracts.Stub.Errors;

namespace RemediationContracts.Stub.Responses;

/// <summary>Writes what a contract declares: the success of an operation, and its refusals.</summary>
internal sealed class ResponseWriter(IReadOnlyList<ApiOperation> served, StubOptions options)
{
    private static readonly ValidationOptions AsResponse = new() { Direction = Model.Validation.PayloadDirection.Response };

    private readonly HeaderValues _headers = new(options);
    private readonly ConcurrentDictionary<ApiMediaType, byte[]> _bodies = new();

    /// <summary>The success that the operation declares first; 200 without a body where it declares none.</summary>
    public StubResponse Success(PreparedOperation operation, StubIds ids)
    {
        List<KeyValuePair<string, string>> headers = operation.Success is { } success ? _headers.OfSuccess(success, ids) : _headers.OfRefusal(null, ids);
        if (operation.Success is { } answered && PreparedOperation.HasBody(operation.Status) && MediaTypeChoice.Preferred(answered.Content) is { } content)
        {
            headers.Add(new("Content-Type", MediaTypeChoice.NameToSend(content)));
        }

        return new StubResponse { Status = operation.Status, Headers = headers, Body = operation.HasContent ? operation.Body : default };
    }

    /// <summary>A refusal, in the shape that the contract gives to the status, or else to errors at all.</summary>
    /// <param name="operation">The operation, one that is served; null where none is meant.</param>
    /// <param name="problem">Why the request is refused.</param>
    /// <param name="ids">What names the exchange.</param>
    public StubResponse Refusal(ApiOperation? operation, StubProblem problem, StubIds ids)
    {
        ApiResponse? declared = operation is null ? null : ResponseChoice.For(operation, problem.Status);
        ApiResponse? shaped = declared is { Error: not null } or { Content.Count: > 0 } ? declared : FirstWithShape(operation);
        List<KeyValuePair<string, string>> headers = _headers.OfRefusal(declared ?? shaped, ids);
        headers.RemoveAll(header => problem.Headers.Any(own => own.Key.Equals(header.Key, StringComparison.OrdinalIgnoreCase)));
        headers.AddRange(problem.Headers);
        ApiMediaType? content = shaped is null ? null : MediaTypeChoice.Preferred(shaped.Content);
        if (shaped?.Error is { } shape)
        {
            headers.Add(new("Content-Type", content is null ? "application/json" : MediaTypeChoice.NameToSend(content)));
            return new StubResponse { Status = problem.Status, Headers = headers, Body = ContractErrorBody.Write(shape, content?.Schema, problem, ids) };
        }

        (string type, byte[] body) = declared is null || MediaTypeChoice.Preferred(declared.Content) is not { } own
            ? (ProblemDetailsBody.MediaType, ProblemDetailsBody.Write(problem))
            : OfContract(declared, own, problem);
        headers.Add(new("Content-Type", type));
        return new StubResponse { Status = problem.Status, Headers = headers, Body = body };
    }

    /// <summary>
    /// What the contract declares for the status: problem details where it takes them, else its example, or a made-up value. That
    /// says less of the problem than problem details would, and a caller sees what the service sends.
    /// </summary>
    private (string Type, byte[] Body) OfContract(ApiResponse declared, ApiMediaType own, StubProblem problem)
    {
        byte[] details = ProblemDetailsBody.Write(problem);
        ApiMediaType? taken = declared.Content.FirstOrDefault(content =>
            MediaTypeChoice.NameToSend(content).Equals(ProblemDetailsBody.MediaType, StringComparison.OrdinalIgnoreCase) && PayloadValidator.Validate(content.Schema, details, AsResponse).IsValid);
        return taken is not null
            ? (ProblemDetailsBody.MediaType, details)
            : (MediaTypeChoice.NameToSend(own), _bodies.GetOrAdd(own, static content => PreparedOperation.BodyOf(content)));
    }

    private ApiResponse? FirstWithShape(ApiOperation? operation) =>
        (operation is null ? served : [operation])
            .SelectMany(candidate => candidate.Responses)
            .FirstOrDefault(response => response.Error is not null);
}
