using System;
using System.Collections.Generic;
using System.Text.Json;

namespace RemediationContracts.Http;

/// <summary>A parameter's value as texts: one, a list, or members with names. A style says how they are put together.</summary>
internal sealed class ParameterValue
{
    private ParameterValue(string? text, IReadOnlyList<string>? items, IReadOnlyList<KeyValuePair<string, string>>? members)
    {
        Text = text;
        Items = items;
        Members = members;
    }

    /// <summary>The text of a scalar; null for a list and for members.</summary>
    public string? Text { get; }

    /// <summary>The items of a list; null otherwise.</summary>
    public IReadOnlyList<string>? Items { get; }

    /// <summary>The members of an object; null otherwise.</summary>
    public IReadOnlyList<KeyValuePair<string, string>>? Members { get; }

    /// <summary>Whether there is nothing to write. RFC 6570 takes an empty list for one that is not there (section 2.3).</summary>
    public bool IsEmpty => Items is { Count: 0 } || Members is { Count: 0 };

    /// <summary>Reads a value out of JSON.</summary>
    /// <returns>The value; null where it is null, or holds something that no style can write: null, an array or an object within it.</returns>
    public static ParameterValue? Read(ReadOnlyMemory<byte> utf8Json)
    {
        using JsonDocument document = JsonDocument.Parse(utf8Json);
        JsonElement root = document.RootElement;
        switch (root.ValueKind)
        {
            case JsonValueKind.Array:
                var items = new List<string>(root.GetArrayLength());
                foreach (JsonElement item in root.EnumerateArray())
                {
                    if (Scalar(item) is not { } text)
                    {
                        return null;
                    }

                    items.Add(text);
                }

                return new ParameterValue(null, items, null);
            case JsonValueKind.Object:
                var members = new List<KeyValuePair<string, string>>();
                foreach (JsonProperty member in root.EnumerateObject())
                {
                    if (Scalar(member.Value) is not { } text)
                    {
                        return null;
                    }

                    members.Add(new(member.Name, text));
                }

                return new ParameterValue(null, null, members);
            default:
                return Scalar(root) is { } scalar ? new ParameterValue(scalar, null, null) : null;
        }
    }

    // Numbers and Booleans are written as in JSON, which no culture changes.
    private static string? Scalar(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False => value.GetRawText(),
        _ => null,
    };
}
