using System.Collections.Generic;
using RemediationContracts.Model.Diagnostics;

namespace RemediationContracts.Pact.Checking;

/// <summary>What is found in one interaction, weighed by what the interaction is for.</summary>
internal sealed class FindingList(PactInteraction interaction)
{
    private readonly List<PactFinding> _findings = [];

    /// <summary>What was found.</summary>
    public IReadOnlyList<PactFinding> Findings => _findings;

    /// <summary>Whether the interaction expects just what a service says to a request that is wrong in itself.</summary>
    private bool ExpectsRefusal => interaction.Status is 400 or 411 or 413 or 414 or 415 or 422 or 431;

    /// <summary>Tells something of the response, or of the interaction as a whole.</summary>
    public void Tell(PactRule rule, PactValue place, string message, ContractPlace? contract = null) =>
        Add(rule, rule.Level, message, place.Pointer, place.Node.Offset, contract);

    /// <summary>Tells something of the request: a remark where its refusal is what the interaction is about.</summary>
    public void TellRequest(PactRule rule, PactValue place, string message, ContractPlace? contract) =>
        Add(rule, ExpectsRefusal ? DiagnosticLevel.Info : rule.Level, message, place.Pointer, place.Node.Offset, contract);

    /// <summary>Tells a violation within a body.</summary>
    public void TellBody(bool isRequest, PactBody body, Model.Validation.PayloadViolation violation, ContractPlace contract)
    {
        PactRule rule = isRequest ? PactRules.RequestBody : PactRules.ResponseBody;
        string within = body.IsInPact || violation.Pointer.Length == 0 ? string.Empty : $" at {violation.Pointer} in the body";
        Add(
            rule,
            isRequest && ExpectsRefusal ? DiagnosticLevel.Info : rule.Level,
            $"{violation.Message} ({violation.Rule}{within})",
            body.IsInPact ? body.Place.Pointer + violation.Pointer : body.Place.Pointer,
            body.IsInPact ? violation.Offset : body.Place.Node.Offset,
            contract);
    }

    private void Add(PactRule rule, DiagnosticLevel level, string message, string pointer, int offset, ContractPlace? contract)
    {
        // What is pending does not fail a provider yet, and so not this comparison.
        DiagnosticLevel weighed = interaction.IsPending && level == DiagnosticLevel.Error ? DiagnosticLevel.Warning : level;
        _findings.Add(new PactFinding(rule, weighed, message, pointer, offset, contract));
    }
}
