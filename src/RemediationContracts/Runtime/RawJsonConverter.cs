using System;
using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace RemediationContracts.Runtime;

/// <summary>Lets System.Text.Json read and write any JSON byte for byte; <c>null</c> is a value.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class RawJsonConverter : JsonConverter<RawJson>
{
    /// <inheritdoc/>
    public override bool HandleNull => true;

    /// <inheritdoc/>
    public override RawJson Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using JsonDocument document = JsonDocument.ParseValue(ref reader);
        return new RawJson(RawValue.Of(document.RootElement).ToArray());
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, RawJson? value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteRawValue((value ?? RawJson.Null).Utf8.Span, skipInputValidation: true);
    }
}
