using System;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Threading;
using System.Threading.Tasks;

namespace Contoso.Soar;

/// <summary>Reads an incident file.</summary>
internal static class IncidentFile
{
    /// <summary>A playbook deletes mail: what it does not understand, it refuses.</summary>
    private static readonly JsonSerializerOptions Options = new(JsonSerializerOptions.Strict)
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Converters = { new JsonStringEnumConverter<Verdict>(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
    };

    /// <summary>Reads a file.</summary>
    /// <exception cref="PlaybookException">The file cannot be read, or is no incident.</exception>
    public static async Task<Incident> ReadAsync(string path, CancellationToken cancellationToken)
    {
        try
        {
            FileStream file = File.OpenRead(path);
            await using (file.ConfigureAwait(false))
            {
                Incident incident = await JsonSerializer.DeserializeAsync<Incident>(file, Options, cancellationToken).ConfigureAwait(false)
                    ?? throw new PlaybookException($"'{path}' holds null, not an incident.");

                // System.Text.Json takes null for an item, whatever the annotations say.
                return incident.Messages.Contains(null!) ? throw new PlaybookException($"'{path}' holds null among its messages.") : incident;
            }
        }
        catch (JsonException fault)
        {
            throw new PlaybookException($"'{path}' is no incident: {fault.Message}");
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new PlaybookException($"'{path}' cannot be read: {fault.Message}");
        }
    }
}
