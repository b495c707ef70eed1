using System;
using System.ComponentModel;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace RemediationContracts.Runtime;

/// <summary>Lets System.Text.Json read and write a generated enumeration: its strings and nothing else, as values and as keys.</summary>
/// <typeparam name="TEnum">The generated enumeration.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class EnumJsonConverter<TEnum> : JsonConverter<TEnum>
    where TEnum : struct, Enum
{
    /// <summary>Reads a string at the reader's place.</summary>
    /// <param name="reader">The reader; it collects the violations.</param>
    protected abstract TEnum Read(ref PayloadReader reader);

    /// <summary>Tells a value that may not be sent.</summary>
    /// <param name="validation">Collects the violations.</param>
    /// <param name="value">The value.</param>
    protected abstract void Validate(ref InstanceValidation validation, TEnum value);

    /// <summary>Writes a value that may be sent as its string.</summary>
    /// <param name="value">The value.</param>
    protected abstract string ToText(TEnum value);

    /// <inheritdoc/>
    public sealed override TEnum Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using JsonDocument document = JsonDocument.ParseValue(ref reader);
        return Read(Encoding.UTF8.GetBytes(document.RootElement.GetRawText()));
    }

    /// <inheritdoc/>
    public sealed override void Write(Utf8JsonWriter writer, TEnum value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStringValue(Text(value));
    }

    /// <inheritdoc/>
    public sealed override TEnum ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        Read(JsonSerializer.SerializeToUtf8Bytes(reader.GetString()!, StringMetadata.Default.String));

    /// <inheritdoc/>
    public sealed override void WriteAsPropertyName(Utf8JsonWriter writer, TEnum value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WritePropertyName(Text(value));
    }

    private TEnum Read(byte[] utf8)
    {
        PayloadReader reader = new(utf8);
        TEnum value = Read(ref reader);
        if (reader.End() is { Count: > 0 } violations)
        {
            throw Violations.InJson(violations);
        }

        return value;
    }

    private string Text(TEnum value)
    {
        InstanceValidation validation = InstanceValidation.Telling();
        Validate(ref validation, value);
        return validation.Violations.Count == 0 ? ToText(value) : throw Violations.InJson(validation.Violations);
    }
}
