using System.Collections.Generic;

namespace RemediationContracts.Pact.Checking;

/// <summary>A pact as it was read.</summary>
/// <param name="Interactions">The interactions over HTTP.</param>
/// <param name="Findings">What could not be read, and what is no interaction over HTTP.</param>
internal sealed record PactFile(IReadOnlyList<PactInteraction> Interactions, IReadOnlyList<PactFinding> Findings);
