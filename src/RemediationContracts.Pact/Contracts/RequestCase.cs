using System.Text.Json.Nodes;

namespace RemediationContracts.Pact.Contracts;

/// <summary>One valid request of an operation.</summary>
/// <param name="Name">What it is the case of.</param>
/// <param name="Pointer">Where in the contract it comes from.</param>
/// <param name="Body">The body, or null where the operation takes none.</param>
/// <param name="FixedPointer">Where in the body the value stands that makes the case, and must be just so; null for none.</param>
internal sealed record RequestCase(string Name, string Pointer, JsonNode? Body, string? FixedPointer);
