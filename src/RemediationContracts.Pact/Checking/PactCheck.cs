using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using RemediationContracts.Model;
using RemediationContracts.Model.Json;
using RemediationContracts.Model.Requests;

namespace RemediationContracts.Pact.Checking;

/// <summary>
/// Compares a pact with a contract, without running anything: is each interaction one that the contract allows? Requests are judged as
/// the service judges them; a response may be an excerpt, since a consumer lists what it uses and no more.
/// </summary>
public static class PactCheck
{
    /// <summary>Compares a pact with a contract.</summary>
    /// <param name="contract">The contract.</param>
    /// <param name="pact">The pact: of the versions 1 to 4 of Pact's specification; at most 64 MiB and 256 levels.</param>
    /// <param name="options">How they are compared; null is the default.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>What was found, in the order of the pact.</returns>
    /// <exception cref="PactFormatException">The text is no pact that can be read.</exception>
    public static IReadOnlyList<PactFinding> Check(ApiContract contract, JsonText pact, PactCheckOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(contract);
        ArgumentNullException.ThrowIfNull(pact);
        PactFile file = PactReader.Read(pact, cancellationToken);
        RouteTable routes = new(contract);
        RegexTrials regexes = new();
        List<PactFinding> findings = [.. file.Findings];
        foreach (PactInteraction interaction in file.Interactions)
        {
            cancellationToken.ThrowIfCancellationRequested();
            InteractionCheck check = new(interaction, routes, regexes, options ?? new PactCheckOptions(), cancellationToken);
            check.Run();
            findings.AddRange(check.Findings);
        }

        return [.. findings.OrderBy(finding => finding.Offset)];
    }
}
