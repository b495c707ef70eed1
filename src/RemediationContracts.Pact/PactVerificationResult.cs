using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace RemediationContracts.Pact;

/// <summary>What came of a verification.</summary>
public sealed record PactVerificationResult
{
    internal PactVerificationResult()
    {
    }

    /// <summary>Whether at least one interaction was tried, and each was as the pact says.</summary>
    public required bool Passed { get; init; }

    /// <summary>Each interaction that was tried, in the pact's order.</summary>
    public required IReadOnlyList<PactInteractionResult> Interactions { get; init; }

    /// <summary>What went wrong outside the interactions, such as a pact that could not be read.</summary>
    public required IReadOnlyList<string> Errors { get; init; }

    /// <summary>The core's own report, for people. It repeats what the provider sent, credentials in headers too.</summary>
    public required string Output { get; init; }

    /// <summary>The core's warnings; empty where it had none.</summary>
    public required string Logs { get; init; }

    /// <summary>The result in lines, the failures with what differs.</summary>
    public override string ToString()
    {
        int failed = Interactions.Count(interaction => !interaction.Passed);
        var text = new StringBuilder(Passed
            ? $"The provider keeps the pact: {Interactions.Count} interactions."
            : $"The provider does not keep the pact: {failed} of {Interactions.Count} interactions failed.");
        foreach (string error in Errors)
        {
            text.Append("\n  ").Append(error);
        }

        foreach (PactInteractionResult interaction in Interactions.Where(interaction => !interaction.Passed))
        {
            text.Append("\n  ").Append(interaction);
        }

        return text.ToString();
    }
}
