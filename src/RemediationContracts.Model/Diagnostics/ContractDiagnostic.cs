using RemediationContracts.Model.Json;

namespace RemediationContracts.Model.Diagnostics;

/// <summary>A breach of a rule, at its place in the contract.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Message">What is wrong and what to do, as a sentence.</param>
/// <param name="Pointer">The JSON Pointer of the place.</param>
/// <param name="Start">Where the place begins.</param>
/// <param name="End">Where the place ends.</param>
public sealed record ContractDiagnostic(ContractRule Rule, string Message, string Pointer, TextPosition Start, TextPosition End)
{
    /// <summary>A breach at a place that is known by its bytes.</summary>
    internal static ContractDiagnostic Of(ContractRule rule, string message, JsonText text, int offset, int length, string pointer) =>
        new(rule, message, pointer, text.GetPosition(offset), text.GetPosition(offset + length));
}
