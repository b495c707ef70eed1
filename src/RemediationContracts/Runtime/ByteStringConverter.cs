using System;
using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;
using RemediationContracts.Shared;

namespace RemediationContracts.Runtime;

/// <summary>Lets System.Text.Json read and write bytes as base64 with its padding.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ByteStringConverter : JsonConverter<ByteString>
{
    /// <inheritdoc/>
    public override ByteString Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String && Base64Text.TryDecode(reader.GetString()!, isUrl: false, out byte[] bytes)
            ? bytes
            : throw new JsonException();

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, ByteString value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteBase64StringValue(value.Span);
    }
}
