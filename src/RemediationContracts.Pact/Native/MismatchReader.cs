using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;

namespace RemediationContracts.Pact.Native;

/// <summary>Reads the core's lists of mismatches.</summary>
internal static class MismatchReader
{
    /// <summary>The kinds in the order of an answer; others come before them.</summary>
    private static readonly string[] Kinds = ["StatusMismatch", "MethodMismatch", "PathMismatch", "QueryMismatch", "HeaderMismatch", "BodyTypeMismatch", "BodyMismatch"];

    /// <summary>The list that a mock server keeps.</summary>
    internal static IReadOnlyList<PactRequestMismatch> ReadRequests(string json)
    {
        var requests = new List<PactRequestMismatch>();
        if (json.Length == 0)
        {
            return requests;
        }

        using JsonDocument document = JsonDocument.Parse(json);
        foreach (JsonElement request in document.RootElement.EnumerateArray())
        {
            requests.Add(new PactRequestMismatch(
                Text(request, "type") ?? "request-mismatch",
                Text(request, "method") ?? "?",
                Text(request, "path") ?? "?",
                ReadList(request)));
        }

        return requests;
    }

    /// <summary>The array <c>mismatches</c> of an object, each difference once and in an order of its own, which the core's is not; empty where it has none.</summary>
    internal static IReadOnlyList<PactMismatch> ReadList(JsonElement parent)
    {
        return parent.TryGetProperty("mismatches", out JsonElement mismatches) && mismatches.ValueKind == JsonValueKind.Array
            ? [.. mismatches.EnumerateArray().SelectMany(MismatchText.Read).Distinct().OrderBy(mismatch => Array.IndexOf(Kinds, mismatch.Kind)).ThenBy(mismatch => mismatch.Location, StringComparer.Ordinal)]
            : [];
    }

    /// <summary>A member's text; that of a value that is no string is its JSON. Null where it is absent or null.</summary>
    internal static string? Text(JsonElement parent, string name) =>
        !parent.TryGetProperty(name, out JsonElement value) || value.ValueKind == JsonValueKind.Null ? null
        : value.ValueKind == JsonValueKind.String ? value.GetString()
        : value.GetRawText();
}
