using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.Json.Nodes;

namespace RemediationContracts.Stub.Tests;

/// <summary>Requests of the remediate action, right but for what a test changes.</summary>
internal static class Requests
{
    internal const string Path = "/security/collaboration/analyzedEmails/remediate";

    internal const string Body = """
        {"displayName":"Clean up","description":"Phish","severity":"high","action":"hardDelete","approverUpn":"a@contoso.com","remediateSendersCopy":true,"analyzedEmails":[{"id":"1"}]}
        """;

    internal static StubRequest Remediate(string body = Body, params (string Name, string? Value)[] headers)
    {
        Dictionary<string, string?> all = new(StringComparer.OrdinalIgnoreCase) { ["Authorization"] = "Bearer abc", ["Content-Type"] = "application/json" };
        foreach ((string name, string? value) in headers)
        {
            all[name] = value;
        }

        return new StubRequest
        {
            Method = "POST",
            Path = Path,
            Headers = [.. all.Where(header => header.Value is not null).Select(header => KeyValuePair.Create(header.Key, header.Value!))],
            Body = Encoding.UTF8.GetBytes(body),
        };
    }

    internal static JsonNode Json(this StubResponse response) => JsonNode.Parse(response.Body.Span)!;

    internal static string Text(this JsonNode node, string pointer)
    {
        foreach (string token in pointer.Split('/').Skip(1))
        {
            node = node is JsonArray array ? array[int.Parse(token, System.Globalization.CultureInfo.InvariantCulture)]! : node[token]!;
        }

        return node.GetValue<string>();
    }
}
