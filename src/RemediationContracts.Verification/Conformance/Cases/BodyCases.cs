using System.Linq;
using RemediationContracts.Verification.Conformance.Judging;
using RemediationContracts.Verification.Conformance.Requests;
using RemediationContracts.Verification.Payloads;

namespace RemediationContracts.Verification.Conformance.Cases;

/// <summary>Makes cases of payloads: they are sent as the body of the plain request.</summary>
internal sealed class BodyCases(OperationRequests requests)
{
    /// <summary>The case of a payload that the contract accepts.</summary>
    public ConformanceCase? Valid(ValidPayload payload, string what) => requests.With(payload.Json) is not { } request ? null : new(request, new(ExpectationKind.Accepted, payload.Edge) { What = what })
    {
        Shrink = () => requests.Body!.Shrink(payload).Select(less => Valid(less with { Edge = payload.Edge }, what)).OfType<ConformanceCase>(),
    };

    /// <summary>The case of a payload that breaks one rule.</summary>
    public ConformanceCase? Invalid(InvalidPayload payload) => requests.With(payload.Json) is not { } request
        ? null
        : new(request, new(ExpectationKind.Refused, payload.Broken) { What = $"a body that breaks '{payload.Broken.Rule}' at \"{payload.Pointer}\"" })
        {
            Shrink = () => requests.Body!.Shrink(payload).Select(Invalid).OfType<ConformanceCase>(),
        };
}
