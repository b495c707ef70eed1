using System;
using System.Collections.Generic;
using System.Linq;
using RemediationContracts.Model;
using RemediationContracts.SourceGenerator.Naming;
using RemediationContracts.SourceGenerator.Spec;

namespace RemediationContracts.SourceGenerator.Binding;

/// <summary>Turns an operation into a method of the client.</summary>
internal sealed class OperationBinder(ContractNames names, BindingDiagnostics diagnostics)
{
    /// <summary>Binds an operation.</summary>
    public OperationSpec Bind(ApiOperation operation)
    {
        string name = names.Of(operation);
        ApiMediaType? body = operation.RequestBody is { } request ? MediaTypeChoice.Preferred(request.Content) : null;
        ApiResponse[] successes = [.. operation.Responses.Where(static r => ResponseChoice.IsSuccess(r.Status))];
        return new OperationSpec(
            operation.Id,
            name,
            operation.Method,
            operation.Path,
            Text.OrNull(operation.Summary),
            Text.OrNull(operation.Description),
            operation.Deprecated,
            body is null ? null : names.OfBody(body.Schema),
            operation.RequestBody?.Required ?? false,
            body is null ? null : MediaTypeChoice.NameToSend(body),
            EchoHeader(operation),
            HeaderOf(operation, ApiCorrelation.Request),
            new EquatableArray<string>(successes.Length == 0 ? ["2XX"] : successes.Select(static r => r.Status)),
            BindBodies(successes),
            BindHeaders(name, operation, successes),
            new EquatableArray<ErrorShapeSpec>(operation.Responses.Where(static r => r.Error is not null).GroupBy(static r => r.Error!).Select(BindError)));
    }

    private static string? EchoHeader(ApiOperation operation) =>
        operation.Parameters.FirstOrDefault(static p => p.Location == ApiParameterLocation.Header && p.Correlation != ApiCorrelation.None)?.Name
        ?? HeaderOf(operation, ApiCorrelation.Echo);

    private static string? HeaderOf(ApiOperation operation, ApiCorrelation correlation) =>
        operation.Responses.SelectMany(static r => r.Headers).FirstOrDefault(h => h.Correlation == correlation)?.Name;

    private static ErrorShapeSpec BindError(IGrouping<ApiErrorShape, ApiResponse> responses)
    {
        ApiErrorShape error = responses.Key;
        var statuses = new EquatableArray<string>(responses.Select(static r => r.Status));
        return new ErrorShapeSpec(
            statuses, error.Code, error.Message, error.Target, error.Details, error.RequestId, error.ClientRequestId, error.Date);
    }

    private EquatableArray<ResponseBodySpec> BindBodies(ApiResponse[] successes)
    {
        var bodies = successes
            .Select(static r => (r.Status, Schema: MediaTypeChoice.Preferred(r.Content)?.Schema))
            .Where(static r => r.Schema is not null)
            .GroupBy(r => names.OfBody(r.Schema!))
            .ToArray();
        return new EquatableArray<ResponseBodySpec>(bodies.Select(group => new ResponseBodySpec(
            new EquatableArray<string>(group.Select(static r => r.Status)),
            group.Key,
            bodies.Length == 1 ? "Body" : "Body" + group.First().Status)));
    }

    private EquatableArray<HeaderSpec> BindHeaders(string operation, ApiOperation declared, ApiResponse[] successes)
    {
        ApiHeader[] headers =
        [
            .. successes.SelectMany(static r => r.Headers)
                .Where(static h => h.Correlation == ApiCorrelation.None)
                .GroupBy(static h => h.Name, StringComparer.OrdinalIgnoreCase)
                .Select(static same => same.FirstOrDefault(static h => h.UriTemplate is not null) ?? same.First()),
        ];
        var scope = new NameScope(StringComparer.Ordinal, MemberNames.OfResult.Append(TypeNames.Result(operation)));
        string[] properties = MemberNaming.Resolve(
            [.. headers.Select(h => new NameRequest(h.Name, false, null, h.Schema.Offset))], scope, TypeNames.Result(operation), diagnostics);
        return new EquatableArray<HeaderSpec>(headers.Select((h, i) => new HeaderSpec(
            h.Name,
            properties[i],
            Text.OrNull(h.Description),
            h.Schema.Format is "uri" or "uri-reference" || h.UriTemplate is not null,
            h.UriTemplate,
            BindCaptures(h, scope, TypeNames.Result(operation)))));
    }

    private EquatableArray<CaptureSpec> BindCaptures(ApiHeader header, NameScope scope, string result)
    {
        IReadOnlyList<string> variables = UriTemplateVariables.Of(header.UriTemplate);
        string[] properties = MemberNaming.Resolve(
            [.. variables.Select(v => new NameRequest(v, false, null, header.Schema.Offset))], scope, result, diagnostics);
        return new EquatableArray<CaptureSpec>(variables.Select((v, i) => new CaptureSpec(v, properties[i])));
    }
}
