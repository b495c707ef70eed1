using System.Collections.Generic;
using System.Linq;
using RemediationContracts.Model;
using RemediationContracts.Model.Json;
using RemediationContracts.Shared;
using RemediationContracts.Verification.Conformance.Judging;
using RemediationContracts.Verification.Conformance.Requests;
using RemediationContracts.Verification.Payloads;

namespace RemediationContracts.Verification.Conformance.Cases;

/// <summary>What stands around a body: parameters, methods, media types, credentials, spellings.</summary>
internal static class ProtocolCases
{
    // Safe ones alone (RFC 9110, section 9.2.1): a provider may have more methods than its contract, and nothing is to be deleted to find out.
    private static readonly string[] Probes = ["GET", "TRACE"];

    /// <summary>Credentials that nobody has.</summary>
    private const string WrongToken = "certainly-not-a-token";

    public static IEnumerable<ConformanceCase> Of(OperationRequests requests, PathMethods methods, ConformanceOptions options)
    {
        foreach (ApiParameter parameter in requests.Operation.Parameters.Where(static parameter => parameter is { Required: true, Location: not ApiParameterLocation.Path }))
        {
            string place = parameter.Location.ToString().ToLowerInvariant();
            if (!options.Parameters.ContainsKey(parameter.Name) && requests.With(parameter, json: null) is { } without)
            {
                RulePlace rule = new(ViolationRules.Required, JsonPointer.Append("/" + place, parameter.Name));
                yield return new ConformanceCase(without, new Expectation(ExpectationKind.ParameterMissing, rule) { What = $"a request without the {place} '{parameter.Name}'" });
            }
        }

        foreach (string method in Probes.Where(probe => !methods.IsAnswered(probe)).Take(1))
        {
            ConformanceRequest probe = requests.Plain with { Method = method, Body = null, ContentType = null };
            yield return new ConformanceCase(probe, new Expectation(ExpectationKind.MethodRefused) { What = $"the method {method}, which the contract does not have at {requests.Operation.Path}," });
        }

        if (requests.PlainBody is not null)
        {
            ConformanceRequest typed = requests.Plain with { ContentType = "text/plain" };
            yield return new ConformanceCase(typed, new Expectation(ExpectationKind.MediaTypeRefused) { What = "a body as 'text/plain'" });
        }

        if (CredentialPlace.IsNeeded(requests.Operation))
        {
            ConformanceRequest open = requests.Plain with
            {
                CredentialHeader = null,
                CredentialQuery = null,
                SecretHeaders = [],
            };
            yield return new ConformanceCase(open, new Expectation(ExpectationKind.Unauthenticated) { What = "a request without credentials" });
            if (options is { WrongToken: true, Token: not null } && WithWrongToken(open, requests.Plain) is { } wrong)
            {
                yield return new ConformanceCase(wrong, new Expectation(ExpectationKind.WrongCredentials) { What = "a request with wrong credentials" });
            }
        }

        foreach (ConformanceCase spelling in Spellings(requests))
        {
            yield return spelling;
        }
    }

    /// <summary>A request whose credentials are nobody's, and so may be shown.</summary>
    private static ConformanceRequest? WithWrongToken(ConformanceRequest open, ConformanceRequest plain)
    {
        if (plain.CredentialHeader is { } header)
        {
            int colon = header.IndexOf(':', System.StringComparison.Ordinal);
            return open with { Headers = [.. open.Headers.Where(other => !other.Key.Equals(header[..colon], System.StringComparison.OrdinalIgnoreCase)), new(header[..colon], header[(colon + 2)..] + WrongToken)] };
        }

        return plain.CredentialQuery is { } query ? open with { Target = open.Target + (open.Target.Contains('?', System.StringComparison.Ordinal) ? "&" : "?") + query + WrongToken } : null;
    }

    private static IEnumerable<ConformanceCase> Spellings(OperationRequests requests)
    {
        foreach (string body in new[] { requests.PlainBody, requests.Body?.Edges().MaxBy(static edge => edge.Json.Length <= 4096 ? edge.Json.Length : 0)?.Json }.OfType<string>().Distinct())
        {
            foreach ((string spelt, string how) in BodySpellings.Of(body))
            {
                if (spelt != body && requests.With(body) is { } first && requests.With(spelt) is { } second)
                {
                    yield return new ConformanceCase(second, new Expectation(ExpectationKind.Accepted) { What = $"a body {how}" }) { SameAs = first };
                }
            }
        }
    }
}
