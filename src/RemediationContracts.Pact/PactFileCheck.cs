using System.IO;
using System.Text.Json;

namespace RemediationContracts.Pact;

/// <summary>Looks at a pact's file before the core does: a pact is others' text.</summary>
internal static class PactFileCheck
{
    /// <summary>The greatest size of a pact's file, in bytes: 64 MiB.</summary>
    internal const int MaxBytes = 64 * 1024 * 1024;

    private static readonly JsonDocumentOptions Options = new() { MaxDepth = 256 };

    internal static void EnsureReadable(string file, string provider)
    {
        var info = new FileInfo(file);
        if (!info.Exists)
        {
            throw new FileNotFoundException($"The pact '{file}' is not there.", file);
        }

        if (info.Length > MaxBytes)
        {
            throw new InvalidDataException($"The pact '{file}' has {info.Length} bytes; {MaxBytes} is the most that is read.");
        }

        try
        {
            using JsonDocument document = JsonDocument.Parse(File.ReadAllBytes(file), Options);
            EnsurePact(file, document.RootElement);
            EnsureProvider(file, document.RootElement, provider);
        }
        catch (JsonException exception)
        {
            throw new InvalidDataException(
                $"The pact '{file}' is not JSON: line {exception.LineNumber + 1}, byte {exception.BytePositionInLine + 1}.", exception);
        }
    }

    private static void EnsurePact(string file, JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Object
            || !root.TryGetProperty("interactions", out JsonElement interactions)
            || interactions.ValueKind != JsonValueKind.Array)
        {
            throw new InvalidDataException($"The file '{file}' is no pact: /interactions is not an array.");
        }

        // The core would look for the plug-in and run it.
        if (root.TryGetProperty("metadata", out JsonElement metadata)
            && metadata.ValueKind == JsonValueKind.Object
            && metadata.TryGetProperty("plugins", out JsonElement plugins)
            && (plugins.ValueKind != JsonValueKind.Array || plugins.GetArrayLength() > 0))
        {
            throw new InvalidDataException($"The pact '{file}' asks for a plug-in at /metadata/plugins; plug-ins are not run.");
        }
    }

    /// <summary>The core verifies a file for whichever provider it is given.</summary>
    private static void EnsureProvider(string file, JsonElement root, string provider)
    {
        if (!root.TryGetProperty("provider", out JsonElement named)
            || named.ValueKind != JsonValueKind.Object
            || !named.TryGetProperty("name", out JsonElement name)
            || name.ValueKind != JsonValueKind.String
            || name.GetString() != provider)
        {
            throw new InvalidDataException($"The pact '{file}' is not one with the provider '{provider}': /provider/name differs.");
        }
    }
}
