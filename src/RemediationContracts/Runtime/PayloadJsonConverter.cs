using System;
using System.Buffers;
using System.Collections.Generic;
using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace RemediationContracts.Runtime;

/// <summary>
/// Lets System.Text.Json read and write a generated type by the generated code: the same bytes, the same verdict. What breaks the
/// contract arrives as a <see cref="JsonException"/> whose inner exception is the <see cref="ContractViolationException"/>; its
/// offsets count from the value's first byte.
/// </summary>
/// <typeparam name="T">The generated type.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class PayloadJsonConverter<T> : JsonConverter<T>
    where T : class, IPayload<T>
{
    private readonly PayloadDirection _read;
    private readonly PayloadDirection _written;

    /// <summary>A converter that reads and writes what goes the type's usual way; a type that goes both ways, as a request.</summary>
    public PayloadJsonConverter()
        : this(T.DefaultDirection, T.DefaultDirection)
    {
    }

    /// <summary>A converter for one side of the exchange: a client reads responses and writes requests, a service the reverse.</summary>
    /// <param name="read">The way of the payloads that are read.</param>
    /// <param name="written">The way of the payloads that are written.</param>
    public PayloadJsonConverter(PayloadDirection read, PayloadDirection written)
    {
        _read = read;
        _written = written;
    }

    /// <inheritdoc/>
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using JsonDocument document = JsonDocument.ParseValue(ref reader);
        if (Payload.TryParse(RawValue.Of(document.RootElement), _read, out T? value, out IReadOnlyList<ContractViolation> violations))
        {
            return value;
        }

        throw Violations.InJson(violations);
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        if (Payload.Validate(value, _written) is { Count: > 0 } violations)
        {
            throw Violations.InJson(violations);
        }

        ArrayBufferWriter<byte> output = new();
        Payload.WriteValid(value, output, _written);
        writer.WriteRawValue(output.WrittenSpan, skipInputValidation: true);
    }
}
