using System;
using System.Buffers;
using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace RemediationContracts.Runtime;

/// <summary>Lets System.Text.Json read and write a generated enumeration that may grow: its strings, and others as they came.</summary>
/// <typeparam name="TEnum">The generated enumeration.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class OpenEnumJsonConverter<TEnum> : JsonConverter<OpenEnum<TEnum>>
    where TEnum : struct, Enum
{
    /// <summary>Reads a string at the reader's place.</summary>
    /// <param name="reader">The reader; it collects the violations.</param>
    protected abstract OpenEnum<TEnum> Read(ref PayloadReader reader);

    /// <summary>Tells a value that is none.</summary>
    /// <param name="validation">Collects the violations.</param>
    /// <param name="value">The value.</param>
    protected abstract void Validate(ref InstanceValidation validation, OpenEnum<TEnum> value);

    /// <summary>Writes a value that has been found valid.</summary>
    /// <param name="writer">The writer.</param>
    /// <param name="value">The value.</param>
    protected abstract void Write(ref PayloadWriter writer, OpenEnum<TEnum> value);

    /// <inheritdoc/>
    public sealed override OpenEnum<TEnum> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using JsonDocument document = JsonDocument.ParseValue(ref reader);
        PayloadReader payload = new(RawValue.Of(document.RootElement), PayloadDirection.Response);
        OpenEnum<TEnum> value = Read(ref payload);
        return payload.End() is { Count: > 0 } violations ? throw Violations.InJson(violations) : value;
    }

    /// <inheritdoc/>
    public sealed override void Write(Utf8JsonWriter writer, OpenEnum<TEnum> value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        InstanceValidation validation = InstanceValidation.Telling(PayloadDirection.Response);
        Validate(ref validation, value);
        if (validation.Violations.Count > 0)
        {
            throw Violations.InJson(validation.Violations);
        }

        ArrayBufferWriter<byte> output = new();
        PayloadWriter payload = new(output, PayloadDirection.Response);
        Write(ref payload, value);
        payload.Flush();
        writer.WriteRawValue(output.WrittenSpan, skipInputValidation: true);
    }
}
