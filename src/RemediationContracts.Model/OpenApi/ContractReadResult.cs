using System.Collections.Generic;
using RemediationContracts.Model.Diagnostics;
using RemediationContracts.Model.Json;

namespace RemediationContracts.Model.OpenApi;

/// <summary>What was made of a contract's text.</summary>
/// <param name="Contract">The contract, or null where the text is no OpenAPI document at all.</param>
/// <param name="Diagnostics">Every fault, in document order.</param>
public sealed record ContractReadResult(ApiContract? Contract, IReadOnlyList<ContractDiagnostic> Diagnostics)
{
    /// <summary>The text as a tree, for what is told of places and not of meaning. It is kept here and not with the contract, which lives longer.</summary>
    internal JsonNode? Document { get; init; }
}
