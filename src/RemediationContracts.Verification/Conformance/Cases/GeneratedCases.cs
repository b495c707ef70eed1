using System.Collections.Generic;
using System.Linq;
using RemediationContracts.Verification.Conformance.Requests;

namespace RemediationContracts.Verification.Conformance.Cases;

/// <summary>Drawn bodies.</summary>
internal static class GeneratedCases
{
    /// <summary>Requests that the contract accepts.</summary>
    public static IEnumerable<ConformanceCase> Valid(OperationRequests requests, ConformanceOptions options) =>
        (requests.Body?.DrawValid(options.Cases, options.Seed) ?? []).Select(payload => new BodyCases(requests).Valid(payload, "a drawn body")).OfType<ConformanceCase>();

    /// <summary>Requests that it refuses.</summary>
    public static IEnumerable<ConformanceCase> Invalid(OperationRequests requests, ConformanceOptions options) =>
        (requests.Body?.DrawInvalid(options.Cases, options.Seed) ?? []).Select(new BodyCases(requests).Invalid).OfType<ConformanceCase>();
}
