using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using RemediationContracts.Model;
using RemediationContracts.Model.Json;
using RemediationContracts.Shared;
using RemediationContracts.Verification.Conformance.Judging;
using RemediationContracts.Verification.Conformance.Requests;
using RemediationContracts.Verification.Payloads;

namespace RemediationContracts.Verification.Conformance.Cases;

/// <summary>The edges of every rule, and every rule broken at every place, of body and parameters.</summary>
internal static class EdgeCases
{
    /// <summary>Requests on the edges of rules.</summary>
    public static IEnumerable<ConformanceCase> Valid(OperationRequests requests, int count)
    {
        BodyCases bodies = new(requests);
        IEnumerable<ConformanceCase?> inBody = Spread(requests.Body?.Edges() ?? [], static edge => edge.Edge, count)
            .Select(edge => bodies.Valid(edge, edge.Edge is { } rule ? $"a body on the edge of '{rule.Rule}' at \"{rule.Place}\"" : "a body with what is required"));
        return inBody.Concat(requests.Parameters.SelectMany(parameter => ValidValues(requests, parameter.Key, parameter.Value))).OfType<ConformanceCase>().Take(count);
    }

    /// <summary>Requests that break one rule.</summary>
    public static IEnumerable<ConformanceCase> Invalid(OperationRequests requests, int count)
    {
        BodyCases bodies = new(requests);
        IEnumerable<ConformanceCase?> inBody = Spread(requests.Body?.Breakages() ?? [], static broken => broken.Broken, count).Select(bodies.Invalid);
        return Malformed(requests).Concat(requests.Parameters.SelectMany(parameter => InvalidValues(requests, parameter.Key, parameter.Value))).Concat(inBody)
            .OfType<ConformanceCase>().Take(count);
    }

    private static IEnumerable<ConformanceCase?> ValidValues(OperationRequests requests, ApiParameter parameter, SchemaPayloads values) =>
        values.Edges().Where(edge => ParameterTexts.IsPlain(edge.Json)).Select(edge => requests.With(parameter, edge.Json) is { } request
            ? new ConformanceCase(request, new Expectation(ExpectationKind.Accepted, At(parameter, edge.Edge)) { What = $"the {Place(parameter)} '{parameter.Name}' with an allowed value" })
            : null);

    private static IEnumerable<ConformanceCase?> InvalidValues(OperationRequests requests, ApiParameter parameter, SchemaPayloads values) =>
        values.Breakages().Where(broken => IsRefused(parameter, broken.Json)).Select(broken => requests.With(parameter, broken.Json) is { } request
            ? new ConformanceCase(request, new Expectation(ExpectationKind.Refused, At(parameter, broken.Broken)) { What = $"the {Place(parameter)} '{parameter.Name}' with a value that breaks '{broken.Broken.Rule}'" })
            : null);

    private static bool IsRefused(ApiParameter parameter, string json) => parameter.Schema.Definition.Type is ApiSchemaType.Array or ApiSchemaType.Object
        ? ParameterTexts.IsRefusedAsRead(parameter, json)
        : Text(json) is { Length: > 0 } text && ParameterTexts.IsRefused(parameter.Schema, text);

    /// <summary>Bodies that are no JSON, and none at all where one is required.</summary>
    private static IEnumerable<ConformanceCase?> Malformed(OperationRequests requests)
    {
        if (requests is not { PlainBody: { Length: > 1 } plain, Operation.RequestBody: { } declared })
        {
            yield break;
        }

        yield return Broken(plain[..^1], ViolationRules.JsonSyntax, "a body that ends too early");
        yield return Broken(plain + "}", ViolationRules.JsonSyntax, "a body with something behind its end");
        if (declared.Required && requests.With(body: null) is { } without)
        {
            yield return new ConformanceCase(without, new Expectation(ExpectationKind.Refused, new RulePlace(ViolationRules.Required, JsonPointer.Root)) { What = "a request without its body" });
        }

        ConformanceCase? Broken(string body, string rule, string what) =>
            requests.With(body) is { } request ? new(request, new Expectation(ExpectationKind.Refused, new RulePlace(rule, JsonPointer.Root)) { What = what }) : null;
    }

    /// <summary>At most so many, one of each rule and place before the second of any.</summary>
    private static IEnumerable<T> Spread<T>(IReadOnlyList<T> all, Func<T, RulePlace?> rule, int count) => all
        .GroupBy(rule).SelectMany(static group => group.Select(static (item, index) => (item, index))).OrderBy(static entry => entry.index).Select(static entry => entry.item).Take(count);

    private static string? Text(string json)
    {
        using JsonDocument document = JsonDocument.Parse(json);
        return document.RootElement.ValueKind switch
        {
            JsonValueKind.String => document.RootElement.GetString(),
            JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False => document.RootElement.GetRawText(),
            _ => null,
        };
    }

    private static RulePlace At(ApiParameter parameter, RulePlace? rule) => new(rule?.Rule ?? string.Empty, JsonPointer.Append("/" + Place(parameter), parameter.Name) + rule?.Place);

    private static string Place(ApiParameter parameter) => parameter.Location.ToString().ToLowerInvariant();
}
