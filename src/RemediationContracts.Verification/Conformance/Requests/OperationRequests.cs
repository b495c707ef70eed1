extern alias Runtime;

using System;
using System.Collections.Generic;
using System.Linq;
using Runtime::RemediationContracts.Http;
using RemediationContracts.Model;
using RemediationContracts.Verification.Payloads;

namespace RemediationContracts.Verification.Conformance.Requests;

/// <summary>Makes the requests of an operation: a plain one, and that one with its body or one parameter changed.</summary>
internal sealed class OperationRequests
{
    private readonly ConformanceOptions _options;
    private readonly Dictionary<ApiParameter, SchemaPayloads> _parameters = [];

    /// <summary>Prepares the requests of an operation.</summary>
    /// <exception cref="ArgumentException">No request can be made.</exception>
    /// <param name="operation">The operation.</param>
    /// <param name="options">What is sent.</param>
    /// <param name="isTimeOver">Whether no more payloads are to be made.</param>
    public OperationRequests(ApiOperation operation, ConformanceOptions options, Func<bool> isTimeOver)
    {
        Operation = operation;
        _options = options;
        if (operation.RequestBody is { } body && MediaTypeChoice.Preferred(body.Content) is { } content)
        {
            Content = content;
            Body = new SchemaPayloads(content.Schema, Model.Validation.PayloadDirection.Request, isTimeOver);
        }

        foreach (ApiParameter parameter in operation.Parameters.Where(parameter => !options.Parameters.ContainsKey(parameter.Name)))
        {
            try
            {
                _parameters[parameter] = new SchemaPayloads(parameter.Schema, Model.Validation.PayloadDirection.Request, isTimeOver);
            }
            catch (ArgumentException) when (!parameter.Required)
            {
                // An optional parameter without a value is left out.
            }
        }

        PlainBody = Body is null ? null : Body.Edges() is [var plain, ..] ? plain.Json : throw new ArgumentException($"No body of '{operation.Id}' was made that the contract accepts.");
        Plain = With(PlainBody) ?? throw new ArgumentException($"No request of '{operation.Id}' can be made: a required parameter has no value that can stand at its place.");
    }

    public ApiOperation Operation { get; }

    /// <summary>The payloads of the body; null where the operation takes none.</summary>
    public SchemaPayloads? Body { get; }

    /// <summary>The media type of the body; null where the operation takes none.</summary>
    public ApiMediaType? Content { get; }

    /// <summary>The body of <see cref="Plain"/>.</summary>
    public string? PlainBody { get; }

    /// <summary>A valid request with nothing but what is required.</summary>
    public ConformanceRequest Plain { get; }

    /// <summary>The parameters whose values are drawn, each with its values.</summary>
    public IEnumerable<KeyValuePair<ApiParameter, SchemaPayloads>> Parameters => _parameters;

    /// <summary>The plain request with another body.</summary>
    /// <param name="body">The body; null for none.</param>
    public ConformanceRequest? With(string? body) => Make(body, null, null);

    /// <summary>The plain request with one parameter changed.</summary>
    /// <param name="parameter">The parameter.</param>
    /// <param name="json">Its value as JSON; null to leave it out.</param>
    /// <returns>The request; null where the value cannot stand at its place.</returns>
    public ConformanceRequest? With(ApiParameter parameter, string? json) => Make(PlainBody, parameter, json);

