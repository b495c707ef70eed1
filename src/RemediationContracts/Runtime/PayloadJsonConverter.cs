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
    /// <inheritdoc/>
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using JsonDocument document = JsonDocument.ParseValue(ref reader);
        if (Payload.TryParse(RawValue.Of(document.RootElement), out T? value, out IReadOnlyList<ContractViolation> violations))
        {
            return value;
        }

        throw Violations.InJson(violations);
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        if (Payload.Validate(value) is { Count: > 0 } violations)
        {
            throw Violations.InJson(violations);
        }

        ArrayBufferWriter<byte> output = new();
        Payload.WriteValid(value, output, T.DefaultDirection);
        writer.WriteRawValue(output.WrittenSpan, skipInputValidation: true);
    }
}
