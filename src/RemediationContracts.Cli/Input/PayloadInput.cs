using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using RemediationContracts.Model.Json;

namespace RemediationContracts.Cli.Input;

/// <summary>Loads payloads and pacts: files, or standard input.</summary>
internal static class PayloadInput
{
    /// <summary>The name that stands for standard input.</summary>
    public const string StandardInput = "-";

    /// <summary>Loads a payload; one larger than the limit is not loaded to its end.</summary>
    /// <param name="path">The file, or <see cref="StandardInput"/>.</param>
    /// <param name="console">Whose standard input is meant.</param>
    /// <param name="cancellationToken">Stops the loading.</param>
    /// <param name="what">What the file is called in messages.</param>
    /// <exception cref="UnusableInputException">It cannot be read, or is too large.</exception>
    public static async Task<JsonText> LoadAsync(string path, CliConsole console, CancellationToken cancellationToken, string what = "payload")
    {
        try
        {
            Stream stream = path == StandardInput ? console.OpenIn() : File.OpenRead(path);
            await using (stream.ConfigureAwait(false))
            {
                return new JsonText(path == StandardInput ? "stdin" : path, await ReadAsync(stream, $"The {what} '{path}'", cancellationToken).ConfigureAwait(false));
            }
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new UnusableInputException($"The {what} '{path}' cannot be read: {fault.Message}");
        }
    }

    private static async Task<byte[]> ReadAsync(Stream stream, string what, CancellationToken cancellationToken)
    {
        using MemoryStream bytes = new();
        byte[] buffer = new byte[64 * 1024];
        int read;
        while ((read = await stream.ReadAsync(buffer, cancellationToken).ConfigureAwait(false)) > 0)
        {
            bytes.Write(buffer, 0, read);
            if (bytes.Length > JsonLimits.Payload.MaxBytes)
            {
                throw new UnusableInputException($"{what} has more than {JsonLimits.Payload.MaxBytes} bytes.");
            }
        }

        return bytes.ToArray();
    }
}
