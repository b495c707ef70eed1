using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using RemediationContracts.Http;
using RemediationContracts.Model;
using RemediationContracts.Model.Samples;

namespace RemediationContracts.Stub.Responses;

/// <summary>Makes the headers that a response declares.</summary>
internal sealed class HeaderValues(StubOptions options)
{
    private readonly ConcurrentDictionary<string, UriTemplate> _templates = new(StringComparer.Ordinal);

    /// <summary>Each declared header of a success. An echo of what the caller did not send is left out.</summary>
    public List<KeyValuePair<string, string>> OfSuccess(ApiResponse response, StubIds ids) => Write(response.Headers, ids);

    /// <summary>The headers of a refusal: those that say which request it was and when to try again, and those that must be there.</summary>
    public List<KeyValuePair<string, string>> OfRefusal(ApiResponse? response, StubIds ids) => Write(
        response?.Headers.Where(header => header.Required || header.Correlation != ApiCorrelation.None || IsDate(header) || Is(header, "Retry-After")) ?? [], ids);

    private List<KeyValuePair<string, string>> Write(IEnumerable<ApiHeader> declared, StubIds ids)
    {
        List<KeyValuePair<string, string>> headers = [];
        foreach (ApiHeader header in declared)
        {
            if (!FieldText.IsOfHost(header.Name) && Value(header, ids) is { } value)
            {
                headers.Add(new(header.Name, value));
            }
        }

        if (!headers.Exists(static header => header.Key.Equals("Date", StringComparison.OrdinalIgnoreCase)))
        {
            headers.Add(new("Date", HttpDate(ids.Date)));
        }

        return headers;
    }

    private string? Value(ApiHeader header, StubIds ids) => header switch
    {
        { Correlation: ApiCorrelation.Request } => ids.RequestId,
        { Correlation: ApiCorrelation.Echo } => ids.ClientRequestId,
        { UriTemplate: { } template } => Expand(template),
        _ when IsDate(header) || Is(header, "Last-Modified") || Is(header, "Expires") => HttpDate(ids.Date),
        _ when Is(header, "Retry-After") => "1",
        _ when Is(header, "ETag") => $"\"{options.NewId()}\"",
        _ => SchemaSample.Text(header.Schema),
    };

    private string Expand(string template)
    {
        UriTemplate address = _templates.GetOrAdd(template, static text => new UriTemplate(text));
        return address.Expand(address.Variables.ToDictionary(variable => variable, _ => options.NewId(), StringComparer.Ordinal));
    }

    private static bool IsDate(ApiHeader header) => Is(header, "Date");

    private static bool Is(ApiHeader header, string name) => header.Name.Equals(name, StringComparison.OrdinalIgnoreCase);

    // IMF-fixdate (RFC 9110, section 5.6.7).
    private static string HttpDate(DateTimeOffset date) => date.ToString("r", CultureInfo.InvariantCulture);
}
