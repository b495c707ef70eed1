using System.Collections.Generic;

namespace RemediationContracts.Pact;

/// <summary>An interaction of a pact, and where it stands.</summary>
/// <param name="Description">Its description; empty where it has none.</param>
/// <param name="ProviderStates">The states that it asks for.</param>
/// <param name="Method">The method of its request, in capitals.</param>
/// <param name="Path">The path of its request.</param>
/// <param name="Pointer">The JSON Pointer of the interaction in the file.</param>
/// <param name="Offset">The offset of the interaction in the file, in bytes.</param>
public sealed record PactContentsInteraction(string Description, IReadOnlyList<string> ProviderStates, string Method, string Path, string Pointer, int Offset);
