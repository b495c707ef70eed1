using System.Collections.Generic;

namespace RemediationContracts.Pact.Checking;

/// <summary>An interaction over HTTP.</summary>
/// <param name="Method">The method, in capitals.</param>
/// <param name="MethodPlace">Where it stands.</param>
/// <param name="Path">The path, as it stands.</param>
/// <param name="PathPlace">Where it stands.</param>
/// <param name="Query">The pairs of the query.</param>
/// <param name="Request">Headers, body and matchers of the request.</param>
/// <param name="Status">The status of the response.</param>
/// <param name="StatusPlace">Where it stands.</param>
/// <param name="Response">Headers, body and matchers of the response.</param>
/// <param name="IsPending">Whether its failure does not count yet (V4).</param>
internal sealed record PactInteraction(
    string Method,
    PactValue MethodPlace,
    string Path,
    PactValue PathPlace,
    IReadOnlyList<PactPair> Query,
    PactPart Request,
    int Status,
    PactValue StatusPlace,
    PactPart Response,
    bool IsPending);
