using System;
using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace RemediationContracts.Runtime;

/// <summary>Lets System.Text.Json read and write a time of day as its text (RFC 3339).</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class TimeValueConverter : JsonConverter<TimeValue>
{
    /// <inheritdoc/>
    public override TimeValue Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String && TimeValue.TryParse(reader.GetString(), out TimeValue value)
            ? value
            : throw new JsonException();

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, TimeValue value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStringValue(value.ToString());
    }
}
