using System;
using System.Collections.Generic;
using System.Text.Json;

namespace RemediationContracts.Pact.Native;

/// <summary>Reads the core's lists of mismatches.</summary>
internal static class MismatchReader
{
    private static readonly string[] Credentials = ["Authorization", "Proxy-Authorization", "Cookie", "Set-Cookie"];

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

    /// <summary>The array <c>mismatches</c> of an object; empty where it has none.</summary>
    internal static IReadOnlyList<PactMismatch> ReadList(JsonElement parent)
    {
        var list = new List<PactMismatch>();
        if (parent.TryGetProperty("mismatches", out JsonElement mismatches) && mismatches.ValueKind == JsonValueKind.Array)
        {
            foreach (JsonElement mismatch in mismatches.EnumerateArray())
            {
                list.Add(Read(mismatch));
            }
        }

        return list;
    }

    /// <summary>A member's text; that of a value that is no string is its JSON. Null where it is absent or null.</summary>
    internal static string? Text(JsonElement parent, string name) =>
        !parent.TryGetProperty(name, out JsonElement value) || value.ValueKind == JsonValueKind.Null ? null
        : value.ValueKind == JsonValueKind.String ? value.GetString()
        : value.GetRawText();

    private static PactMismatch Read(JsonElement mismatch)
    {
        string kind = Text(mismatch, "type") ?? "Mismatch";
        string? location = Text(mismatch, "path") ?? Text(mismatch, "key") ?? Text(mismatch, "parameter");
        if (kind == "HeaderMismatch" && Array.Exists(Credentials, name => name.Equals(location, StringComparison.OrdinalIgnoreCase)))
        {
            return new PactMismatch(kind, location, "the header is missing or differs (its value is not shown)", Text(mismatch, "expected"), null);
        }

        return new PactMismatch(kind, location, Text(mismatch, "mismatch") ?? kind, Text(mismatch, "expected"), Text(mismatch, "actual"));
    }
}
