using System;
using System.Globalization;
using System.Text.Json;
using RemediationContracts.Shared;

namespace RemediationContracts.Http;

/// <summary>Finds values in a JSON document by JSON Pointer (RFC 6901).</summary>
internal static class JsonPointerLookup
{
    /// <summary>The value at a pointer; null where there is none.</summary>
    public static JsonElement? Find(JsonElement root, string? pointer)
    {
        if (pointer is null || (pointer.Length > 0 && pointer[0] != '/'))
        {
            return null;
        }

        JsonElement value = root;
        foreach (string token in pointer.Length == 0 ? [] : pointer[1..].Split('/'))
        {
            string name = PointerToken.Unescape(token);
            if (value.ValueKind == JsonValueKind.Object && value.TryGetProperty(name, out JsonElement member))
            {
                value = member;
            }
            else if (value.ValueKind == JsonValueKind.Array
                && int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out int index)
                && index < value.GetArrayLength())
            {
                value = value[index];
            }
            else
            {
                return null;
            }
        }

        return value;
    }

    /// <summary>The text at a pointer: of a string its content, of a number or Boolean as it stands; null where there is none.</summary>
    public static string? Text(JsonElement root, string? pointer)
    {
        if (Find(root, pointer) is not { } value)
        {
            return null;
        }

        try
        {
            return value.ValueKind switch
            {
                JsonValueKind.String => value.GetString(),
                JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False => value.GetRawText(),
                _ => null,
            };
        }
        catch (InvalidOperationException)
        {
            // A string with half of a surrogate pair is JSON by its grammar, but no text.
            return null;
        }
    }
}
