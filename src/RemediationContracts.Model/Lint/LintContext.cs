using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using RemediationContracts.Model.Diagnostics;
using RemediationContracts.Model.Json;

namespace RemediationContracts.Model.Lint;

/// <summary>What the rules look at, and where they tell what they find.</summary>
internal sealed class LintContext(ApiContract contract, JsonNode document, CancellationToken cancellationToken)
{
    private readonly List<ContractDiagnostic> _findings = [];

    /// <summary>The contract.</summary>
    public ApiContract Contract { get; } = contract;

    /// <summary>Its text as a tree: where a keyword stands is looked up here, what it means is not.</summary>
    public JsonNode Document { get; } = document;

    public CancellationToken CancellationToken { get; } = cancellationToken;

    /// <summary>The schemas that are looked at: what the operations that can be used reach; in a contract without operations, those under <c>components</c>. None of them has a fault.</summary>
    public IReadOnlyList<ApiSchema> Schemas { get; } = Sound(
        contract.Operations.Count > 0 ? contract.Operations.Where(operation => operation.IsUsable).SelectMany(ReachedSchemas.RootsOf) : contract.Schemas);

    /// <summary>What was found, in the order in which it was told.</summary>
    public IReadOnlyList<ContractDiagnostic> Findings => _findings;

    /// <summary>Tells something of a value.</summary>
    public void Report(ContractRule rule, string message, JsonNode node, string pointer) =>
        Report(rule, message, node.Offset, Math.Max(node.Length, 1), pointer);

    /// <summary>Tells something of a place.</summary>
    public void Report(ContractRule rule, string message, int offset, int length, string pointer)
    {
        CancellationToken.ThrowIfCancellationRequested();
        _findings.Add(ContractDiagnostic.Of(rule, message, Contract.Source, offset, length, pointer));
    }

    private static IReadOnlyList<ApiSchema> Sound(IEnumerable<ApiSchema> roots)
    {
        IReadOnlyCollection<ApiSchema> reached = ReachedSchemas.Of(roots);
        return reached.Any(schema => schema.HasErrors) ? [] : [.. reached];
    }
}
