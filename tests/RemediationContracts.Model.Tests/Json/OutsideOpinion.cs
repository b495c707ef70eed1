using System;
using System.Text.Json;

namespace RemediationContracts.Model.Tests.Json;

/// <summary>What System.Text.Json says of a text, at the same bound of depth.</summary>
internal static class OutsideOpinion
{
    private static readonly JsonReaderOptions Options = new() { MaxDepth = 64 };

    /// <summary>Whether a text is JSON in well-formed UTF-8. A byte-order mark is none of its business.</summary>
    public static bool IsJson(ReadOnlySpan<byte> utf8) => TryWalk(utf8, isFinalBlock: true);

    /// <summary>Whether more bytes could still make JSON of a text.</summary>
    public static bool IsBeginning(ReadOnlySpan<byte> utf8) => TryWalk(utf8, isFinalBlock: false);

    private static bool TryWalk(ReadOnlySpan<byte> utf8, bool isFinalBlock)
    {
        try
        {
            Utf8JsonReader reader = new(utf8, isFinalBlock, new JsonReaderState(Options));
            while (reader.Read())
            {
                if (isFinalBlock && reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName)
                {
                    // Reading alone passes over bytes that are no UTF-8 and over lone surrogates; decoding does not.
                    _ = reader.GetString();
                }
            }

            return true;
        }
        catch (Exception refusal) when (refusal is JsonException or InvalidOperationException)
        {
            return false;
        }
    }
}
