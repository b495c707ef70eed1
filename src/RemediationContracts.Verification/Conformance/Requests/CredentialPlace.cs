using System;
using System.Collections.Generic;
using System.Linq;
using RemediationContracts.Model;

namespace RemediationContracts.Verification.Conformance.Requests;

/// <summary>Where the credentials of an operation stand in a request.</summary>
/// <param name="Header">The header up to them; null where they stand in none.</param>
/// <param name="Query">The query's parameter up to them; null where they stand in none.</param>
internal sealed record CredentialPlace(string? Header, string? Query)
{
    private static readonly CredentialPlace Nowhere = new(null, null);

    /// <summary>Whether an operation lets nobody in without credentials that show in a request.</summary>
    public static bool IsNeeded(ApiOperation operation) =>
        operation.Security.Count > 0 && operation.Security.All(static way => way.Schemes.Any(static scheme => Of(scheme) != Nowhere));

    /// <summary>The place for an operation: that of the first way in that one secret can meet, else of the first scheme at all.</summary>
    public static CredentialPlace Of(ApiOperation operation) =>
        operation.Security.Where(static way => way.Schemes.Count == 1).Concat(operation.Security)
            .SelectMany(static way => way.Schemes).Select(Of).FirstOrDefault(static place => place != Nowhere) ?? Nowhere;

    /// <summary>Whether a header holds credentials by the contract or by HTTP.</summary>
    public static bool IsSecret(string header, IReadOnlyList<ApiSecurityScheme> schemes) =>
        header.Equals("Authorization", StringComparison.OrdinalIgnoreCase)
        || header.Equals("Proxy-Authorization", StringComparison.OrdinalIgnoreCase)
        || header.Equals("Cookie", StringComparison.OrdinalIgnoreCase)
        || schemes.Any(scheme => scheme.In == "header" && header.Equals(scheme.ParameterName, StringComparison.OrdinalIgnoreCase));

    private static CredentialPlace Of(ApiSecurityScheme scheme) => scheme.Type switch
    {
        "oauth2" or "openIdConnect" => new("Authorization: Bearer ", null),
        "http" when !string.IsNullOrEmpty(scheme.Scheme) => new($"Authorization: {char.ToUpperInvariant(scheme.Scheme[0])}{scheme.Scheme[1..]} ", null),
        "apiKey" when scheme is { In: "header", ParameterName.Length: > 0 } => new($"{scheme.ParameterName}: ", null),
        "apiKey" when scheme is { In: "query", ParameterName.Length: > 0 } => new(null, Uri.EscapeDataString(scheme.ParameterName) + "="),
        "apiKey" when scheme is { In: "cookie", ParameterName.Length: > 0 } => new($"Cookie: {scheme.ParameterName}=", null),

        // A way to authenticate that does not show in a request, such as a certificate.
        _ => Nowhere,
    };
}
