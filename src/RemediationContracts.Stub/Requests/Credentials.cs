using System;
using System.Collections.Generic;
using System.Linq;
using RemediationContracts.Model;
using RemediationContracts.Stub.Responses;

namespace RemediationContracts.Stub.Requests;

/// <summary>Whether a request has credentials of the kind that an operation asks for. Their worth is nobody's business here: any token will do.</summary>
internal static class Credentials
{
    private const string Authorization = "Authorization";
    private const string Hidden = "(hidden)";

    /// <summary>Whether one of the ways into the operation is met in full, or it is open to all.</summary>
    public static bool AreThere(ApiOperation operation, StubRequest request) =>
        operation.Security.Count == 0 || operation.Security.Any(way => way.Schemes.All(scheme => IsMet(scheme, request)));

    /// <summary>The challenges of a 401 (RFC 9110, section 11.6.1), one for each way to authenticate in the header Authorization.</summary>
    public static string Challenge(ApiOperation operation) => string.Join(
        ", ", operation.Security.SelectMany(way => way.Schemes).Select(HttpScheme).OfType<string>().Where(FieldText.IsToken).DefaultIfEmpty("Bearer").Distinct(StringComparer.OrdinalIgnoreCase));

    /// <summary>Whether a parameter is an API key.</summary>
    public static bool IsKey(StubParameter parameter, IReadOnlyList<ApiSecurityScheme> schemes) => schemes.Any(scheme =>
        parameter.Name.Equals(scheme.ParameterName, StringComparison.OrdinalIgnoreCase)
        && (scheme.In, parameter.Location) is ("header", ApiParameterLocation.Header) or ("query", ApiParameterLocation.Query));

    /// <summary>A request whose credentials are gone, for the journal: of <c>Authorization</c> the scheme stays, of every key its name.</summary>
    public static StubRequest Hide(StubRequest request, IReadOnlyList<ApiSecurityScheme> schemes)
    {
        bool IsKey(string place, string name, StringComparison comparison) =>
            schemes.Any(scheme => scheme.In == place && name.Equals(scheme.ParameterName, comparison));

        string HideHeader(string name, string value) =>
            name.Equals(Authorization, StringComparison.OrdinalIgnoreCase) || name.Equals("Proxy-Authorization", StringComparison.OrdinalIgnoreCase)
                ? SchemeOf(value)
                : IsKey("header", name, StringComparison.OrdinalIgnoreCase) || name.Equals("Cookie", StringComparison.OrdinalIgnoreCase) ? Hidden : value;

        return request with
        {
            Headers = [.. request.Headers.Select(header => KeyValuePair.Create(header.Key, HideHeader(header.Key, header.Value)))],
            Query = string.Join('&', request.Query.Split('&').Select(pair =>
                pair.Split('=', 2) is [{ } name, _] && IsKey("query", Uri.UnescapeDataString(name), StringComparison.Ordinal) ? name + "=" + Hidden : pair)),
        };
    }

    /// <summary>What stands before the credentials. A value of one word may be a token that someone sent without a scheme.</summary>
    private static string SchemeOf(string authorization) => authorization.Split([' ', '\t'], 2) is [{ } scheme, _] ? scheme : Hidden;

    private static bool IsMet(ApiSecurityScheme scheme, StubRequest request)
    {
        if (HttpScheme(scheme) is { } http)
        {
            string[] parts = (request.Header(Authorization) ?? string.Empty).Split(' ', 2, StringSplitOptions.TrimEntries);
            return parts.Length == 2 && parts[1].Length > 0 && parts[0].Equals(http, StringComparison.OrdinalIgnoreCase);
        }

        return scheme.In switch
        {
            "header" => !string.IsNullOrWhiteSpace(request.Header(scheme.ParameterName ?? string.Empty)),
            "query" => HasPair(request.Query.Split('&'), scheme.ParameterName),
            "cookie" => HasPair((request.Header("Cookie") ?? string.Empty).Split(';', StringSplitOptions.TrimEntries), scheme.ParameterName),
            // A way to authenticate that does not show in a request, such as a certificate.
            _ => true,
        };
    }

    private static string? HttpScheme(ApiSecurityScheme scheme) => scheme.Type switch
    {
        "http" => string.IsNullOrEmpty(scheme.Scheme) ? null : char.ToUpperInvariant(scheme.Scheme[0]) + scheme.Scheme[1..],
        "oauth2" or "openIdConnect" => "Bearer",
        _ => null,
    };

    private static bool HasPair(string[] pairs, string? name) =>
        name is not null && pairs.Any(pair => pair.StartsWith(Uri.EscapeDataString(name) + "=", StringComparison.Ordinal) && pair.Length > Uri.EscapeDataString(name).Length + 1);
}
