using System.Collections.Generic;
using System.Linq;
using System.Threading;
using RemediationContracts.Model.Diagnostics;
using RemediationContracts.Model.Json;

namespace RemediationContracts.Model.OpenApi;

/// <summary>What the readers of a document's parts share: the text, the faults found so far, and the way from a reference to its target.</summary>
internal sealed class ReadContext(JsonText text, JsonNode root, CancellationToken cancellationToken)
{
    /// <summary>How many names are compared at most to find those that were meant: a contract with very many slips is told without.</summary>
    private const int MostComparisons = 200_000;

    private readonly List<ContractDiagnostic> _diagnostics = [];
    private int _comparisons;

    public JsonNode Root { get; } = root;

    /// <summary>Whether the document is OpenAPI 3.1, whose schemas are JSON Schema 2020-12.</summary>
    public bool IsVersion31 { get; set; }

    public CancellationToken CancellationToken { get; } = cancellationToken;

    /// <summary>How often something was found that takes out the operations that reach it. A reader that compares before and after knows whether its part is sound.</summary>
    public int Faults { get; private set; }

    /// <summary>Whether what is read now is reached by no operation, so that its faults are nobody's business.</summary>
    public bool IsUnreached { get; set; }

    /// <summary>The faults, in document order.</summary>
    public IReadOnlyList<ContractDiagnostic> Diagnostics =>
        [.. _diagnostics.Distinct().OrderBy(diagnostic => diagnostic.Start.CharIndex)];

    /// <summary>Takes out the operations that reach what is being read.</summary>
    public void MarkFault() => Faults++;

    /// <summary>The end of a message that says which of the known names was probably meant; empty where none is near.</summary>
    public string Suggest(string name, IReadOnlyCollection<string> known)
    {
        if (_comparisons > MostComparisons - known.Count)
        {
            return string.Empty;
        }

        _comparisons += known.Count;
        return NearMiss.Find(name, known) is string meant ? $" Is '{meant}' meant?" : string.Empty;
    }

    /// <summary>Reports a fault at a value.</summary>
    public void Report(ContractRule rule, string message, JsonNode node, string pointer) =>
        Report(rule, message, node.Offset, System.Math.Max(node.Length, 1), pointer);

    /// <summary>Reports a fault at a member's name.</summary>
    public void Report(ContractRule rule, string message, JsonMember member, string pointer) =>
        Report(rule, message, member.NameOffset, member.NameLength, pointer);

    /// <summary>Reports a fault at a place.</summary>
    public void Report(ContractRule rule, string message, int offset, int length, string pointer)
    {
        if (rule.Level == DiagnosticLevel.Error)
        {
            MarkFault();
        }

        if (!IsUnreached)
        {
            _diagnostics.Add(ContractDiagnostic.Of(rule, message, text, offset, length, pointer));
        }
    }
}