    private ConformanceRequest? Make(string? body, ApiParameter? changed, string? changedValue)
    {
        Dictionary<string, string> path = new(StringComparer.Ordinal);
        List<KeyValuePair<string, string>> query = [];
        List<KeyValuePair<string, string>> headers = [];
        List<string> cookies = [];
        foreach (ApiParameter parameter in Operation.Parameters)
        {
            if (_options.Parameters.TryGetValue(parameter.Name, out string? given))
            {
                AddGiven(parameter, given, path, query, headers, cookies);
                continue;
            }

            string? json = parameter == changed ? changedValue : parameter.Required || parameter.Location == ApiParameterLocation.Path ? PlainValue(parameter) : null;
            if (json is null ? parameter == changed && changedValue is not null : !TryAdd(parameter, json, path, query, headers, cookies))
            {
                return null;
            }
        }

        List<string> wrong = [];
        string? target = Expand(path, wrong);
        if (target is null || wrong.Count > 0)
        {
            return null;
        }

        CredentialPlace credentials = _options.Token is null ? new CredentialPlace(null, null) : CredentialPlace.Of(Operation);
        if (cookies.Count > 0)
        {
            headers.Add(new("Cookie", string.Join("; ", cookies)));
        }

        headers.Add(new("Accept", Accept()));
        return new ConformanceRequest(Operation.Method, target + (query.Count == 0 ? string.Empty : "?" + string.Join('&', query.Select(static pair => pair.Key + "=" + pair.Value))))
        {
            Headers = [.. headers, .. _options.Headers.Where(header => !IsSecret(header.Key))],
            SecretHeaders = [.. _options.Headers.Where(header => IsSecret(header.Key))],
            Body = body,
            ContentType = body is null || Content is null ? null : MediaTypeChoice.NameToSend(Content),
            CredentialHeader = credentials.Header,
            CredentialQuery = credentials.Query,
        };
    }

    /// <summary>The value of a parameter in a plain request: the first edge that can stand there.</summary>
    private string? PlainValue(ApiParameter parameter) => _parameters.TryGetValue(parameter, out SchemaPayloads? payloads)
        ? payloads.Edges().Select(static edge => edge.Json).FirstOrDefault(json => CanStand(parameter, json))
        : null;

    private static bool CanStand(ApiParameter parameter, string json) => TryAdd(parameter, json, [], [], [], []) && json is not ("\".\"" or "\"..\"");

    private static bool TryAdd(
        ApiParameter parameter,
        string json,
        Dictionary<string, string> path,
        List<KeyValuePair<string, string>> query,
        List<KeyValuePair<string, string>> headers,
        List<string> cookies)
    {
        switch (parameter.Location)
        {
            case ApiParameterLocation.Path when ParameterTexts.Path(parameter, json) is { Length: > 0 } text:
                path[parameter.Name] = text;
                return true;
            case ApiParameterLocation.Query when ParameterTexts.Query(parameter, json) is { } pairs:
                query.AddRange(pairs);
                return true;
            case ApiParameterLocation.Header when ParameterTexts.Header(parameter, json) is { } value:
                headers.Add(new(parameter.Name, value));
                return true;
            case ApiParameterLocation.Cookie when ParameterTexts.Header(parameter, json) is { } value && !value.Contains(';', StringComparison.Ordinal):
                cookies.Add($"{parameter.Name}={value}");
                return true;
            default:
                return false;
        }
    }

    private static void AddGiven(
        ApiParameter parameter,
        string value,
        Dictionary<string, string> path,
        List<KeyValuePair<string, string>> query,
        List<KeyValuePair<string, string>> headers,
        List<string> cookies)
    {
        switch (parameter.Location)
        {
            case ApiParameterLocation.Path:
                path[parameter.Name] = Uri.EscapeDataString(value);
                break;
            case ApiParameterLocation.Query:
                query.Add(new(Uri.EscapeDataString(parameter.Name), Uri.EscapeDataString(value)));
                break;
            case ApiParameterLocation.Header:
                headers.Add(new(parameter.Name, value));
                break;
            default:
                cookies.Add($"{parameter.Name}={value}");
                break;
        }
    }

    private bool IsSecret(string header) => CredentialPlace.IsSecret(header, [.. Operation.Security.SelectMany(static way => way.Schemes)]);

    private string? Expand(Dictionary<string, string> path, List<string> wrong)
    {
        try
        {
            return PathExpansion.Expand(Operation.Path, path, wrong);
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    private string Accept() => string.Join(
        ", ", Operation.Responses.SelectMany(static response => response.Content).Select(MediaTypeChoice.NameToSend).Distinct(StringComparer.OrdinalIgnoreCase).DefaultIfEmpty("application/json"));
}
