using System;
using System.Collections.Generic;
using System.Linq;
using RemediationContracts.Model;
using RemediationContracts.SourceGenerator.Naming;
using RemediationContracts.SourceGenerator.Spec;

namespace RemediationContracts.SourceGenerator.Binding;

/// <summary>Turns an operation into a method of the client.</summary>
internal sealed class OperationBinder(ContractNames names, TypeBinder types, EmittableOperations emittable, BindingDiagnostics diagnostics)
{
    private const string AnySuccess = "2XX";

    private readonly ParameterBinder _parameters = new(names, types, diagnostics);

    /// <summary>Binds an operation.</summary>
    public OperationSpec Bind(ApiOperation operation)
    {
        string name = names.Of(operation);
        ApiMediaType? body = operation.RequestBody is { } request ? MediaTypeChoice.Preferred(request.Content) : null;
        ApiResponse[] successes = [.. ResponseChoice.Successes(operation)];
        EquatableArray<ResponseBodySpec> bodies = BindBodies(successes, StatusOfSuccess);
        return new OperationSpec(
            operation.Id,
            name,
            operation.Method,
            operation.Path,
            operation.Servers.Count == 0 ? null : operation.Servers[0].Url,
            Text.OrNull(operation.Summary),
            Text.OrNull(operation.Description),
            operation.Deprecated,
            _parameters.Bind(operation, emittable.ArgumentsOf(operation)),
            body is null ? null : names.OfBody(body.Schema),
            Text.OrNull(operation.RequestBody?.Description),
            operation.RequestBody?.Required ?? false,
            body is null ? null : MediaTypeChoice.NameToSend(body),
            EchoHeader(operation),
            HeaderOf(operation, ApiCorrelation.Request),
            new EquatableArray<string>(successes.Length == 0 ? [AnySuccess] : successes.Select(StatusOfSuccess)),
            NameBodies(bodies),
            new EquatableArray<string>(successes.Select(static r => MediaTypeChoice.Preferred(r.Content)).OfType<ApiMediaType>().Select(MediaTypeChoice.NameToSend).Distinct()),
            operation.Responses.Select(static r => MediaTypeChoice.Preferred(r.Content)).OfType<ApiMediaType>().Any(m => types.HoldsLaterMembers(m.Schema)),
            BindBodies([.. operation.Responses.Except(successes)], static r => r.Status),
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

    /// <summary>Where <c>default</c> alone says what a success is, it says so of every success.</summary>
    private static string StatusOfSuccess(ApiResponse response) => response.Status == "default" ? AnySuccess : response.Status;

    private static EquatableArray<ResponseBodySpec> NameBodies(EquatableArray<ResponseBodySpec> bodies) =>
        new(bodies.Select(body => body with { Name = bodies.Count == 1 ? "Body" : "Body" + body.Statuses[0] }));

    private EquatableArray<ResponseBodySpec> BindBodies(ApiResponse[] responses, Func<ApiResponse, string> statusOf) => new(responses
        .Select(r => (Status: statusOf(r), Schema: MediaTypeChoice.Preferred(r.Content)?.Schema))
        .Where(static r => r.Schema is not null)
        .GroupBy(r => names.OfBody(r.Schema!))
        .Select(static group => new ResponseBodySpec(new EquatableArray<string>(group.Select(static r => r.Status)), group.Key, string.Empty)));

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
        HeaderType[] kinds = [.. headers.Select(HeaderType.Of)];
        return new EquatableArray<HeaderSpec>(headers.Select((h, i) => new HeaderSpec(
            h.Name,
            properties[i],
            Text.OrNull(h.Description),
            kinds[i].Name,
            kinds[i].Reader,
            kinds[i].IsConverted ? scope.Take(properties[i] + "Text", MemberNames.Suffix) : null,
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
