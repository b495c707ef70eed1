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
        PlaceCheck places = new(_findings);
        places.Run(interaction.Request, name => interaction.Query.Any(pair => pair.Name == name));
        places.Run(interaction.Response, static _ => false);
        TellBrokenHeaders(PactRules.RequestHeader, interaction.Request);
        TellBrokenHeaders(PactRules.ResponseHeader, interaction.Response);
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

    /// <summary>Tells headers that cannot go over HTTP (RFC 9110, sections 5.1 and 5.5), whatever the contract says.</summary>
    private void TellBrokenHeaders(PactRule rule, PactPart part)
    {
        foreach (PactHeader header in part.Headers)
        {
            if (header.Name.Length == 0 || !header.Name.All(static letter => char.IsAsciiLetterOrDigit(letter) || "!#$%&'*+-.^_`|~".Contains(letter, StringComparison.Ordinal)))
            {
                _findings.Tell(rule, header.Place, "The header's name is none that can be sent.");
            }

            if (header.Value.Any(static letter => letter is < ' ' and not '\t' or '\x7f'))
            {
                _findings.Tell(rule, header.Place, $"The value of the header '{RegexTrials.Shown(header.Name)}' has a control character, with which it cannot be sent.");
            }
        }
    }

    private static ContractPlace PlaceOf(ApiOperation operation) => new(operation.Pointer, operation.Offset);
}
