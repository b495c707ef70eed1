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

    /// <summary>Whether one of the ways into the operation is met in full, or it is open to all.</summary>
    public static bool AreThere(ApiOperation operation, StubRequest request) =>
        operation.Security.Count == 0 || operation.Security.Any(way => way.Schemes.All(scheme => IsMet(scheme, request)));

    /// <summary>The challenges of a 401 (RFC 9110, section 11.6.1), one for each way to authenticate in the header Authorization.</summary>
    public static string Challenge(ApiOperation operation) => string.Join(
        ", ", operation.Security.SelectMany(way => way.Schemes).Select(HttpScheme).OfType<string>().Where(FieldText.IsToken).DefaultIfEmpty("Bearer").Distinct(StringComparer.OrdinalIgnoreCase));

    /// <summary>A request whose credentials are gone, for the journal: those that any operation of the contract asks for, and those of HTTP.</summary>
    public static StubRequest Hide(StubRequest request, ApiContract contract)
    {
        ApiSecurityScheme[] keys = [.. contract.Operations.SelectMany(operation => operation.Security).SelectMany(way => way.Schemes).Where(scheme => scheme.ParameterName is not null).Distinct()];
        return request with
        {
            Query = HidePairs(request.Query, '&', [.. NamesIn("query", keys)]),
            Headers = [.. request.Headers.Select(header => KeyValuePair.Create(header.Key, Hide(header, keys)))],
        };
    }

    private static string Hide(KeyValuePair<string, string> header, ApiSecurityScheme[] keys)
    {
        if (header.Key.Equals(Authorization, StringComparison.OrdinalIgnoreCase) || header.Key.Equals("Proxy-Authorization", StringComparison.OrdinalIgnoreCase))
        {
            // A value without a scheme may be the token alone.
            int end = header.Value.AsSpan().IndexOfAny(' ', '\t');
            return end < 0 ? string.Empty : header.Value[..end];
        }

        if (NamesIn("header", keys).Contains(header.Key, StringComparer.OrdinalIgnoreCase))
        {
            return string.Empty;
        }

        return header.Key.Equals("Cookie", StringComparison.OrdinalIgnoreCase) ? HidePairs(header.Value, ';', [.. NamesIn("cookie", keys)]) : header.Value;
    }

    private static IEnumerable<string> NamesIn(string place, ApiSecurityScheme[] keys) => keys.Where(key => key.In == place).Select(key => key.ParameterName!);

    private static string HidePairs(string text, char separator, string[] names) => string.Join(separator, text.Split(separator).Select(pair =>
    {
        int end = pair.IndexOf('=', StringComparison.Ordinal);
        return end >= 0 && names.Contains(Uri.UnescapeDataString(pair[..end].Trim()), StringComparer.OrdinalIgnoreCase) ? pair[..(end + 1)] : pair;
    }));

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
