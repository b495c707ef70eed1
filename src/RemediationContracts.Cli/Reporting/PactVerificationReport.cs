using System;
using System.Collections.Generic;
using System.Linq;
using RemediationContracts.Model.Diagnostics;
using RemediationContracts.Model.Json;
using RemediationContracts.Pact;

namespace RemediationContracts.Cli.Reporting;

/// <summary>Makes a report of a provider's verification, an entry an interaction.</summary>
internal static class PactVerificationReport
{
    public static IEnumerable<CheckedFile> Of(PactVerificationResult result, PactContents contents, JsonText pact)
    {
        List<PactContentsInteraction> left = [.. contents.Interactions];
        foreach (PactInteractionResult interaction in result.Interactions)
        {
            // Descriptions may stand twice, with other states.
            PactContentsInteraction? at = left.Find(candidate => candidate.Description == interaction.Description && candidate.ProviderStates.SequenceEqual(interaction.ProviderStates))
                ?? left.Find(candidate => candidate.Description == interaction.Description);
            if (at is not null)
            {
                left.Remove(at);
            }

            yield return new CheckedFile(interaction.Description, [.. interaction.Mismatches.Where(_ => !interaction.Passed).Select(mismatch => Of(mismatch, at, pact))]);
        }

        if (result.Errors.Count > 0)
        {
            yield return new CheckedFile(pact.Path, [.. result.Errors.Select(error => Finding("pact-provider-not-verified", error, null, pact))]);
        }
    }

    private static Finding Of(PactMismatch mismatch, PactContentsInteraction? at, JsonText pact) => Finding(
        mismatch.Kind switch
        {
            "StatusMismatch" => "pact-provider-status",
            "HeaderMismatch" => "pact-provider-header",
            "BodyTypeMismatch" => "pact-provider-media-type",
            "BodyMismatch" => "pact-provider-body",
            _ when mismatch.Message.StartsWith("the provider could not be put", StringComparison.Ordinal) => "pact-provider-state",
            _ => "pact-provider-no-answer",
        },
        $"{at?.Description}: {mismatch.Message}.", at, pact);

    private static Finding Finding(string id, string message, PactContentsInteraction? at, JsonText pact)
    {
        TextPosition position = pact.GetPosition(at?.Offset ?? 0);
        return new Finding(id, DiagnosticLevel.Error, message, at?.Pointer ?? string.Empty, pact.Path, position.Line, position.Column);
    }
}
