using System;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace RemediationContracts;

/// <summary>
/// Lets System.Text.Json read and write an <see cref="Optional{T}"/> of a type of one's own: put it on the property, beside
/// <see cref="JsonIgnoreAttribute"/> with <see cref="JsonIgnoreCondition.WhenWritingDefault"/>, by which an absent member is not written.
/// </summary>
/// <typeparam name="T">The member's type, which the options must know.</typeparam>
public sealed class OptionalJsonConverter<T> : JsonConverter<Optional<T>>
{
    /// <inheritdoc/>
    public override bool HandleNull => true;

    /// <inheritdoc/>
    public override Optional<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return new Optional<T>(JsonSerializer.Deserialize(ref reader, (JsonTypeInfo<T>)options.GetTypeInfo(typeof(T)))!);
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, Optional<T> value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (!value.IsPresent)
        {
            throw new JsonException("An absent member has no value to write.");
        }

        JsonSerializer.Serialize(writer, value.Value, (JsonTypeInfo<T>)options.GetTypeInfo(typeof(T)));
    }
}
