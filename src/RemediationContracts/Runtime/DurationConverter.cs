using System;
using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace RemediationContracts.Runtime;

/// <summary>Lets System.Text.Json read and write a duration as its text (ISO 8601).</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class DurationConverter : JsonConverter<Duration>
{
    /// <inheritdoc/>
    public override Duration Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String && Duration.TryParse(reader.GetString(), out Duration value)
            ? value
            : throw new JsonException();

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, Duration value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStringValue(value.ToString());
    }
}
