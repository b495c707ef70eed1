using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using RemediationContracts.Model;
using RemediationContracts.Model.Requests;

namespace RemediationContracts.Pact.Checking;

/// <summary>Compares one interaction with the contract.</summary>
internal sealed class InteractionCheck(PactInteraction interaction, RouteTable routes, RegexTrials regexes, PactCheckOptions options, CancellationToken cancellationToken)
{
    private readonly FindingList _findings = new(interaction);

    /// <summary>What was found.</summary>
    public IReadOnlyList<PactFinding> Findings => _findings.Findings;

    /// <summary>Compares.</summary>
    public void Run()
    {
        IReadOnlyList<RouteMatch> matches = routes.At(interaction.Path);
        if (matches.Count == 0)
        {
            _findings.Tell(PactRules.UnknownPath, interaction.PathPlace, $"The contract has no path '{interaction.Path}'.");
            return;
        }

        RouteMatch? match = matches.FirstOrDefault(candidate => candidate.Operation.Method == interaction.Method);
        if (match is null)
        {
            string methods = string.Join(", ", matches.Select(candidate => candidate.Operation.Method).Distinct(StringComparer.Ordinal));
            _findings.Tell(PactRules.UnknownMethod, interaction.MethodPlace, $"The contract has no method {interaction.Method} at this path; it has {methods}.", PlaceOf(matches[0].Operation));
            return;
        }

        ApiOperation operation = match.Operation;
        if (!operation.IsUsable)
        {
            _findings.Tell(PactRules.OperationUnusable, interaction.Request.Place, $"The operation '{operation.Id}' has errors in the contract; nothing is compared with it.", PlaceOf(operation));
            return;
        }

        new RequestCheck(interaction, match, _findings, regexes, options, cancellationToken).Run();
        new ResponseCheck(interaction, operation, _findings, regexes, cancellationToken).Run();
    }

    private static ContractPlace PlaceOf(ApiOperation operation) => new(operation.Pointer, operation.Offset);
}
