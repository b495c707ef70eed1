using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;

namespace RemediationContracts.Pact.Native;

/// <summary>Reads the core's report of a verification.</summary>
internal static class VerificationReader
{
    /// <param name="code">What the core returned.</param>
    /// <param name="json">Its report for programs.</param>
    /// <param name="output">Its report for people.</param>
    /// <param name="logs">Its logs.</param>
    /// <param name="refusals">Why it may have taken nothing of a pact, in sentences.</param>
    internal static PactVerificationResult Read(int code, string json, string output, string logs, Func<IReadOnlyList<string>> refusals)
    {
        List<PactInteractionResult> interactions = [];
        List<string> errors = [];
        if (json.Length > 0)
        {
            using JsonDocument document = JsonDocument.Parse(json);
            interactions = [.. Items(document.RootElement, "interactionResults").Select(ReadInteraction)];
            errors = [.. Items(document.RootElement, "errors").Where(error => !IsOfInteraction(error)).Select(ReadError)];
        }

        bool anyFailed = interactions.Exists(interaction => !interaction.Passed);
        if (code != 0 || interactions.Count == 0)
        {
            errors.AddRange(refusals());
        }

        if (interactions.Count == 0 && errors.Count == 0)
        {
            errors.Add("No interaction was tried: the pact has none, none for this provider and filter, or something that the Pact core does not take.");
        }
        else if (code != 0 && !anyFailed && errors.Count == 0)
        {
            errors.Add($"The Pact core failed with code {code} and gave no reason.");
        }

        return new PactVerificationResult
        {
            Passed = code == 0 && errors.Count == 0 && !anyFailed,
            Interactions = interactions,
            Errors = errors,
            Output = output,
            Logs = logs,
        };
    }

    private static PactInteractionResult ReadInteraction(JsonElement result)
    {
        string[] states = [.. Items(result, "providerStates").Select(state => state.ToString())];
        IReadOnlyList<PactMismatch> mismatches = [];
        if (result.TryGetProperty("mismatch", out JsonElement mismatch) && mismatch.ValueKind == JsonValueKind.Object)
        {
            mismatches = IsList(mismatch)
                ? MismatchReader.ReadList(mismatch)
                : [new PactMismatch("Error", null, MismatchText.Error(MismatchReader.Text(mismatch, "message") ?? mismatch.GetRawText(), states), null, null)];
        }

        return new PactInteractionResult(
            MismatchReader.Text(result, "description") ?? string.Empty,
            states,
            MismatchReader.Text(result, "result") == "OK",
            mismatches);
    }

    /// <summary>Whether an error is told with its interaction already.</summary>
    private static bool IsOfInteraction(JsonElement error) => error.TryGetProperty("mismatch", out JsonElement mismatch) && mismatch.ValueKind == JsonValueKind.Object && MismatchReader.Text(error, "interaction") is { Length: > 0 };

    private static string ReadError(JsonElement error) =>
        error.TryGetProperty("mismatch", out JsonElement mismatch) && mismatch.ValueKind == JsonValueKind.Object && MismatchReader.Text(mismatch, "message") is { } message
            ? MismatchText.Error(message, [])
            : error.GetRawText();

    private static bool IsList(JsonElement mismatch) => MismatchReader.Text(mismatch, "type") == "mismatches";

    private static List<JsonElement> Items(JsonElement parent, string name) =>
        parent.TryGetProperty(name, out JsonElement items) && items.ValueKind == JsonValueKind.Array ? [.. items.EnumerateArray()] : [];
}
