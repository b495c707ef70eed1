using System.Collections.Generic;
using System.Linq;

namespace RemediationContracts.Pact;

/// <summary>A request that the mock server waited for in vain, or that came and was not the one.</summary>
/// <param name="Kind">In the core's words: <c>missing-request</c>, <c>request-mismatch</c> or <c>request-not-found</c>.</param>
/// <param name="Method">The request's method.</param>
/// <param name="Path">The request's path.</param>
/// <param name="Mismatches">The differences, for a request that came and was almost the one.</param>
public sealed record PactRequestMismatch(string Kind, string Method, string Path, IReadOnlyList<PactMismatch> Mismatches)
{
    /// <inheritdoc/>
    public override string ToString()
    {
        string what = Kind switch
        {
            "missing-request" => "was expected and never came",
            "request-not-found" => "came and was not expected",
            _ => "came and differs from what was expected",
        };
        return string.Join("\n     ", [$"{Method} {Path} {what}", .. Mismatches.Select(mismatch => mismatch.ToString())]);
    }
}
